import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { containment, makeTermVectors, similarity } from "../../src/text/term-vectors.ts";
import { pageText, SEED } from "../support/arbitrary-page.ts";

const TEXTS = [
  "望江大桥今日通车",
  "今天上午，望江大桥正式建成通车，大桥全长2.3公里。",
  "县剧团排演新戏，六十多名演员登台。",
  "。，！",
] as const;

describe("term vectors of a page's texts", () => {
  const [headline, story, other, marks] = makeTermVectors(TEXTS) as [never, never, never, never];

  it("are nearer to one another for a headline and its story than for a stranger", () => {
    expect(similarity(headline, story)).toBeGreaterThan(similarity(headline, other));
    expect(containment(headline, story)).toBeGreaterThan(0.25);
    expect(containment(headline, other)).toBe(0);
  });

  it("are empty for a text without letters, and like nothing", () => {
    expect(similarity(marks, story)).toBe(0);
    expect(containment(marks, story)).toBe(0);
  });

  it("do not join letters across punctuation", () => {
    const [whole, parted] = makeTermVectors(["大桥", "大，桥", "水渠"]);
    expect(similarity(whole!, parted!)).toBe(0);
  });

  it("weigh a pair that few texts have above one that all have", () => {
    const [rare, common, text] = makeTermVectors(["白鹭", "本报", "本报白鹭", "本报水渠", "本报大桥"]);
    expect(similarity(rare!, text!)).toBeGreaterThan(similarity(common!, text!));
  });

  it("have length 1 and are alike to themselves, for any texts", () => {
    fc.assert(
      fc.property(fc.array(pageText, { minLength: 1, maxLength: 4 }), (texts) => {
        for (const vector of makeTermVectors(texts)) {
          expect([...vector.terms]).toEqual([...vector.terms].sort((a, b) => a - b));
          if (vector.terms.length === 0) continue;
          expect(similarity(vector, vector)).toBeCloseTo(1, 4);
          expect(containment(vector, vector)).toBeCloseTo(1, 4);
        }
      }),
      { seed: SEED, numRuns: 50 },
    );
  });

  it("say the same of two texts whichever comes first, between 0 and 1", () => {
    fc.assert(
      fc.property(pageText, pageText, (a, b) => {
        const [u, v] = makeTermVectors([a, b]);
        const both = similarity(u!, v!);
        expect(both).toBeCloseTo(similarity(v!, u!), 5);
        expect(both).toBeGreaterThanOrEqual(0);
        expect(both).toBeLessThanOrEqual(1.0001);
      }),
      { seed: SEED, numRuns: 50 },
    );
  });
});
