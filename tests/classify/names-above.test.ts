import { expect, it } from "vitest";
import { withNamesAbove } from "../../src/classify/names-above.ts";
import { LEARNED_ROLES } from "../../src/classify/role-features.ts";
import { tokenizePage } from "../../src/tokenize/tokenize-page.ts";
import { rawPage } from "../support/arbitrary-page.ts";

const CROSSHEAD = LEARNED_ROLES.indexOf("crosshead");
const TEXT = "清早的渠埂上，二十多名村民扛着铁锹赶来，忙着清理淤泥和杂草，等水头一到就好开闸浇地。";

/** The lines that are still crossheads; those marked # are so much likely headlines, short others were crossheads. */
function crossheadsOf(lines: readonly string[], headline = 1, credits: readonly string[] = []): string[] {
  const blocks = tokenizePage(rawPage(`${lines.join("\n\n")}\n`));
  const guesses = blocks.map(({ kind, text }) => {
    const chances: Partial<Record<string, number>> =
      kind === "heading"
        ? { headline, crosshead: 1 - headline }
        : { [text.length < 20 ? "crosshead" : "body"]: 1 };
    return Float32Array.from(LEARNED_ROLES, (role) => chances[role] ?? 0);
  });
  const certain = blocks.map(({ text }) => (credits.includes(text) ? ("credit" as const) : undefined));
  const scores = withNamesAbove(blocks, certain, guesses);
  return blocks.flatMap(({ text }, at) =>
    certain[at] === undefined && scores[at]![CROSSHEAD]! > 0.5 ? [text] : [],
  );
}

it("a short line between a story's end and a headline is a column's name", () => {
  expect(crossheadsOf(["# 渠首通水", TEXT, "夜读短章", "# 路灯下的象棋", TEXT])).toEqual([]);
});

it("a credit set apart ends a story, too", () => {
  expect(
    crossheadsOf(["# 渠首通水", TEXT, "本报记者 许禾", "夜读短章", "# 路灯下的象棋", TEXT], 1, [
      "本报记者 许禾",
    ]),
  ).toEqual([]);
});

it("what may be a headline under such a name is one", () => {
  const page = ["# 渠首通水", TEXT, "夜读短章", "# 路灯下的象棋", TEXT, "# 守闸人", TEXT];
  expect(crossheadsOf(page, 0.3)).toEqual(["渠首通水", "守闸人"]);
});

it("two lines of one crosshead are left", () => {
  const page = ["# 渠首通水", TEXT, "党员带头", "# 化解难点堵点", TEXT];
  expect(crossheadsOf(page, 0.05)).toEqual(["渠首通水", "党员带头", "化解难点堵点"]);
});

it("what text stands under stays a crosshead, and so does what ends no story", () => {
  expect(crossheadsOf(["# 渠首通水", TEXT, "守闸人", TEXT])).toEqual(["守闸人"]);
  expect(crossheadsOf(["# 渠首通水", `${TEXT}等到`, "守闸人", "# 路灯亮了", TEXT])).toEqual(["守闸人"]);
});

it("a writer's name, a note and a longer line are none", () => {
  const lines = ["江小月", "版式：江月", "一条渠水润了三道塬"];
  for (const line of lines)
    expect(crossheadsOf(["# 渠首通水", TEXT, line, "# 路灯亮了", TEXT])).toEqual([line]);
});
