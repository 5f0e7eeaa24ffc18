import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadCharacterModel, PARAGRAPH_END, PARAGRAPH_START } from "../../src/text/character-model.ts";
import { SEED } from "../support/arbitrary-page.ts";

const model = loadCharacterModel();
const text = fc.string({ unit: fc.constantFrom(..."中国人民新华社记者的了，。龘7a"), maxLength: 6 });

describe("a cut between two texts", () => {
  it("is judged as if the model read across it, symbol by symbol", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [tail, head] = [model.symbolsOf(before).slice(-3), model.symbolsOf(after).slice(0, 3)];
        const across = [...tail, ...head];
        const begun = [PARAGRAPH_START, ...head];
        let score = -model.logProbability(tail, PARAGRAPH_END);
        for (let i = 0; i < head.length; i++)
          score += model.logProbabilityAt(across, tail.length + i) - model.logProbabilityAt(begun, i + 1);
        expect(model.joinScore(model.readEnding(tail), model.readBeginning(head))).toBe(score);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it("is judged in full, or given up below the floor", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const ending = model.readEnding(model.symbolsOf(before).slice(-3));
        const beginning = model.readBeginning(model.symbolsOf(after).slice(0, 3));
        const score = model.joinScore(ending, beginning, -1);
        if (score >= -1) expect(score).toBe(model.joinScore(ending, beginning));
      }),
      { seed: SEED, numRuns: 300 },
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
