import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadCharacterModel, PARAGRAPH_END, PARAGRAPH_START } from "../../src/text/character-model.ts";
import { sortBeginnings } from "../../src/text/cut.ts";
import { SEED } from "../support/arbitrary-page.ts";

const model = loadCharacterModel();
const text = fc.string({ unit: fc.constantFrom(..."中国人民新华社记者的了，。龘7a"), maxLength: 6 });

const texts = fc.array(text, { minLength: 1, maxLength: 8 });
const headOf = (after: string): number[] => model.symbolsOf(after).slice(0, 3);

/** What one text's end and each of the others' beginnings are worth together. */
function join(before: string, afters: readonly string[], floor?: number): number[] {
  const scores = new Float64Array(afters.length);
  const beginnings = sortBeginnings(afters.map((after) => model.readBeginning(headOf(after))));
  model.joinScores(model.readEnding(model.symbolsOf(before).slice(-3)), beginnings, scores, floor);
  return [...scores];
}

describe("a cut between one text and others", () => {
  it("is judged as if the model read across it, symbol by symbol", () => {
    fc.assert(
      fc.property(text, texts, (before, afters) => {
        const tail = model.symbolsOf(before).slice(-3);
        const expected = afters.map((after) => {
          const head = headOf(after);
          const across = [...tail, ...head];
          const begun = [PARAGRAPH_START, ...head];
          let score = -model.logProbability(tail, PARAGRAPH_END);
          for (let i = 0; i < head.length; i++)
            score += model.logProbabilityAt(across, tail.length + i) - model.logProbabilityAt(begun, i + 1);
          return score;
        });
        expect(join(before, afters)).toEqual(expected);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it("is judged in full, or given up below the floor", () => {
    const floor = -1;
    fc.assert(
      fc.property(text, texts, (before, afters) => {
        const inFull = join(before, afters);
        for (const [i, score] of join(before, afters, floor).entries())
          expect(score).toSatisfy((value: number) => value < floor || value === inFull[i]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it("is given up for each beginning as it is for that alone", () => {
    fc.assert(
      fc.property(text, texts, (before, afters) => {
        expect(join(before, afters, -1)).toEqual(afters.flatMap((after) => join(before, [after], -1)));
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
