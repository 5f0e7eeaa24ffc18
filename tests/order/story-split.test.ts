import { describe, expect, it } from "vitest";
import { summarizeReading } from "../../src/order/earlier-reading.ts";
import { normalize } from "../../src/order/edge-scores.ts";
import { splitFeatures } from "../../src/order/story-split.ts";
import { graphOf } from "../support/graph-of.ts";

const HARBOUR = "渔港新码头长三百米，本月起试运行，可同时停靠四十条渔船。";
const HARBOUR_AGAIN = "渔港的老码头只有八十米，渔船要等潮水；新码头试运行以后，渔船随到随靠。";
const TEA = "县里请来讲师，教山区茶农拍照片、写文案、做电商，茶叶卖到省城。";
const TEA_AGAIN = "山区茶农说，从前茶叶卖给贩子，如今学电商，茶叶自己卖。";

/** What is told of all of a page's blocks as one article. */
function split(...blocks: Parameters<typeof graphOf>[0][number][]): number[] {
  const graph = graphOf(blocks);
  const n = graph.nodes.length;
  const scores = normalize(new Float64Array(n * n), new Float64Array(n), new Float64Array(n), n);
  const reading = summarizeReading(graph, scores);
  return splitFeatures([...graph.nodes.keys()], { graph, first: reading, second: reading, scores });
}

/** Places of the features among the others: what both sides of the best cut share, and how headings share them. */
const SHARED = 5;
const HAS_HEADINGS = 9;
const CROSSED = 10;

describe("whether an article falls into two stories", () => {
  const merged = split(
    ["headline", "渔港新码头试运行"],
    ["headline", "山区茶农学电商"],
    ["body", HARBOUR],
    ["body", HARBOUR_AGAIN],
    ["body", TEA],
    ["body", TEA_AGAIN],
  );
  const whole = split(
    ["headline", "渔港新码头"],
    ["headline", "四十条渔船随到随靠"],
    ["body", HARBOUR],
    ["body", HARBOUR_AGAIN],
  );

  it("is told by the words on both sides of a cut", () => {
    expect(merged[SHARED]).toBeLessThan(whole[SHARED]!);
  });

  it("is told by headings that speak of one side each", () => {
    expect([merged[HAS_HEADINGS], whole[HAS_HEADINGS]]).toEqual([1, 1]);
    expect(merged[CROSSED]).toBeGreaterThan(whole[CROSSED]! + 0.5);
  });

  it("is told in as many numbers where there is no story, or no heading", () => {
    expect(split(["headline", "渔港新码头"], ["headline", "试运行"])).toHaveLength(merged.length);
    expect(split(["body", HARBOUR], ["body", TEA])[HAS_HEADINGS]).toBe(0);
  });
});
