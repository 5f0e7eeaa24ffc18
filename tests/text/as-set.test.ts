import { describe, expect, it } from "vitest";
import { asSet } from "../../src/text/as-set.ts";

const CASES: readonly (readonly [given: string, set: string])[] = [
  ["首趟列车开出,票价3.5元.", "首趟列车开出，票价3.5元。"],
  ["增长18.6%,共4,200吨;明年更多.", "增长18.6%，共4,200吨；明年更多。"],
  ['(记者 许禾)他说:"不怕!"', "（记者 许禾）他说：“不怕！”"],
  ['列车开出(见图).他说:"不怕".', "列车开出（见图）。他说：“不怕”。"],
  ["他用 live streaming, 卖 3.0 版.", "他用 live streaming, 卖 3.0 版。"],
  ["渔港开港\n千帆齐发", "渔港开港\n千帆齐发"],
  [
    "昨天上午，首趟列车从泾河站开出，沿线\n十二镇的居民坐上了火车，他用 live\nstreaming 看。",
    "昨天上午，首趟列车从泾河站开出，沿线十二镇的居民坐上了火车，他用 live streaming 看。",
  ],
];

describe("a text as it was set", () => {
  it.each(CASES)("%j is read as %j", (given, set) => {
    expect(asSet(given)).toBe(set);
  });

  it("is as long as given, but for line breaks", () => {
    for (const [given] of CASES.slice(0, 5)) expect(asSet(given).length).toBe(given.length);
  });
});
