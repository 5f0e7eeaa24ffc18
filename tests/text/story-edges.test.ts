import { describe, expect, it } from "vitest";
import { edgeTraits, loadStoryEdgeModel } from "../../src/text/story-edges.ts";

const model = loadStoryEdgeModel();

const OPENING = "近日，记者从市水务局获悉，本市今年将新建改建供水管道八十公里。";
const MIDDLE = "与此同时，老旧小区的二次供水设施也要逐步更换，居民不用再为水压发愁。";
const CLOSING = "下一步，该局将继续完善管网监测体系，为城市供水安全提供有力保障。";

describe("the edges of a story", () => {
  it("know a paragraph that opens one from those that go on or close it", () => {
    const [opening, middle, closing] = [OPENING, MIDDLE, CLOSING].map((text) => model.judge(text).opens);
    expect(opening).toBeGreaterThan(middle!);
    expect(opening).toBeGreaterThan(closing!);
  });

  it("know a paragraph that closes one from those that open or go on", () => {
    const [opening, middle, closing] = [OPENING, MIDDLE, CLOSING].map((text) => model.judge(text).closes);
    expect(closing).toBeGreaterThan(opening!);
    expect(closing).toBeGreaterThan(middle!);
  });

  it("take all digits alike, of either width", () => {
    expect(model.judge("会议于1月23日开幕。")).toEqual(model.judge("会议于９月４５日开幕。"));
  });

  it("have no traits of no text, and each trait once", () => {
    expect(edgeTraits("", 1024)).toHaveLength(0);
    const traits = edgeTraits("好好好好好好好好好好好好好好好好好好好好", 1 << 16);
    expect(new Set(traits).size).toBe(traits.length);
    expect(traits.length).toBeLessThanOrEqual(10);
  });
});
