import { describe, expect, it } from "vitest";
import { LINE_STYLES, type LineStyle, lineTraits, loadLineStyleModel } from "../../src/text/line-style.ts";

const model = loadLineStyleModel();

const score = (text: string, style: LineStyle): number => model.judge(text)[LINE_STYLES.indexOf(style)]!;

describe("the style of a line", () => {
  it.each([
    ["市领导在清江调研时强调", "切实抓好防汛抗旱工作"],
    ["清江市水务局——", "清江八万居民喝上放心水"],
  ])("knows the kicker “%s” from the headline “%s”", (kicker, headline) => {
    expect(score(kicker, "kicker")).toBeGreaterThan(score(kicker, "headline"));
    expect(score(headline, "headline")).toBeGreaterThan(score(headline, "kicker"));
  });

  it("knows a deck, which begins with a dash", () => {
    const deck = "——清江市推进老旧小区改造纪实";
    expect(Math.max(...model.judge(deck))).toBe(score(deck, "deck"));
  });

  it("knows a line that breaks off in mid-sentence from a heading of its length", () => {
    const torn = "的老旧小区改造工程目前已经完成了一半，居民们表";
    const heading = "老旧小区改造工程完成过半 居民生活更加便利舒心";
    const inside = (text: string): number => score(text, "inside") - score(text, "headline");
    expect(inside(torn)).toBeGreaterThan(0);
    expect(inside(heading)).toBeLessThan(0);
  });

  it("gives probabilities of all styles together", () => {
    const total = model.judge("供水管网改造完成").reduce((sum, value) => sum + Math.exp(value), 0);
    expect(total).toBeCloseTo(1, 4);
    expect(model.judge("")).toHaveLength(LINE_STYLES.length);
  });

  it("takes digits alike, and marks however they are typed", () => {
    expect(model.judge("新增2,000个岗位")).toEqual(model.judge("新增３，１１１个岗位"));
    expect(model.judge("让“5G”落地(快评)")).toEqual(model.judge("让”5g”落地（快评）"));
  });

  it("sees how a line is parted, but not how wide its spaces are", () => {
    const rows = 1 << 15;
    expect(lineTraits("稳就业 保民生", rows)).toEqual(lineTraits("稳就业　保民生", rows));
    expect(lineTraits("稳就业 保民生", rows)).not.toEqual(lineTraits("稳就业保民生", rows));
    expect(lineTraits("稳就业 保民生", rows)).not.toEqual(lineTraits("稳就业保 民生", rows));
  });
});
