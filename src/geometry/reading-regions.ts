import type { Block, Box } from "../model/block.ts";
import {
  boundsOf,
  columnOverlap,
  isAbove,
  isPlaced,
  type PlacedBlock,
  sharedWidth,
  widthOf,
} from "./boxes.ts";
import { findHeads } from "./find-heads.ts";
import { coversColumn, type Reach, reachOfHeads } from "./head-reach.ts";
import type { Head } from "./join-head-parts.ts";
import { withoutLoneCaptions } from "./lone-captions.ts";
import { measurePage, type PageMeasure, SAME_WIDTH } from "./page-measure.ts";

/** What one headline covers: its columns, down to the next headline in each. */
export interface ReadingRegion {
  /** Without a head: what stands above all headlines, or on a page without any. */
  readonly head?: Head;
  /** Blocks below the head, column after column, each from top to bottom. */
  readonly blocks: readonly PlacedBlock[];
}

/** Boxes graze each other by so much of a line. */
const SLACK = 0.4;

/**
 * Parts a page into the regions of its headlines, from boxes alone: a block belongs to the nearest headline above
 * that covers its column. Blocks without boxes are in none.
 *
 *     | 青石镇新渠通水   | 夜校开进果园 |
 *     | 1 ……  2 ……  | 1 ……     |
 *     | 1 ……  2 ……  | 街口义诊    |
 *     | 1 ……  2 ……  | 1 ……     |
 */
export function readingRegions(blocks: readonly Block[]): ReadingRegion[] {
  const placed = blocks.filter(isPlaced);
  const measure = measurePage(placed);
  if (!measure) return placed.length > 0 ? [{ blocks: placed }] : [];
  const heads = findHeads(placed, measure);
  const inHeads = new Set(heads.flatMap((head) => head.blocks));
  const reaches = reachOfHeads(heads, placed, measure);
  const byHead = new Map<Head | undefined, PlacedBlock[]>(heads.map((head) => [head, []]));
  for (const block of placed) {
    if (inHeads.has(block)) continue;
    const head = headAbove(inItsColumn(block, placed, measure), reaches, measure);
    byHead.set(head, [...(byHead.get(head) ?? []), block]);
  }
  return [...byHead].flatMap(([head, own]) => {
    const { story, lone } = withoutLoneCaptions(own, placed, measure);
    const region = { ...(head && { head }), blocks: columnByColumn(story, measure) };
    return [...(head || story.length > 0 ? [region] : []), ...lone.map((blocks) => ({ blocks }))];
  });
}

/** Narrower than this share of a column, a line may stand anywhere in it: a signature, a paragraph's last line. */
const NARROW = 0.6;
/** Share of a narrow line that the text above it covers: boxes are loose. */
const MOSTLY = 0.9;

/** A narrow block as wide as the text right above it, where that is as wide as a column: what covers the one covers both. */
function inItsColumn(block: PlacedBlock, blocks: readonly PlacedBlock[], measure: PageMeasure): PlacedBlock {
  const { columnWidth, pitch } = measure;
  if (block.kind !== "paragraph" || widthOf(block.box) > NARROW * columnWidth) return block;
  const above = blocks.find(
    ({ kind, box }) =>
      kind === "paragraph" &&
      sharedWidth(box, block.box) >= MOSTLY * widthOf(block.box) &&
      isAbove(box, block.box, pitch) &&
      block.box[1] - box[3] <= pitch &&
      widthOf(box) > NARROW * columnWidth &&
      widthOf(box) <= SAME_WIDTH * columnWidth,
  );
  return above ? { ...block, box: [above.box[0], block.box[1], above.box[2], block.box[3]] } : block;
}

/** The head whose part is the lowest above the block that covers at least half of its column. */
function headAbove(
  block: PlacedBlock,
  reaches: ReadonlyMap<Head, Reach>,
  measure: PageMeasure,
): Head | undefined {
  const slack = SLACK * measure.pitch;
  const candidates = [...reaches].flatMap(([head, { left, right, top }]) => {
    if (top !== undefined) {
      const isBeside =
        top <= block.box[1] + slack && coversColumn([left, top, right, block.box[3]], block.box, measure);
      return isBeside ? [{ head, bottom: top }] : [];
    }
    const covers = ({ box }: PlacedBlock): boolean =>
      isAbove(box, block.box, slack) && coversColumn([left, box[1], right, box[3]], block.box, measure);
    return head.blocks.filter(covers).map((part) => ({ head, bottom: part.box[3] }));
  });
  return candidates.sort((a, b) => b.bottom - a.bottom)[0]?.head;
}

/** Columns from left to right, each from top to bottom; a wide block counts to the column where it begins. */
export function columnByColumn(blocks: readonly PlacedBlock[], measure: PageMeasure): PlacedBlock[] {
  const columns: Column[] = [];
  for (const block of [...blocks].sort((a, b) => a.box[0] - b.box[0])) {
    const index = columns.findIndex((column) => standsIn(block, column, measure));
    const column = columns[index];
    if (!column) columns.push({ box: block.box, blocks: [block] });
    else columns[index] = { box: grown(column, block, measure), blocks: [...column.blocks, block] };
  }
  return columns.flatMap((column) => [...column.blocks].sort((a, b) => a.box[1] - b.box[1]));
}

interface Column {
  /** Around its blocks, as far as they are no wider than a column: its first may be a paragraph's short last line. */
  readonly box: Box;
  readonly blocks: readonly PlacedBlock[];
}

const standsIn = ({ box }: PlacedBlock, column: Column, measure: PageMeasure): boolean =>
  columnOverlap(column.box, box) > 0.5 && Math.abs(column.box[0] - box[0]) < 0.5 * measure.columnWidth;

const grown = (column: Column, { box }: PlacedBlock, { columnWidth }: PageMeasure): Box =>
  widthOf(box) <= SAME_WIDTH * columnWidth ? boundsOf([column.box, box]) : column.box;
