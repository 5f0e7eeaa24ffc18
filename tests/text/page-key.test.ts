import { expect, it } from "vitest";
import { pageKey, referredPage } from "../../src/text/page-key.ts";

it.each([
  ["第二版", "2"],
  ["02", "2"],
  ["第A二版", "a2"],
  ["Ａ０２", "a2"],
  ["十二", "12"],
  ["要闻", undefined],
  [undefined, undefined],
])("knows the page “%s” as %s", (text, key) => {
  expect(pageKey(text)).toBe(key);
});

it.each([
  ["第二版", "01", "2"],
  ["第二版", "A01", "a2"],
  ["B2版", "A01", "b2"],
  ["A2版", "01", "2"],
  ["第二版", undefined, "2"],
  ["要闻", "A01", undefined],
])("takes “%s” on page %s for %s", (printed, here, key) => {
  expect(referredPage(printed, here)).toBe(key);
});
