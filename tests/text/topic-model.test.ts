import { describe, expect, it } from "vitest";
import { countTerms } from "../../src/text/term-vectors.ts";
import { loadTopicModel } from "../../src/text/topic-model.ts";

const model = loadTopicModel();
const vectorOf = (text: string): Float32Array => model.read(countTerms([text])).sums[0]!;

function nearness(a: string, b: string): number {
  const [x, y] = [vectorOf(a), vectorOf(b)];
  const product = (u: Float32Array, v: Float32Array): number =>
    u.reduce((sum, value, d) => sum + value * v[d]!, 0);
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

const MATCH = "女排姑娘昨晚三比一战胜对手，主教练对球员的发挥表示满意。";
const LEAGUE = "联赛下一轮将于周六开赛，两支球队的主力前锋都已伤愈复出。";
const HARVEST = "今年小麦长势良好，农技人员下田指导农户防治病虫害。";
const FIELDS = "合作社的收割机开进麦田，粮食亩产预计比去年增加。";

describe("the topic model", () => {
  it("puts texts of one subject nearer to each other than to those of another, without a shared word", () => {
    expect(nearness(MATCH, LEAGUE)).toBeGreaterThan(nearness(MATCH, FIELDS));
    expect(nearness(HARVEST, FIELDS)).toBeGreaterThan(nearness(HARVEST, LEAGUE));
  });

  it("says nothing of a text without known pairs", () => {
    expect([...vectorOf("。，！")].every((value) => value === 0)).toBe(true);
  });

  it("counts a repeated pair more than once, but less than twice", () => {
    const [once, twice] = [vectorOf("小麦"), vectorOf("小麦，小麦")];
    const component = once.findIndex((value) => value !== 0);
    const ratio = twice[component]! / once[component]!;
    expect(ratio).toBeCloseTo(1 + Math.log(2), 4);
  });
});
