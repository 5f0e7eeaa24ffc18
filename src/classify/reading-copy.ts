import type { Block } from "../model/block.ts";
import { asSet } from "../text/as-set.ts";

/**
 * A heading of the first level is a page's largest type. Where the tool gives that level to several it is none of them; what
 * their level says is their rank (`headingRanks`).
 */
const LEVEL_OF_SEVERAL = 2;

/** The blocks as the engine reads them: see `asSet`. Their number, order and ids stay. */
export function readingCopies(blocks: readonly Block[]): Block[] {
  const isLargest = (block: Block): boolean => block.level === 1;
  const several = blocks.filter(isLargest).length > 1;
  return blocks.map((block) => ({
    ...block,
    text: asSet(block.text),
    ...(several && isLargest(block) && { level: LEVEL_OF_SEVERAL }),
  }));
}
