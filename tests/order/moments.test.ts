import { describe, expect, it } from "vitest";
import { findMoment, laterBy } from "../../src/order/moments.ts";

describe("when something happened", () => {
  it.each([
    ["12月4日，队伍出发。", { month: 12, day: 4 }],
    ["11日上午，会议开幕。", { day: 11 }],
    ["记者从镇里获悉：2015年，渠修好了。", { year: 2015 }],
    ["去年10月，桥通了。", { year: -1, month: 10 }],
    ["渠水流过村庄，两万亩田有了水，那是2015年。", undefined],
  ])("is read where “%s” begins", (text, moment) => {
    expect(findMoment(text)).toEqual(moment);
  });
});

describe("which of two moments is later", () => {
  it.each([
    [{ day: 11 }, { day: 12 }, 1],
    [{ month: 12, day: 4 }, { day: 2 }, -2],
    [{ year: 2015, month: 8 }, { year: 2018 }, 3],
    [{ year: -1, month: 10 }, { month: 3 }, -7],
    [{ month: 3, day: 5 }, { month: 3, day: 5 }, 0],
    [{ year: 2015 }, { month: 8 }, undefined],
    [{ month: 8 }, { day: 3 }, undefined],
    [undefined, { day: 3 }, undefined],
  ])("is told by what both say: %j and %j", (a, b, later) => {
    expect(laterBy(a, b)).toBe(later);
  });
});
