import { expect, it } from "vitest";
import { findRules } from "../../src/classify/rules.ts";
import { tokenizePage } from "../../src/tokenize/tokenize-page.ts";
import { rawPage } from "../support/arbitrary-page.ts";

/** The lines that belong to the day's index. */
function indexOf(lines: readonly string[]): string[] {
  const blocks = tokenizePage(rawPage(`${lines.join("\n\n")}\n`));
  const rules = findRules(blocks);
  return blocks.flatMap(({ text }, at) => (rules[at]?.name === "page-index" ? [text] : []));
}

const INDEX = [
  "# 今日导读",
  "渠首通水三周年 二版",
  "菜价涨落问篮子……A05",
  "连载：江湖夜雨（8版）",
  "村超收官 第三版",
];
const STORY = "清早的渠埂上，二十多名村民扛着铁锹赶来，等水头一到就好开闸浇地。";

it("the index's title and the lines below it are no articles", () => {
  expect(indexOf(["# 渠首通水", STORY, ...INDEX, "# 老街灯亮了", STORY])).toEqual([
    "今日导读",
    ...INDEX.slice(1),
  ]);
});

it("all on one line", () => {
  const line = "导读 渠首通水三周年 3版 / 老街灯亮了 4版";
  expect(indexOf(["# 渠首通水", STORY, line])).toEqual([line]);
});

it("a title above a story, and a page's number in one, are none", () => {
  expect(indexOf(["# 导读", STORY])).toEqual([]);
  expect(
    indexOf(["# 渠首通水", "导读：新版供水办法今起施行", "【导读】《渠上人家》再版发行，读者可以预订。"]),
  ).toEqual([]);
  expect(indexOf(["# 渠首通水", "他收藏的晚报缺了第三版", STORY])).toEqual([]);
});
