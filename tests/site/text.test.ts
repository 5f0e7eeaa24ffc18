import { expect, it } from "vitest";
import { chineseDate, chineseWeekday, daysInMonth } from "../../src/site/chinese-date.ts";
import { headlineParts } from "../../src/site/headline-parts.ts";
import { openingOf } from "../../src/site/opening.ts";
import { formatLines, rawLines, rawLinesOf } from "../../src/site/raw-lines.ts";
import { tableToHtml } from "../../src/site/table-html.ts";
import { breakablePieces } from "../../src/site/word-breaks.ts";
import { samplePage, sampleRawPage } from "../support/sample-archive.ts";

it.each([
  ["2026-02-04", "2026年2月4日", "星期三"],
  ["1949-10-01", "1949年10月1日", "星期六"],
  ["2024-02-29", "2024年2月29日", "星期四"],
])("reads %s as %s, %s, in every time zone", (date, text, weekday) => {
  expect([chineseDate(date), chineseWeekday(date)]).toEqual([text, weekday]);
});

it("knows leap years", () => {
  expect([2024, 2026, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 28, 29]);
});

it.each([
  ["雨后抢种 全县一日万亩", ["雨后抢种", "全县一日万亩"]],
  ["雨后抢种　全县一日万亩", ["雨后抢种", "全县一日万亩"]],
  ["Broadsheet 2 发布", ["Broadsheet 2 发布"]],
  ["修表人", ["修表人"]],
  ["", []],
])("takes the headline “%s” for the printed lines %j", (headline, parts) => {
  expect(headlineParts(headline)).toEqual(parts);
});

it.each(["沿河七乡连夜排涝，四万亩早稻全部返青了", "“十年”之后：G20、5G与3.5%", "的了着", ""])(
  "gives the headline “%s” whole in pieces, none of which begins with a mark or a particle",
  (headline) => {
    const pieces = breakablePieces(headline);
    expect(pieces.join("")).toBe(headline);
    for (const piece of pieces.slice(1)) expect(piece).not.toMatch(/^[\p{P}的了着过]/u);
  },
);

const articleOf = (...body: string[]) =>
  samplePage({ date: "2031-05-06", page: "01", articles: [{ line: 1, body }] }).articles[0]!;

it("opens with whole paragraphs while there is room, and cuts the last one where a sentence ends", () => {
  const article = articleOf("一二三四五。", "六七八。九十甲乙丙丁戊己庚辛壬癸");
  expect(openingOf(article, 12)).toEqual(["一二三四五。", "六七八。"]);
});

it("cuts a first paragraph without a sentence's end in the middle, and says so", () => {
  expect(openingOf(articleOf("甲乙丙丁戊己庚辛"), 4)).toEqual(["甲乙丙丁……"]);
});

it("never cuts a character that takes two code units in half", () => {
  expect(openingOf(articleOf("𠮷𠮷𠮷𠮷𠮷"), 2)).toEqual(["𠮷𠮷……"]);
});

it("gives a page's source lines their numbers in the file, blank ones left out", () => {
  const page = samplePage({ date: "2031-05-06", page: "01", articles: [{ line: 1, body: [] }] });
  const raw = { ...sampleRawPage(page), firstLine: 4, text: "甲\n\n  乙 \n丙" };
  expect(rawLines(raw)).toEqual([
    { number: 4, text: "甲" },
    { number: 6, text: "乙" },
    { number: 7, text: "丙" },
  ]);
  const [article] = samplePage({
    date: "2031-05-06",
    page: "01",
    articles: [{ line: 4, body: ["", ""] }],
  }).articles;
  expect(rawLinesOf({ ...article!, lines: [[5, 6]] }, raw)).toEqual([{ number: 6, text: "乙" }]);
});

it("names lines briefly", () => {
  expect(
    formatLines([
      [41, 43],
      [50, 50],
    ]),
  ).toBe("41–43、50");
});

it("shows a table's cells as text, whatever they hold", () => {
  const html = tableToHtml("| 乡 | 亩 |\n| --- | --- |\n| <b>石桥</b> | **3** [x](javascript:1) |");
  expect(html).toContain("<td>&lt;b&gt;石桥&lt;/b&gt;</td>");
  expect(html).toContain("<td>**3** [x](javascript:1)</td>");
});
