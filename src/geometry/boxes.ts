import type { Block, Box } from "../model/block.ts";

/** A block that stands somewhere. */
export type PlacedBlock = Block & { readonly box: Box };

export const isPlaced = (block: Block): block is PlacedBlock => block.box !== undefined;

/** Characters of a block's text, white space apart. */
export const charsOf = (block: Block): number => [...block.text.replace(/\s/g, "")].length;

export const widthOf = (box: Box): number => box[2] - box[0];
export const heightOf = (box: Box): number => box[3] - box[1];

/** Length that two boxes share across the page; negative is the white between them. */
export const sharedWidth = (a: Box, b: Box): number => Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
/** Length that two boxes share down the page; negative is the white between them. */
export const sharedHeight = (a: Box, b: Box): number => Math.min(a[3], b[3]) - Math.max(a[1], b[1]);

/** Share of the narrower box's width that lies in the other's. */
export const columnOverlap = (a: Box, b: Box): number => sharedWidth(a, b) / Math.min(widthOf(a), widthOf(b));

/** Whether `a` ends before `b` begins, down the page; boxes may graze each other by `slack`. */
export const isAbove = (a: Box, b: Box, slack = 0): boolean => a[3] <= b[1] + slack;

/** The smallest box around them all. Throws a RangeError around none. */
export function boundsOf(boxes: readonly Box[]): Box {
  if (boxes.length === 0) throw new RangeError("no boxes, no bounds");
  return boxes.reduce(([left, top, right, bottom], box) => [
    Math.min(left, box[0]),
    Math.min(top, box[1]),
    Math.max(right, box[2]),
    Math.max(bottom, box[3]),
  ]);
}

/** The value at which half of the weight lies below. Undefined of none. */
export function weightedMedian(
  values: readonly (readonly [value: number, weight: number])[],
): number | undefined {
  const sorted = [...values].sort((a, b) => a[0] - b[0]);
  const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2;
  let seen = 0;
  for (const [value, weight] of sorted) {
    seen += weight;
    if (seen >= half) return value;
  }
  return undefined;
}
