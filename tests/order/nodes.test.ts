import { describe, expect, it } from "vitest";
import type { BlockKind, ClassifiedBlock } from "../../src/model/block.ts";
import { blockId, parsePageId } from "../../src/model/ids.ts";
import { findLastOrdinal, findOrdinal, makeNodes } from "../../src/order/nodes.ts";
import { loadCharacterModel } from "../../src/text/character-model.ts";

it.each([
  ["一、修渠", 1],
  ["二是通水", 2],
  ["第三，护渠", 3],
  ["第二天，渠通了", undefined],
  ["（四）护渠", 4],
  ["十、护渠", 10],
  ["十二、护渠", 12],
  ["二十、护渠", 20],
  ["二十三、护渠", undefined],
  ["3.护渠", 3],
  ["12、护渠", 12],
  ["一县之长", undefined],
  ["三十六岁那年", undefined],
  ["修渠三是", undefined],
  ["首先，从政治上看", 1],
  ["其次，从时间上看", 2],
  ["另一方面，事后要有监督", 2],
  ["会上首先表决", undefined],
])("reads the number that “%s” has in an enumeration", (text, ordinal) => {
  expect(findOrdinal(text)).toBe(ordinal);
});

it.each([
  ["一是修渠，二是通水。", 2],
  ["要办三件事：一是修渠；二是通水；三是护渠。", 3],
  ["第一，修渠。", 1],
  ["会后，三人去看渠。", undefined],
])("reads how far “%s” counts", (text, ordinal) => {
  expect(findLastOrdinal(text)).toBe(ordinal);
});

describe("what counts as marked", () => {
  const block = (line: number, kind: BlockKind, headline: number): ClassifiedBlock => ({
    id: blockId(parsePageId("jinghe-2031-05-06-01"), line),
    kind,
    text: "东风渠今日通水",
    lines: [line, line],
    blankLinesAbove: 1,
    role: headline > 0.5 ? "headline" : "body",
    decidedBy: "test",
    roleScores: { headline, body: 1 - headline },
  });
  const marked = (...blocks: ClassifiedBlock[]): boolean[] =>
    makeNodes(blocks, loadCharacterModel()).map((node) => node.marked);

  it("is what the tool marked", () => {
    expect(marked(block(1, "heading", 0.2), block(2, "paragraph", 0.99))).toEqual([true, false]);
  });

  it("is what is clearly a headline in plain text, which has no marks", () => {
    expect(marked(block(1, "paragraph", 0.9), block(2, "paragraph", 0.7))).toEqual([true, false]);
  });

  it("is what a person has said is a headline, in plain text", () => {
    const { roleScores: _, ...decided } = block(1, "paragraph", 0.6);
    expect(marked(decided, block(2, "paragraph", 0.7))).toEqual([true, false]);
  });
});

describe("a credit at a paragraph's end", () => {
  const line = (number: number, text: string): ClassifiedBlock => ({
    id: blockId(parsePageId("jinghe-2031-05-06-01"), number),
    kind: "paragraph",
    text,
    lines: [number, number],
    blankLinesAbove: 1,
    role: "body",
    decidedBy: "test",
  });

  it("stands between it and the next, and is not how its text ends", () => {
    const blocks = [
      line(1, "渠修好了，水通了。（记者 许禾）"),
      line(2, "夜校开课了。"),
      line(3, "路灯亮了。"),
    ];
    const nodes = makeNodes(blocks, loadCharacterModel());
    expect(nodes.map(({ creditAbove, creditBelow }) => [creditAbove, creditBelow])).toEqual([
      [false, true],
      [true, false],
      [false, false],
    ]);
    expect(nodes[0]).toMatchObject({ text: "渠修好了，水通了。", endsSentence: true, block: blocks[0] });
  });
});
