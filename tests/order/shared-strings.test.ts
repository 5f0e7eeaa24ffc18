import { describe, expect, it } from "vitest";
import { weighSharedStrings } from "../../src/order/shared-strings.ts";
import { loadCharacterModel } from "../../src/text/character-model.ts";

const model = loadCharacterModel();
const weigh = (...texts: string[]): Float32Array => weighSharedStrings(texts, model);

describe("strings that blocks share", () => {
  it("tell more the rarer they are in the news", () => {
    const [, name] = weigh("老船工闵瑞荇今年八十岁", "闵瑞荇放下船桨");
    const [, phrase] = weigh("会议指出要坚持以人民为中心", "坚持以人民为中心的思想");
    expect(name).toBeGreaterThan(5);
    expect(name! / 1).toBeGreaterThan(phrase! / 6);
  });

  it("are the same seen from either block, and nothing to the block itself", () => {
    const shared = weigh("青石板桥头的闵瑞荇", "闵瑞荇的青石板桥", "剧团排演新戏");
    expect(shared[1]).toBe(shared[3]);
    expect([shared[0], shared[4], shared[8]]).toEqual([0, 0, 0]);
    expect(shared[2]).toBe(0);
  });

  it("count figures as rare, though the model takes all digits for one", () => {
    const [, figure] = weigh("投资达73846万元", "73846万元已经到账");
    expect(figure).toBeGreaterThan(5);
  });

  it("are not looked for across punctuation", () => {
    expect(weigh("闵，瑞荇", "闵瑞，荇")[1]).toBe(0);
  });

  it("say nothing once most of a page prints them", () => {
    const texts = Array.from({ length: 14 }, (_, i) => `闵瑞荇${"甲乙丙丁戊己庚辛壬癸子丑寅卯"[i]}`);
    expect(weigh(...texts).every((value) => value === 0)).toBe(true);
  });
});
