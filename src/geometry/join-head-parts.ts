import type { Box } from "../model/block.ts";
import {
  boundsOf,
  charsOf,
  columnOverlap,
  heightOf,
  type PlacedBlock,
  sharedHeight,
  sharedWidth,
  widthOf,
} from "./boxes.ts";
import type { PageMeasure } from "./page-measure.ts";

/** What heads one story: kicker, headline and deck, one below the other or, from top to bottom, side by side. */
export interface Head {
  /** From top to bottom; of a vertical head from right to left. */
  readonly blocks: readonly PlacedBlock[];
  readonly box: Box;
  /** Set from top to bottom, beside its text. */
  readonly isVertical?: boolean;
}

/** White between the parts of one head, in lines of running text. */
const MOST_WHITE = 4;
/** Boxes graze each other by so much of a line. */
const SLACK = 0.4;
/** Columns' names and other labels are no longer. */
const LABEL_CHARS = 8;
/** A label's type to its headline's, and its width to its column's: a headline of its own is larger and fills it. */
const LABEL_SIZE = 0.6;
const LABEL_WIDTH = 0.7;
/** Share of the narrower part's width that stands over or under the other; a column's name stands at the corner. */
const PART_OVERLAP = 0.5;
const LABEL_OVERLAP = 0.2;
/** A label beside a headline begins no higher than this many of the headline's heights above it. */
const LABEL_RISE = 0.5;

/** Heads of parts that belong together: below each other with nothing between, or a column's name beside a headline. */
export function joinHeadParts(
  parts: readonly PlacedBlock[],
  body: readonly PlacedBlock[],
  measure: PageMeasure,
): Head[] {
  const heads: PlacedBlock[][] = [];
  for (const part of [...parts].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])) {
    const head = heads.find((blocks) => goesOn(blocks, part, body, measure));
    if (head) head.push(part);
    else heads.push([part]);
  }
  return joinLabels(heads, measure).map((blocks) => ({
    blocks,
    box: boundsOf(blocks.map(({ box }) => box)),
  }));
}

/**
 * Lets a column's name that stands alone beside a headline head the same story: the text below it is the story's too.
 *
 *     | 区域风采  沂源“空中草莓”俏市场 |
 *     | ……     ……   ……   …… |
 */
function joinLabels(heads: readonly PlacedBlock[][], measure: PageMeasure): PlacedBlock[][] {
  const joined = heads.map((head) => [...head]);
  for (const [index, head] of heads.entries()) {
    const [label] = head;
    if (head.length !== 1 || !isLabel(label!, measure)) continue;
    const beside = heads.findIndex(
      (other, at) => at !== index && other.some((part) => isBeside(label!, part)),
    );
    if (beside === -1) continue;
    joined[beside] = [label!, ...joined[beside]!];
    joined[index] = [];
  }
  return joined.filter((head) => head.length > 0);
}

const isLabel = (block: PlacedBlock, measure: PageMeasure): boolean =>
  charsOf(block) <= LABEL_CHARS && widthOf(block.box) <= LABEL_WIDTH * measure.columnWidth;

function isBeside(label: PlacedBlock, headline: PlacedBlock): boolean {
  const rise = headline.box[1] - label.box[1];
  return (
    heightOf(label.box) <= LABEL_SIZE * heightOf(headline.box) &&
    rise <= LABEL_RISE * heightOf(headline.box) &&
    sharedHeight(label.box, headline.box) > 0 &&
    sharedWidth(label.box, headline.box) <= 0
  );
}

function goesOn(
  head: readonly PlacedBlock[],
  part: PlacedBlock,
  body: readonly PlacedBlock[],
  measure: PageMeasure,
): boolean {
  const last = head.at(-1)!;
  const white = part.box[1] - last.box[3];
  if (white < -SLACK * measure.pitch || white > MOST_WHITE * measure.pitch) return false;
  const least = isLabel(last, measure) ? LABEL_OVERLAP : PART_OVERLAP;
  if (columnOverlap(last.box, part.box) < least) return false;
  const isParted = body.some(
    ({ box }) =>
      box[1] >= last.box[1] &&
      box[3] <= part.box[3] &&
      sharedWidth(box, last.box) > 0 &&
      sharedWidth(box, part.box) > 0,
  );
  return !isParted && !headsOtherColumns(last, part, body, measure);
}

/** A wide headline whose own text begins beside a narrower one below it: then the narrower heads another story. */
function headsOtherColumns(
  wide: PlacedBlock,
  narrow: PlacedBlock,
  body: readonly PlacedBlock[],
  measure: PageMeasure,
): boolean {
  if (widthOf(narrow.box) > 0.8 * widthOf(wide.box) || charsOf(narrow) <= LABEL_CHARS) return false;
  return body.some(
    ({ box }) =>
      box[1] >= wide.box[3] - SLACK * measure.pitch &&
      box[1] <= narrow.box[3] &&
      columnOverlap(box, wide.box) > 0.5 &&
      sharedWidth(box, narrow.box) <= 0,
  );
}
