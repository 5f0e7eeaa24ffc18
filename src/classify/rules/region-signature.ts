import { heightOf, type PlacedBlock, readingRegions, sharedWidth, widthOf } from "../../geometry/index.ts";
import type { Block } from "../../model/block.ts";
import type { BlockId } from "../../model/ids.ts";

/** One name or several: what stands there can be nothing else, so that no surname has to be known. */
const NAMES = /^\p{Script=Han}{2,4}(?:[\s、·]+\p{Script=Han}{2,4}){0,2}$/u;
/** A signature is narrower than this share of the column, and begins behind its middle. */
const MOST_WIDTH = 0.6;

/**
 * Names that sign the story above them: at the right of the last line of a region's last column.
 *
 *     | 进一步拓展市场。  |
 *     |        桂水轩 |
 *
 * @param blocks without the page's furniture
 */
export function findRegionSignatures(blocks: readonly Block[]): ReadonlySet<BlockId> {
  const regions = readingRegions(blocks).filter(({ head }) => head !== undefined);
  return new Set(
    regions.flatMap(({ blocks: story }) =>
      story.filter((block) => isSignature(block, story)).map(({ id }) => id),
    ),
  );
}

function isSignature(block: PlacedBlock, story: readonly PlacedBlock[]): boolean {
  if (block.kind !== "paragraph" || !NAMES.test(block.text.trim())) return false;
  if (story.some(({ box }) => box[0] >= block.box[2])) return false;
  const column = story.filter((other) => other !== block && sharedWidth(other.box, block.box) > 0);
  const text = column.filter(({ kind, box }) => kind === "paragraph" && box[1] < block.box[1]);
  const above = text.sort((a, b) => b.box[3] - a.box[3])[0];
  if (!above || column.some(({ box }) => box[1] > block.box[1] + heightOf(block.box) / 2)) return false;
  const right = Math.max(...text.map(({ box }) => box[2]));
  const left = Math.min(...text.map(({ box }) => box[0]));
  return widthOf(block.box) <= MOST_WIDTH * (right - left) && block.box[0] >= (left + right) / 2;
}
