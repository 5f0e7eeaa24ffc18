import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadCharacterModel, PARAGRAPH_END, PARAGRAPH_START } from "../../src/text/character-model.ts";
import { SEED } from "../support/arbitrary-page.ts";

const model = loadCharacterModel();
const text = fc.string({ unit: fc.constantFrom(..."中国人民新华社记者的了，。龘7a"), maxLength: 6 });

const texts = fc.array(text, { minLength: 1, maxLength: 8 });
const headOf = (after: string): number[] => model.symbolsOf(after).slice(0, 3);

/** What each text's end and each of the others' beginnings are worth together. */
function join(befores: readonly string[], afters: readonly string[], floor?: number): number[][] {
  const joins = model.joinsWith(
    afters.map((after) => model.readBeginning(headOf(after))),
    floor,
  );
  return befores.map((before) => [...joins(model.readEnding(model.symbolsOf(before).slice(-3)))]);
}

/** The same for one of them, as if the model read across the cut: given up after the symbol that takes it below the floor. */
function readAcross(before: string, after: string, floor = Number.NEGATIVE_INFINITY): number {
  const [tail, head] = [model.symbolsOf(before).slice(-3), headOf(after)];
  const across = [...tail, ...head];
  const begun = [PARAGRAPH_START, ...head];
  let score = -model.logProbability(tail, PARAGRAPH_END);
  for (let i = 0; i < head.length; i++) {
    score += model.logProbabilityAt(across, tail.length + i) - model.logProbabilityAt(begun, i + 1);
    if (score < floor) break;
  }
  return score;
}

describe("a cut between texts and others", () => {
  it.each([
    ["symbol by symbol", undefined],
    ["and given up below the floor", -1],
    ["and given up soon", 4],
  ])("is judged as if the model read across it, %s", (_, floor) => {
    fc.assert(
      fc.property(texts, texts, (befores, afters) => {
        expect(join(befores, afters, floor)).toEqual(
          befores.map((before) => afters.map((after) => readAcross(before, after, floor))),
        );
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe("a text", () => {
  it("has each of its symbols judged after those before it", () => {
    fc.assert(
      fc.property(text, (printed) => {
        const symbols = model.symbolsOf(printed);
        expect(model.logProbabilities(symbols)).toEqual(
          symbols.map((_, i) => model.logProbabilityAt(symbols, i)),
        );
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
