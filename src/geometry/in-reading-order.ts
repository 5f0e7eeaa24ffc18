import type { Block, Box } from "../model/block.ts";
import { boundsOf } from "./boxes.ts";
import { type ReadingRegion, readingRegions } from "./reading-regions.ts";

/**
 * Blocks in the order that their boxes suggest: region after region as their tops come down the page, each with its
 * head before its columns. Blocks without boxes keep their order, at the end.
 */
export function inReadingOrder(blocks: readonly Block[]): Block[] {
  const regions = readingRegions(blocks)
    .map((region) => ({ blocks: blocksOf(region), box: topOf(region) }))
    .sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
  return [...regions.flatMap((region) => region.blocks), ...blocks.filter((block) => !block.box)];
}

const blocksOf = ({ head, blocks }: ReadingRegion): Block[] => [...(head?.blocks ?? []), ...blocks];

const topOf = ({ head, blocks }: ReadingRegion): Box => head?.box ?? boundsOf(blocks.map(({ box }) => box));
