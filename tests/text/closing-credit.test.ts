import { expect, it } from "vitest";
import { findClosingCredit } from "../../src/text/closing-credit.ts";

it.each([
  ["水通了。（记者 江月）", "（记者 江月）"],
  ["水通了。”（记者 江月 通讯员 许禾）", "（记者 江月 通讯员 许禾）"],
  ["水來了。 江小月", "江小月"],
  ["水通了。（县水利局供稿）", "（县水利局供稿）"],
  ["水通了。（据《居家之友》）", "（据《居家之友》）"],
])("finds the credit that ends “%s”", (text, credit) => {
  expect(findClosingCredit(text)?.credit).toBe(credit);
});

it.each([
  "水来了。 广东",
  "水來了。 廣東",
  "水來了。 謝謝",
  "水來了。 電話",
  "水通了。（伍拾元）",
  "水通了。（图3）",
  "村民在渠边看水。 江月摄",
  "村民在渠边看水。 江小月 摄",
])("finds none in “%s”", (text) => {
  expect(findClosingCredit(text)).toBeUndefined();
});
