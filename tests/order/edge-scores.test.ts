import { expect, it } from "vitest";
import { indexesAbove, meanScores } from "../../src/order/edge-scores.ts";

it("is the mean of two readings' scores, and the one's where the other did not weigh the edge", () => {
  const none = Number.NEGATIVE_INFINITY;
  const scores = (...edges: number[]) => ({
    edges: Float64Array.from(edges),
    weighed: indexesAbove(Float64Array.from(edges), none),
    starts: Float64Array.of(-1, -3),
    ends: Float64Array.of(-2, -2),
  });
  const mean = meanScores([scores(none, -1, -4, none), scores(none, -3, none, none)]);
  expect([...mean.edges]).toEqual([none, -2, -4, none]);
  expect([...mean.weighed]).toEqual([1, 2]);
  expect([...mean.starts]).toEqual([-1, -3]);
});
