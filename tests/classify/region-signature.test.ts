import { describe, expect, it } from "vitest";
import { findRules } from "../../src/classify/rules.ts";
import type { Block, Box } from "../../src/model/block.ts";
import { headline, paragraph } from "../geometry/draw-page.ts";

/** A line in a column, as far in from its left edge; columns are 200 wide, lines 10 high. */
function line(text: string, column: number, top: number, indent: number): Block {
  const base = paragraph("甲", column, top, 1);
  const left = base.box![0] + indent;
  return { ...base, text, box: [left, top, left + 10 * text.length, top + 10] as Box };
}
const page = (...lines: Block[]): Block[] => [
  headline("镇北新渠通水", 0, 2, 40),
  paragraph("甲一", 0, 80, 12),
  paragraph("甲二", 1, 80, 6),
  ...lines,
  headline("夜校开进果园", 0, 2, 240),
  paragraph("乙一", 0, 280, 6),
  paragraph("乙二", 1, 280, 6),
];
const roleOf = (text: string, blocks: readonly Block[]): string | undefined => {
  const rules = findRules(blocks);
  return rules[blocks.findIndex((block) => block.text === text)]?.role;
};

describe("names alone at the right of a region's last line", () => {
  it.each(["桂水轩", "南叶", "任鸣 左效强"])("sign its story, whatever the surname: %s", (name) => {
    expect(roleOf(name, page(line(name, 1, 145, 100)))).toBe("credit");
  });

  it("do so above another headline's region, and not beyond it", () => {
    const signed = [...page(line("南叶", 1, 145, 160)), line("白涵", 1, 345, 160)];
    expect([roleOf("南叶", signed), roleOf("白涵", signed)]).toEqual(["credit", "credit"]);
  });
});

describe("no signature are", () => {
  it.each([
    ["a sentence's end", line("的指望。", 1, 145, 150)],
    ["a paragraph's last line at the left", line("的指望", 1, 145, 0)],
    ["a name in a column that is not the last", line("南叶", 0, 205, 150)],
    ["a name of a place", line("上海", 1, 145, 150)],
    ["a closing note", line("未完待续", 1, 145, 150)],
  ])("%s", (_, last) => {
    expect(roleOf(last.text, page(last))).toBeUndefined();
  });

  it("a name above more of the text", () => {
    const below = line("渠边的老人说盼了二十年", 1, 160, 0);
    expect(roleOf("南叶", page(line("南叶", 1, 145, 150), below))).toBeUndefined();
  });
});
