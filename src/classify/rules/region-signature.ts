import { heightOf, type PlacedBlock, readingRegions, sharedWidth } from "../../geometry/index.ts";
import type { Block, Box } from "../../model/block.ts";
import type { BlockId } from "../../model/ids.ts";
import { isNameAlone } from "../../text/name-alone.ts";

/** What begins less far below a line's top, as a share of its height, stands on the same one. */
const SAME_LINE = 0.5;

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
  if (block.kind !== "paragraph" || !isNameAlone(block.text)) return false;
  if (story.some(({ box }) => box[0] >= block.box[2])) return false;
  const others = story.filter((other) => other !== block);
  const above = others.filter(
    ({ kind, box }) => kind === "paragraph" && box[1] < block.box[1] && sharedWidth(box, block.box) > 0,
  );
  if (above.length === 0) return false;
  const left = Math.min(...above.map(({ box }) => box[0]));
  const right = Math.max(...above.map(({ box }) => box[2]));
  const column: Box = [left, block.box[1], right, block.box[3]];
  const line = block.box[1] + heightOf(block.box) * SAME_LINE;
  const isLast = !others.some(({ box }) => box[1] > line && sharedWidth(box, column) > 0);
  return isLast && block.box[0] >= (left + right) / 2;
}
