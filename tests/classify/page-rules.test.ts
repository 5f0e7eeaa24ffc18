import { describe, expect, it } from "vitest";
import { classifyBlocks } from "../../src/classify/classify-blocks.ts";
import { findRules, RULES } from "../../src/classify/rules.ts";
import { tokenizePage } from "../../src/tokenize/tokenize-page.ts";
import { rawPage } from "../support/arbitrary-page.ts";
import { readRuleCases } from "../support/rule-cases.ts";

const cases = readRuleCases("page");

describe("the rules for a page's blocks", () => {
  it.each(cases)("are certain of what is certain: $heading", ({ input, expected }) => {
    const raw = rawPage(input);
    const rules = findRules(tokenizePage(raw), raw.meta.newspaper);
    expect(rules.map((rule) => rule?.name ?? "-").join("\n")).toBe(expected);
  });

  it("each decide somewhere in these cases", () => {
    const decided = new Set(cases.flatMap(({ expected }) => expected.split("\n")));
    expect(RULES.map(({ name }) => name).filter((name) => !decided.has(name))).toEqual([]);
  });
});

describe("a block's role", () => {
  const blocks = classifyBlocks(tokenizePage(rawPage(cases.map(({ input }) => input).join("\n\n"))));

  it("names the rule or the model that decided it", () => {
    const names = new Set(RULES.map(({ name }) => `rule/${name}`));
    for (const { decidedBy } of blocks) expect(decidedBy === "model/role" || names.has(decidedBy)).toBe(true);
    expect(new Set(blocks.map(({ decidedBy }) => decidedBy)).size).toBeGreaterThan(2);
  });

  it("is the most probable one, of probabilities that sum to 1", () => {
    for (const { role, roleScores } of blocks) {
      const scores = Object.values(roleScores!);
      expect(roleScores![role]).toBe(Math.max(...scores));
      expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 4);
    }
  });
});
