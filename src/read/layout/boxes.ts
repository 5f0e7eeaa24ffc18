import type { SourceBox } from "./layout-page.ts";

/** The boxes that are there. (`flatMap` would not do: it takes a box for a list.) */
export const boxesIn = (boxes: readonly (SourceBox | undefined)[]): SourceBox[] =>
  boxes.filter((box) => box !== undefined);

/** The smallest box around all of them; undefined around none. */
export function boundsOf(boxes: readonly SourceBox[]): SourceBox | undefined {
  if (boxes.length === 0) return undefined;
  return boxes.reduce(([left, top, right, bottom], box) => [
    Math.min(left, box[0]),
    Math.min(top, box[1]),
    Math.max(right, box[2]),
    Math.max(bottom, box[3]),
  ]);
}

/** Bounds of corners given as x, y, x, y …, in whatever order; undefined when a number is missing. */
export function boundsOfPoints(flat: readonly number[]): SourceBox | undefined {
  if (flat.length < 4 || flat.length % 2 === 1 || !flat.every(Number.isFinite)) return undefined;
  const [xs, ys] = [0, 1].map((odd) => flat.filter((_, index) => index % 2 === odd)) as [number[], number[]];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Numbers in a text such as "10,20 30,20" or "bbox 10 20 30 40", whatever parts them. */
export const numbersIn = (text: string): number[] => (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

export const widthOf = (box: SourceBox): number => box[2] - box[0];
export const heightOf = (box: SourceBox): number => box[3] - box[1];

/** Length that two boxes share across the page; negative is the gap between them. */
export const sharedWidth = (a: SourceBox, b: SourceBox): number =>
  Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
/** Length that two boxes share down the page; negative is the gap between them. */
export const sharedHeight = (a: SourceBox, b: SourceBox): number =>
  Math.min(a[3], b[3]) - Math.max(a[1], b[1]);

/** Whether the box's centre lies within the other. */
export const isCentredIn = (box: SourceBox, outer: SourceBox): boolean => {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return x >= outer[0] && x <= outer[2] && y >= outer[1] && y <= outer[3];
};

/** The middle value; of an even number of values the upper middle. Undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
