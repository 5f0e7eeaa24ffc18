import { expect, it } from "vitest";
import type { LayoutLine } from "../../../src/read/layout/layout-page.ts";
import { turnTitles } from "../../../src/read/layout/turn-titles.ts";
import { setColumn, setLine } from "./set-lines.ts";

const TEXT = setColumn(
  "镇北的新渠昨天通水，一千亩稻田当天浇上了头遍水。渠边的老人说，这条渠盼了二十年，今年的秋粮有了指望。",
  300,
  100,
  12,
);
/** Rows of a title in type of 60, one below the other. */
const rows = (texts: readonly string[]): LayoutLine[] =>
  texts.map((text, row) => setLine(text, 100, 100 + row * 66, 60));
/** The lines that are not the text's. */
const titlesOf = (lines: readonly LayoutLine[]): string[] =>
  turnTitles([...lines, ...TEXT])
    .map(({ text }) => text)
    .filter((text) => !TEXT.some((line) => line.text === text));

it("a title from top to bottom in two columns that was read in rows is read down again, right column first", () => {
  expect(titlesOf(rows(["夜千", "校亩", "开稻", "讲田"]))).toEqual(["千亩稻田 夜校开讲"]);
});

it("so is one of which the engine read some characters by themselves, under a section's name", () => {
  const [first, second, third, fourth] = rows(["夜千", "校亩", "开稻", "讲田"]);
  const apart = [setLine("开", 100, third!.box[1], 60), setLine("稻", 160, third!.box[1], 60)];
  const section = setLine("副刊", 110, 50, 30);
  expect(titlesOf([section, first!, second!, ...apart, fourth!])).toEqual(["副刊", "千亩稻田 夜校开讲"]);
});

it("its columns may be of unequal length", () => {
  const last = setLine("喜", 160, 100 + 4 * 66, 60);
  expect(titlesOf([...rows(["夜千", "校亩", "开稻", "讲田"]), last])).toEqual(["千亩稻田喜 夜校开讲"]);
});

it("a headline of few rows is one from left to right, and so are rows of many characters", () => {
  expect(titlesOf(rows(["夜校", "开讲"]))).toEqual(["夜校", "开讲"]);
  const wide = ["夜校今天", "开到果园", "果农学会", "新的剪枝"];
  expect(titlesOf(rows(wide))).toEqual(wide);
});

it("a title in one column of which a character was missed is one line", () => {
  const upper: LayoutLine = { text: "夜校开", box: [100, 100, 160, 290], offsets: [901, 901] };
  const lower: LayoutLine = { text: "果园", box: [102, 352, 160, 480], offsets: [902, 902] };
  expect(titlesOf([upper, lower])).toEqual(["夜校开果园"]);
  const farBelow: LayoutLine = { ...lower, box: [102, 500, 160, 628] };
  expect(titlesOf([upper, farBelow])).toEqual(["夜校开", "果园"]);
});

it("rows that read on are no title: names of people, words of an index", () => {
  for (const texts of [
    ["王明", "李华", "张伟", "赵强", "周敏"],
    ["家电", "服装", "食品", "百货"],
  ])
    expect(titlesOf(rows(texts))).toEqual(texts);
});
