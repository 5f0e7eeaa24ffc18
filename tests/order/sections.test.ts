import { describe, expect, it } from "vitest";
import { PageWords } from "../../src/order/page-words.ts";
import { fitGroups, groupByRun } from "../../src/order/sections.ts";
import { countTerms } from "../../src/text/term-vectors.ts";

const vector = (...values: number[]): Float32Array => Float32Array.from(values);

describe("how well nodes fit groups", () => {
  const own = [vector(1, 0), vector(1, 0), vector(0, 1), vector(0, 1)];
  const products = new Float64Array(16);
  const topics = {
    own,
    sums: own,
    above: own,
    below: own,
    near: products,
    across: products,
    bestOf: vector(1, 1, 1, 1),
  };
  const shared = new Float32Array(16);
  shared[0 * 4 + 3] = shared[3 * 4 + 0] = 8;
  // The last node stands in the wrong group.
  const counted = countTerms(["春耕备耕", "春耕生产", "足球联赛", "足球比赛"]);
  const words = new PageWords(counted, new Float32Array(counted.pairs.length).fill(1));
  const fit = fitGroups([[0, 1, 3], [2]], { words, topics, shared });

  it("compares a node's words with all of a group's, its own left out", () => {
    expect(fit.words[0]![0]).toBeCloseTo(1 / Math.sqrt(3 * 6));
    expect(fit.words[0]![3]).toBe(0);
    expect(fit.words[1]![3]).toBeCloseTo(1 / 3);
    expect(fit.bestWords[3]).toBe(fit.words[1]![3]);
    expect(fit.words[1]![2]).toBe(0);
  });

  it("leaves the node itself out of its group", () => {
    expect(fit.topic[0]![0]).toBeCloseTo(1 / Math.sqrt(2));
    expect(fit.topic[0]![3]).toBeCloseTo(0);
    expect(fit.topic[1]![2]).toBe(0);
  });

  it("knows the best group of each node", () => {
    expect(fit.bestTopic[3]).toBeCloseTo(1);
    expect(fit.topic[1]![3]).toBeCloseTo(1);
  });

  it("sums what a node shares with each group", () => {
    expect(fit.strings[0]![3]).toBeCloseTo(Math.log(9));
    expect(fit.strings[1]![3]).toBe(0);
  });

  it("groups nodes by the run of headings above them, those above the first run too", () => {
    expect(groupByRun(Int32Array.of(-1, 0, 0, 1))).toEqual([[0], [1, 2], [3]]);
    expect(groupByRun(Int32Array.of(0))).toEqual([[], [0]]);
  });
});
