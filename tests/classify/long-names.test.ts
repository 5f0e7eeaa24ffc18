import { expect, it } from "vitest";
import { withoutLongNames } from "../../src/classify/long-names.ts";
import { LEARNED_ROLES, type LearnedRole } from "../../src/classify/role-features.ts";
import { tokenizePage } from "../../src/tokenize/tokenize-page.ts";
import { rawPage } from "../support/arbitrary-page.ts";

/** What the first line is, taken for a column's name by so much, above one that is so much likely a headline. */
function roleOf(line: string, headline: number, name = 0.8): LearnedRole {
  const blocks = tokenizePage(rawPage(`${line}\n\n# 渠首通水\n`));
  const guesses = [
    { standingHead: name, crosshead: 1 - name },
    { headline, crosshead: 1 - headline },
  ].map((chances: Partial<Record<LearnedRole, number>>) =>
    Float32Array.from(LEARNED_ROLES, (role) => chances[role] ?? 0),
  );
  const [first] = withoutLongNames(blocks, [undefined, undefined], guesses);
  return LEARNED_ROLES[first!.indexOf(Math.max(...first!))]!;
}

it("what is too long for a column's name leads into a headline below, or is one", () => {
  expect(roleOf("失主丢了六万货款", 0.9)).toBe("kicker");
  expect(roleOf("失主丢了六万货款", 0.1)).toBe("headline");
});

it("a name that the model is sure of stays, however long", () => {
  expect(roleOf("深入学习先进典型事迹", 0.9, 0.95)).toBe("standingHead");
});

it("what is short enough, set wide or in brackets, stays", () => {
  expect(roleOf("百姓关注", 0.9)).toBe("standingHead");
  expect(roleOf("百 姓 关 注 身 边 事", 0.9)).toBe("standingHead");
  expect(roleOf("【百姓关注身边事】", 0.9)).toBe("standingHead");
});
