import { describe, expect, it } from "vitest";
import { findFullDates, findWeekday, isoDate, parseIsoDate, weekdayOf } from "../../src/text/dates.ts";
import { parseNumeral } from "../../src/text/numerals.ts";
import { parsePictureLine } from "../../src/text/picture-line.ts";
import { toHalfWidth } from "../../src/text/width.ts";

describe("dates in a text", () => {
  it.each([
    ["2026年2月4日", ["2026-02-04"]],
    ["二〇二六年二月四日", ["2026-02-04"]],
    ["一九四九年十月一日 星期六", ["1949-10-01"]],
    ["2026 年 2 月 24 日", ["2026-02-24"]],
    ["2026-02-04 与 2026.2.5 与 2026/02/06", ["2026-02-04", "2026-02-05", "2026-02-06"]],
    ["二〇二六年十二月三十一日", ["2026-12-31"]],
    ["中華民國九十四年十一月十五日 民国94年11月16日", ["2005-11-15", "2005-11-16"]],
    ["2026年2月30日", []],
    ["版本1.2026.2.4.5", []],
    ["电话12026年2月4日", []],
    ["2月4日", []],
  ])("of %j are %j", (text, dates) => {
    expect(findFullDates(text).map(isoDate)).toEqual(dates);
  });

  it("are days of the calendar and nothing else", () => {
    expect(parseIsoDate("2028-02-29")).toEqual({ year: 2028, month: 2, day: 29 });
    for (const text of ["2026-02-29", "2026-13-01", "2026-2-4", "20260204", "2026-02-04T00:00"])
      expect(parseIsoDate(text)).toBeUndefined();
  });

  it("have a weekday, printed and counted, that no time zone shifts", () => {
    expect(weekdayOf({ year: 2026, month: 2, day: 4 })).toBe(3);
    expect(findWeekday("2026年2月4日 星期三")).toBe(3);
    expect(findWeekday("星期日")).toBe(0);
    expect(findWeekday("星期天")).toBe(0);
    expect(findWeekday("今日")).toBeUndefined();
  });
});

it.each([
  ["二〇二六", 2026],
  ["一九四九", 1949],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["三十一", 31],
  ["廿三", 23],
  ["07", 7],
])("the numeral %s is %d", (text, number) => {
  expect(parseNumeral(text)).toBe(number);
});

it("full-width letters and digits have half-width twins; Chinese punctuation that has none stays", () => {
  expect(toHalfWidth("Ａ０１版，３．５％。“好”")).toBe("A01版,3.5%。“好”");
});

it.each([
  ["![](a.jpg)", { text: "", image: "a.jpg" }],
  ['![渠首。]( <images/a b.jpg> "题" )', { text: "渠首。", image: "images/a b.jpg" }],
  ['![渠首。](images/a.jpg "题")', { text: "渠首。", image: "images/a.jpg" }],
  ["![渠首]", undefined],
  ["![图片]", { text: "" }],
  ["[图]", { text: "" }],
  ["【图片新闻】", undefined],
  ["文 ![](a.jpg)", undefined],
  ["![](a.jpg", undefined],
  ["<!-- image -->", { text: "" }],
  ["<!-- 图见下 -->", undefined],
])("the line %j as a picture is %j", (line, picture) => {
  expect(parsePictureLine(line)).toEqual(picture);
});
