import { expect, it } from "vitest";
import { indexesAbove, meanScores } from "../../src/order/edge-scores.ts";

const none = Number.NEGATIVE_INFINITY;
const scores = (...edges: number[]) => ({
  edges: Float64Array.from(edges),
  weighed: indexesAbove(Float64Array.from(edges), none),
  starts: Float64Array.of(-1, -3),
  ends: Float64Array.of(-2, -2),
});

it("is the weighted mean of readings' scores, of each edge by those that weighed it", () => {
  const mean = meanScores(
    [scores(none, -1, -4, none), scores(none, -3, none, none)],
    scores(none, -5, none, none),
    2,
  );
  expect([...mean.edges]).toEqual([none, -3.5, -4, none]);
  expect([...mean.weighed]).toEqual([1, 2]);
  expect([...mean.starts]).toEqual([-1, -3]);
});

it("leaves out edges that only the one weighed that counts besides", () => {
  const mean = meanScores([scores(none, none, -4, none)], scores(none, -1, -2, none), 1);
  expect([...mean.edges]).toEqual([none, none, -3, none]);
});
