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
import type { Reach } from "./head-reach.ts";
import type { Head } from "./join-head-parts.ts";
import { MOST_GUTTER, type PageMeasure, SAME_LINE } from "./page-measure.ts";

/** Height of a row of running text to its characters' width. */
const LEADING = 1.4;
/** Length to width from which a line runs down the page, and the characters that it has for that: one line of them, or two. */
const LEAST_RATIO = 2;
const MOST_CHARS_TO_RATIO = 4;
const FEWEST_CHARS = 3;
const MOST_CHARS = 40;
/** Width of a vertical headline, in characters of running text; kickers and decks beside it are narrower. */
const LEAST_WIDTH = 1.4;
/** White between two vertical lines of one head, in characters of running text. */
const MOST_WHITE = 3;

/** Heads that are set from top to bottom: the headline, and kicker and deck beside it, from right to left. */
export function findVerticalHeads(blocks: readonly PlacedBlock[], measure: PageMeasure): Head[] {
  const lines = blocks.filter((block) => runsDown(block, measure));
  const groups: PlacedBlock[][] = [];
  for (const line of lines.sort((a, b) => b.box[0] - a.box[0])) {
    const group = groups.find((others) => standsBeside(others.at(-1)!, line, measure));
    if (group) group.push(line);
    else groups.push([line]);
  }
  return groups
    .filter((group) => group.some(({ kind, box }) => kind === "heading" || isWide(box, measure)))
    .map((group) => ({ blocks: group, box: boundsOf(group.map(({ box }) => box)), isVertical: true }));
}

/** A column of single characters; paragraphs in narrow columns are as high, and have more of them. */
function runsDown(block: PlacedBlock, { pitch, advance }: PageMeasure): boolean {
  if (block.kind === "picture" || block.kind === "table") return false;
  const chars = charsOf(block);
  if (chars < FEWEST_CHARS || chars > MOST_CHARS) return false;
  const ratio = ((heightOf(block.box) / pitch) * LEADING) / (widthOf(block.box) / advance);
  return ratio >= LEAST_RATIO && (chars <= MOST_CHARS_TO_RATIO * ratio || isDisplay(block, pitch));
}

/** Running text is set no larger, in however narrow a column. */
const isDisplay = ({ kind, typeHeight }: PlacedBlock, pitch: number): boolean =>
  kind === "heading" && typeHeight !== undefined && typeHeight > pitch;

const isWide = (box: Box, { advance }: PageMeasure): boolean => widthOf(box) >= LEAST_WIDTH * advance;

const standsBeside = (right: PlacedBlock, left: PlacedBlock, { advance }: PageMeasure): boolean =>
  sharedHeight(right.box, left.box) > 0 && right.box[0] - left.box[2] <= MOST_WHITE * advance;

/** How far the nearest column's text may stand from the head, which may be in the middle of a column, in columns. */
const NEAR = 0.8;
/** How close a story's paragraphs stand, in lines. */
const CLOSE = 1;

/** From where to where the columns beside a vertical head reach, and where their text begins. */
type ReachBeside = Required<Reach>;

/**
 * The columns that a vertical head stands at: those on its right that begin on one line, or else on its left.
 *
 *     |   新 | 1 ……  2 ……  3 …… |
 *     |   渠 | 1 ……  2 ……  3 …… |
 *     |   通 | 1 ……  2 ……       |
 *     |   水 | 1 ……  2 ……       |
 */
export function reachBeside(
  head: Head,
  body: readonly PlacedBlock[],
  level: readonly Head[],
  measure: PageMeasure,
): ReachBeside | undefined {
  const reach =
    reachTo(head.box, body, measure) ?? mirrored(reachTo(mirror(head.box), body.map(mirrorBlock), measure));
  return reach && !level.some(({ box }) => headsColumns(box, reach, measure)) ? reach : undefined;
}

/** White between a headline and its text, in lines. */
const MOST_WHITE_ABOVE = 3;

/** A level headline right above the columns has them: what stands from top to bottom among them is a picture's title. */
const headsColumns = (box: Box, { left, right, top }: ReachBeside, { pitch }: PageMeasure): boolean =>
  box[3] <= top + pitch &&
  top - box[3] <= MOST_WHITE_ABOVE * pitch &&
  sharedWidth(box, [left, top, right, top]) > 0;

const mirror = ([left, top, right, bottom]: Box): Box => [-right, top, -left, bottom];
const mirrorBlock = (block: PlacedBlock): PlacedBlock => ({ ...block, box: mirror(block.box) });
const mirrored = (reach: ReachBeside | undefined): ReachBeside | undefined =>
  reach && { left: -reach.right, right: -reach.left, top: reach.top };

/** To the right. */
function reachTo(head: Box, body: readonly PlacedBlock[], measure: PageMeasure): ReachBeside | undefined {
  const { columnWidth, pitch } = measure;
  const beside = body.filter(({ box }) => box[0] >= head[2] && sharedHeight(box, head) > 0);
  const edge = Math.min(...beside.map(({ box }) => box[0]));
  if (edge - head[2] > NEAR * columnWidth) return undefined;
  const nearest = beside.filter(({ box }) => box[0] - edge < 0.5 * columnWidth);
  if (nearest.length === 0) return undefined;
  let first = highest(nearest);
  for (;;) {
    const above = body.filter(
      ({ box }) =>
        box[1] < first.box[1] &&
        columnOverlap(box, first.box) > 0.5 &&
        first.box[1] - box[3] <= CLOSE * pitch,
    );
    if (above.length === 0) break;
    first = highest(above);
  }
  const top = first.box[1];
  const firsts = body
    .filter(({ box }) => box[0] >= head[2] && Math.abs(box[1] - top) <= SAME_LINE * pitch)
    .sort((a, b) => a.box[0] - b.box[0]);
  let right = first.box[2];
  for (const { box } of firsts)
    if (box[0] - right <= MOST_GUTTER * columnWidth) right = Math.max(right, box[2]);
  return { left: head[0], right, top };
}

const highest = (blocks: readonly PlacedBlock[]): PlacedBlock =>
  blocks.reduce((best, block) => (block.box[1] < best.box[1] ? block : best));
