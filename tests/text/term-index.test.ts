import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TermIndex } from "../../src/text/term-index.ts";
import { containment, makeTermVectors, similarity } from "../../src/text/term-vectors.ts";
import { SEED } from "../support/arbitrary-page.ts";

const text = fc.string({ unit: fc.constantFrom(..."水渠修通了大桥，。"), maxLength: 30 });

describe("an index of terms", () => {
  it("finds for all texts at once what comparing every two finds", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const vectors = makeTermVectors(texts);
        const index = new TermIndex(vectors);
        const similar = index.similarities();
        for (const [u, a] of vectors.entries()) {
          const contained = index.containments(u);
          for (const [v, b] of vectors.entries()) {
            expect(contained[v]).toBe(containment(a, b));
            expect(similar[u * texts.length + v]).toBe(u === v ? 0 : Math.fround(similarity(a, b)));
          }
        }
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});
