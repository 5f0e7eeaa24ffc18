import { describe, expect, it } from "vitest";
import type { Network } from "../../src/learning/network.ts";
import {
  ARTICLE_FEATURES,
  articleFeatures,
  changeFeatures,
  NO_CHANGE,
} from "../../src/order/article-features.ts";
import { articleRow, chooseCover, findChanges, partsOf } from "../../src/order/choose-cover.ts";
import { summarizeReading } from "../../src/order/earlier-reading.ts";
import { edgeGains, normalize } from "../../src/order/edge-scores.ts";
import { CoverState, findPaths } from "../../src/order/path-cover.ts";
import { graphOf } from "../support/graph-of.ts";

const HARBOUR = [
  ["headline", "渔港新码头试运行"],
  ["body", "渔港新码头长三百米，本月起试运行，可同时停靠四十条渔船。"],
] as const;
const TEA = [
  ["headline", "山区茶农学电商"],
  ["body", "县里请来讲师，教山区茶农拍照片、写文案、做电商，茶叶卖到省城。"],
] as const;
const LAST = ["body", "讲师说，茶叶的照片要在清早拍，露水还没有干。"] as const;

type Seam = readonly [u: number, v: number, score: number];

/** A reading of a page that is sure of all seams but the last paragraph's, which may stand below either story. */
function doubtfulReading(blocks: Parameters<typeof graphOf>[0], seams: readonly Seam[]) {
  const graph = graphOf(blocks);
  const n = graph.nodes.length;
  const raw = new Float64Array(n * n).fill(-40);
  for (const [u, v, score] of seams) raw[u * n + v] = score;
  const scores = normalize(raw, new Float64Array(n), new Float64Array(n), n);
  const reading = summarizeReading(graph, scores);
  const gain = edgeGains(scores, n);
  return {
    reading: { graph, first: reading, second: reading, scores },
    gain,
    best: CoverState.best(gain, n),
  };
}

/** Both headlines first, then both stories. */
const sideBySide = () =>
  doubtfulReading(
    [HARBOUR[0], TEA[0], HARBOUR[1], TEA[1], LAST],
    [
      [0, 2, 20],
      [1, 3, 20],
      [3, 4, 4],
      [2, 4, 3],
    ],
  );
const inOrder = () =>
  doubtfulReading(
    [...HARBOUR, ...TEA, LAST],
    [
      [0, 1, 20],
      [2, 3, 20],
      [3, 4, 4],
      [1, 4, 3],
    ],
  );

/** Looks at one feature of a row, and counts it so much. */
const looksAt = (feature: number, weight: number): Network => {
  const inputs = ARTICLE_FEATURES + NO_CHANGE.length;
  const weights1 = new Float32Array(inputs);
  weights1[feature] = 1;
  return {
    inputs,
    hidden: 1,
    outputs: 1,
    weights1,
    bias1: new Float32Array(1),
    weights2: Float32Array.of(weight),
    bias2: new Float32Array(1),
  };
};
/** The feature that says that a row stands for a change by itself. */
const IS_CHANGE = ARTICLE_FEATURES;

describe("the choice among covers", () => {
  it("leaves the best where articles say nothing for a change", () => {
    const { reading, gain, best } = sideBySide();
    expect(findPaths(best.next)).toEqual([
      [0, 2],
      [1, 3, 4],
    ]);
    expect(chooseCover(gain, best, reading, looksAt(IS_CHANGE, -1))).toEqual(best.next);
  });

  it("makes the change that speaks most for itself, and none that touches the same articles", () => {
    const { reading, gain, best } = sideBySide();
    const changed = chooseCover(gain, best, reading, looksAt(IS_CHANGE, 2));
    const followers = [...changed].filter((v) => v >= 0);
    expect(changed).not.toEqual(best.next);
    expect(new Set(followers).size).toBe(followers.length);
  });

  it("counts what articles look like for a change that makes them, and against one that undoes them", () => {
    const { reading, gain, best } = sideBySide();
    const changes = findChanges(gain, best);
    // For each feature by how much more the changed articles have of it.
    const surplus = Array.from({ length: ARTICLE_FEATURES }, (_, feature) =>
      changes.map((change) =>
        partsOf(
          change,
          (path) => Math.max(0, articleRow(path, reading)[feature]!),
          () => 0,
        ).reduce((sum, [value, side]) => sum + side * value, 0),
      ),
    );
    const feature = surplus.findIndex((of) => of.some((more) => more > 0.1) && of.every((more) => more >= 0));
    expect(feature).toBeGreaterThanOrEqual(0);
    expect(chooseCover(gain, best, reading, looksAt(feature, 99))).not.toEqual(best.next);
    expect(chooseCover(gain, best, reading, looksAt(feature, -99))).toEqual(best.next);
  });

  it("leaves a page in order as it is, whatever speaks for a change", () => {
    const { reading, gain, best } = inOrder();
    expect(chooseCover(gain, best, reading, looksAt(IS_CHANGE, 99))).toEqual(best.next);
  });
});

it("a change's odds are those of the articles that it makes, less those that it undoes, and its own", () => {
  const change = { gained: [[0, 2, 4]], lost: [[0, 2], [4]], alternative: undefined, difference: undefined };
  const parts = partsOf(
    change as never,
    (path) => path.join(),
    () => "change",
  );
  expect(parts).toEqual([
    ["0,2,4", 1],
    ["0,2", -1],
    ["4", -1],
    ["change", 1],
  ]);
});

describe("what an article looks like, whole", () => {
  it("is told in as many numbers as a change by itself is", () => {
    const features = articleFeatures([1, 3, 4], sideBySide().reading);
    expect(features).toHaveLength(ARTICLE_FEATURES);
    expect(features.every(Number.isFinite)).toBe(true);
    expect(changeFeatures({ regret: 3, jumps: 2, jumpsOfBest: 0, breaks: -1, articles: 1 })).toHaveLength(
      ARTICLE_FEATURES + NO_CHANGE.length,
    );
  });
});
