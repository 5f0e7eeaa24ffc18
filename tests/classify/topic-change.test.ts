import { expect, it } from "vitest";
import { meanLikeness, NO_CHANGE, topicChange } from "../../src/classify/topic-change.ts";

const [CANAL, ORCHARD] = [Float32Array.of(3, 0), Float32Array.of(0, 2)];
const around = (above: Float32Array[], below: Float32Array[]) => ({ above, below, usual: 0.25 });

it("within a story the subject goes on, at a headline it changes, and the headline speaks of what is below", () => {
  expect(topicChange(CANAL, around([CANAL], [CANAL]))).toEqual([2, 2, 2, 2, 0.5, 0]);
  expect(topicChange(ORCHARD, around([CANAL], [ORCHARD]))).toEqual([0, 0, 2, 0, 0.5, 0]);
});

it("several texts on a side are one subject, the longer the more; the nearest are compared by themselves", () => {
  const [across, nearest] = topicChange(CANAL, around([ORCHARD, CANAL], [CANAL]));
  expect(across).toBeCloseTo((2 * 3) / Math.hypot(3, 2), 6);
  expect(nearest).toBe(0);
});

it("at the page's edge there is one side alone, and a line that says nothing is like none", () => {
  expect(topicChange(CANAL, around([], [CANAL]))).toEqual([0, 0, 2, 0, 0.5, 1]);
  expect(topicChange(Float32Array.of(0, 0), around([CANAL], [CANAL])).slice(2, 4)).toEqual([0, 0]);
  expect(topicChange(CANAL, around([], []))).toHaveLength(NO_CHANGE.length);
});

it("a page's texts are as alike as neighbours are on average", () => {
  expect(meanLikeness([CANAL, CANAL, ORCHARD])).toBe(0.5);
  expect(meanLikeness([CANAL])).toBe(0);
});
