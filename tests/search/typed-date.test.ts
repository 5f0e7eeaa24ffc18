import { expect, it } from "vitest";
import { parseTypedDate } from "../../src/search/typed-date.ts";

it.each([
  ["2031", "2031"],
  ["2031年", "2031"],
  ["2031-5", "2031-05"],
  ["2031.5.6", "2031-05-06"],
  ["2031年5月6日", "2031-05-06"],
  ["２０３１／５／６", "2031-05-06"],
  ["20310506", "2031-05-06"],
  ["203105", "2031-05"],
  ["昨天", undefined],
  ["2031-13", undefined],
  ["2031-05-32", undefined],
  ["31-05-06", undefined],
])("takes %s for %s", (typed, date) => {
  expect(parseTypedDate(typed)).toBe(date);
});
