import { isAbove, type PlacedBlock, sharedWidth } from "./boxes.ts";
import type { PageMeasure } from "./page-measure.ts";

// In lines of running text.
/** Boxes graze each other by so much. */
const SLACK = 0.4;
const LEAST_WHITE_ABOVE = 0.7;
const LEAST_WHITE_BELOW = 0.5;

/** White between the block and what stands next above it in its columns; infinite at the top. */
export function whiteAbove(
  block: PlacedBlock,
  blocks: readonly PlacedBlock[],
  { pitch }: PageMeasure,
): number {
  const gaps = blocks
    .filter(
      ({ id, box }) =>
        id !== block.id && sharedWidth(box, block.box) > 0 && isAbove(box, block.box, SLACK * pitch),
    )
    .map(({ box }) => block.box[1] - box[3]);
  return gaps.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY);
}

/** Whether a headline's white stands above the block. */
export const isUnderWhite = (
  block: PlacedBlock,
  blocks: readonly PlacedBlock[],
  measure: PageMeasure,
): boolean => whiteAbove(block, blocks, measure) >= LEAST_WHITE_ABOVE * measure.pitch;

/** Whether a headline's white stands below the block, and something below that. */
export function isOverWhite(
  block: PlacedBlock,
  blocks: readonly PlacedBlock[],
  { pitch }: PageMeasure,
): boolean {
  const below = blocks.filter(
    ({ id, box }) =>
      id !== block.id && sharedWidth(box, block.box) > 0 && isAbove(block.box, box, SLACK * pitch),
  );
  return below.length > 0 && below.every(({ box }) => box[1] - block.box[3] >= LEAST_WHITE_BELOW * pitch);
}
