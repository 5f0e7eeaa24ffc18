import { describe, expect, it } from "vitest";
import { summarizeReading } from "../../src/order/earlier-reading.ts";
import { type EdgeScores, normalize } from "../../src/order/edge-scores.ts";
import type { PageGraph } from "../../src/order/page-graph.ts";
import { secondCandidates } from "../../src/order/second-candidates.ts";
import { graphOf } from "../support/graph-of.ts";

const HARBOUR = [
  ["headline", "渔港新码头试运行"],
  ["body", "渔港新码头长三百米，本月起试运行，可同时停靠四十条渔船。"],
] as const;
const STRAY = ["body", "讲师教茶农拍照片、写文案，山区的茶叶当天就卖到了省城。"] as const;
const TEA = [
  ["headline", "山区茶农学电商"],
  ["body", "县里请来讲师，教山区茶农拍照片、写文案、做电商，茶叶卖到省城。"],
] as const;

/** Scores that make each node but headlines follow its neighbour of the file, surely, and nothing else. */
function inFileOrder({ nodes }: PageGraph): EdgeScores {
  const n = nodes.length;
  const raw = new Float64Array(n * n).fill(-40);
  for (let u = 0; u + 1 < n; u++) if (nodes[u + 1]!.block.role !== "headline") raw[u * n + u + 1] = 10;
  return normalize(raw, new Float64Array(n), new Float64Array(n), n);
}

/** The edges that the second reading weighs where the first found none but the file's likely. */
function candidatesOf(graph: PageGraph): (u: number, v: number) => number {
  const n = graph.nodes.length;
  const reading = summarizeReading(graph, inFileOrder(graph));
  const mask = secondCandidates(reading, new Uint8Array(n * n), graph);
  return (u, v) => mask[u * n + v]!;
}

describe("what the second reading weighs", () => {
  const isWeighed = candidatesOf(graphOf([...HARBOUR, STRAY, ...TEA]));

  it("has a misplaced block's places in the article whose words fit it better", () => {
    expect(isWeighed(4, 2)).toBe(1);
    expect(isWeighed(2, 4)).toBe(1);
  });

  it("has no place where nothing fits better", () => {
    expect(isWeighed(1, 3)).toBe(0);
    const faithful = candidatesOf(graphOf([...HARBOUR, ...TEA]));
    expect(faithful(1, 3)).toBe(0);
    expect(faithful(3, 1)).toBe(0);
  });

  it("has the seams that a displacement would make, where one of them is likely", () => {
    const graph = graphOf([...HARBOUR, ...TEA, STRAY]);
    const n = graph.nodes.length;
    const raw = new Float64Array(n * n).fill(-40);
    for (const [u, v] of [
      [0, 1],
      [2, 3],
      [2, 4],
    ])
      raw[u! * n + v!] = 10;
    const reading = summarizeReading(graph, normalize(raw, new Float64Array(n), new Float64Array(n), n));
    // If the stray block stands below the headline, what stood there stands below it.
    expect(secondCandidates(reading, new Uint8Array(n * n), graph)[4 * n + 3]).toBe(1);
  });

  it("never lets a headline follow text", () => {
    expect(isWeighed(2, 3)).toBe(0);
  });
});
