import type { Block } from "../model/block.ts";
import { columnOverlap, isAbove, isPlaced, type PlacedBlock } from "./boxes.ts";
import { findHeads } from "./find-heads.ts";
import { coversColumn, type Reach, reachOfHeads } from "./head-reach.ts";
import type { Head } from "./join-head-parts.ts";
import { withoutLoneCaptions } from "./lone-captions.ts";
import { measurePage, type PageMeasure } from "./page-measure.ts";

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
    const head = headAbove(block, reaches, measure);
    byHead.set(head, [...(byHead.get(head) ?? []), block]);
  }
  return [...byHead].flatMap(([head, own]) => {
    const { story, lone } = withoutLoneCaptions(own, placed, measure);
    const region = { ...(head && { head }), blocks: columnByColumn(story, measure) };
    return [...(head || story.length > 0 ? [region] : []), ...lone.map((blocks) => ({ blocks }))];
  });
}

/** The head whose part is the lowest above the block that covers at least half of its column. */
function headAbove(
  block: PlacedBlock,
  reaches: ReadonlyMap<Head, Reach>,
  measure: PageMeasure,
): Head | undefined {
  const candidates = [...reaches].flatMap(([head, { left, right }]) => {
    const covers = ({ box }: PlacedBlock): boolean =>
      isAbove(box, block.box, SLACK * measure.pitch) &&
      coversColumn([left, box[1], right, box[3]], block.box, measure);
    return head.blocks.filter(covers).map((part) => ({ head, bottom: part.box[3] }));
  });
  return candidates.sort((a, b) => b.bottom - a.bottom)[0]?.head;
}

/** Columns from left to right, each from top to bottom; a wide block counts to the column where it begins. */
export function columnByColumn(blocks: readonly PlacedBlock[], measure: PageMeasure): PlacedBlock[] {
  const columns: PlacedBlock[][] = [];
  for (const block of [...blocks].sort((a, b) => a.box[0] - b.box[0])) {
    const column = columns.find(([first]) => isSameColumn(first!, block, measure));
    if (column) column.push(block);
    else columns.push([block]);
  }
  return columns.flatMap((column) => column.sort((a, b) => a.box[1] - b.box[1]));
}

const isSameColumn = (a: PlacedBlock, b: PlacedBlock, measure: PageMeasure): boolean =>
  columnOverlap(a.box, b.box) > 0.5 && Math.abs(a.box[0] - b.box[0]) < 0.5 * measure.columnWidth;
