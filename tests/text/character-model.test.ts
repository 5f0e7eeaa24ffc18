import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  foldCharacter,
  loadCharacterModel,
  PARAGRAPH_END,
  PARAGRAPH_START,
} from "../../src/text/character-model.ts";
import { pageText, SEED } from "../support/arbitrary-page.ts";

const model = loadCharacterModel();
const logProbability = (before: string, after: string): number =>
  model.logProbability(model.symbolsOf(before), model.symbolsOf(after)[0]!);

describe("the character model", () => {
  it.each([
    ["中华人民共和", "国", "村"],
    ["新华", "社", "的"],
    ["记者从县水务局了", "解", "水"],
    ["今年", "，", "龘"],
  ])("after “%s” expects %s rather than %s", (before, likely, unlikely) => {
    expect(logProbability(before, likely)).toBeGreaterThan(logProbability(before, unlikely));
  });

  it("expects a paragraph's end after a full stop rather than in mid-sentence", () => {
    const end = (text: string): number => model.logProbability(model.symbolsOf(text), PARAGRAPH_END);
    expect(end("工程已完成九成。")).toBeGreaterThan(end("工程已完成九") + 3);
    expect(end("工程已完成九成。")).toBeGreaterThan(end("工程已完成，") + 3);
  });

  it("tells a paragraph's beginning from the rest of a sentence", () => {
    const start = (text: string): number =>
      model.logProbability([PARAGRAPH_START], model.symbolsOf(text)[0]!);
    expect(start("记")).toBeGreaterThan(start("们"));
    expect(start("本")).toBeGreaterThan(start("。"));
  });

  it("looks at the last characters only, and at no more of them than it is told", () => {
    const long = model.symbolsOf("很久以前水渠还没有修通的新华社");
    expect(model.logProbabilityAt(long, long.length - 1)).toBeCloseTo(
      model.logProbabilityAt(long.slice(-4), 3),
      6,
    );
    const known = model.symbolsOf("新华社");
    expect(model.logProbabilityAt(known, 2, 2)).toBeGreaterThan(model.logProbabilityAt(known, 2, 0));
  });

  it("gives probabilities: none above 1, none 0, whatever the text", () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const symbols = model.symbolsOf(text);
        for (let at = 0; at < symbols.length; at++) {
          const value = model.logProbabilityAt(symbols, at);
          expect(value).toBeLessThanOrEqual(0);
          expect(value).toBeGreaterThan(-30);
        }
      }),
      { seed: SEED, numRuns: 30 },
    );
  });

  it("leaves white space out", () => {
    expect(model.symbolsOf("水 渠\n　通")).toEqual(model.symbolsOf("水渠通"));
  });
});

describe("folding a character", () => {
  it.each([
    ["7", "0"],
    ["７", "0"],
    ["B", "a"],
    ["ｂ", "a"],
    ["，", ","],
    ["水", "水"],
    ["㈠", "㈠"],
  ])("takes %s for %s", (character, folded) => {
    expect(foldCharacter(character)).toBe(folded);
  });
});
