import type { Box } from "../model/block.ts";
import {
  boundsOf,
  heightOf,
  isAbove,
  type PlacedBlock,
  sharedHeight,
  sharedWidth,
  widthOf,
} from "./boxes.ts";
import type { Head } from "./join-head-parts.ts";
import { isLoneCaption } from "./lone-captions.ts";
import { MOST_GUTTER, type PageMeasure, SAME_LINE } from "./page-measure.ts";
import { reachBeside } from "./vertical-heads.ts";
import { whiteAbove } from "./white-space.ts";

/** From where to where a head's columns reach across the page. */
export interface Reach {
  readonly left: number;
  readonly right: number;
  /** Where the text begins beside a vertical head; others stand above theirs. */
  readonly top?: number;
}

/** Boxes graze each other by so much of a line. */
const SLACK = 0.4;
/** A narrow headline, in columns, and the share of a column that it must cover. */
const MOST_NARROW = 1.5;
const GRAZED = 0.3;

/**
 * How far each head's columns reach. A headline is often set narrower than what it heads: to the columns that its box
 * covers come those beside it whose text begins on the same line as its own, under white that is as high as the head.
 *
 *     |        青石镇新渠通水        |
 *     | 1 ……  2 ……  3 ……  4 …… |
 */
export function reachOfHeads(
  heads: readonly Head[],
  blocks: readonly PlacedBlock[],
  measure: PageMeasure,
): ReadonlyMap<Head, Reach> {
  const inHeads = new Set(heads.flatMap((head) => head.blocks));
  const body = blocks.filter((block) => !inHeads.has(block));
  const claims = new Map<PlacedBlock, { readonly head: Head; readonly distance: number }>();
  const level = heads.filter((head) => !head.isVertical);
  for (const head of level) {
    for (const first of firstOfColumns(head, blocks, body, measure)) {
      const distance = distanceTo(head, first);
      if (distance < (claims.get(first)?.distance ?? Number.POSITIVE_INFINITY))
        claims.set(first, { head, distance });
    }
  }
  return new Map(
    heads.map((head) => {
      const beside = head.isVertical ? reachBeside(head, body, level, measure) : undefined;
      if (beside) return [head, beside];
      const own = [...claims].filter(([, claim]) => claim.head === head).map(([first]) => first);
      return [head, reachOver(head, own, measure)];
    }),
  );
}

/** Whether a box reaches over at least half of the column that another stands in. */
export const coversColumn = (over: Box, box: Box, { columnWidth }: PageMeasure): boolean =>
  sharedWidth(over, box) >= 0.5 * Math.min(widthOf(box), columnWidth);

/** Narrower than a column and a half, a headline may stand over the gutter and cover half of neither. */
const grazesColumn = (over: Box, box: Box, { columnWidth }: PageMeasure): boolean =>
  widthOf(over) < MOST_NARROW * columnWidth &&
  sharedWidth(over, box) >= GRAZED * Math.min(widthOf(box), columnWidth);

/** First blocks of the columns that may be the head's own: those that its box covers, and those beside it. */
function firstOfColumns(
  head: Head,
  blocks: readonly PlacedBlock[],
  body: readonly PlacedBlock[],
  measure: PageMeasure,
): PlacedBlock[] {
  const slack = SLACK * measure.pitch;
  const isUnder = ({ box }: PlacedBlock): boolean => coversColumn(head.box, box, measure);
  const below = body.filter(
    (block) =>
      isAbove(head.box, block.box, slack) && (isUnder(block) || grazesColumn(head.box, block.box, measure)),
  );
  if (below.length === 0) return [];
  const line = Math.min(...below.map(({ box }) => box[1]));
  // Where a caption shows that a picture stands in the first line, its columns begin there.
  const onLine = body.filter(
    (block) =>
      Math.abs(block.box[1] - line) <= SAME_LINE * measure.pitch ||
      (isLoneCaption(block, blocks, measure) &&
        block.box[1] > line &&
        block.box[1] - whiteAbove(block, blocks, measure) <= line + slack),
  );
  return onLine.filter((block) => {
    const { box } = block;
    if (isUnder(block)) return true;
    const band = [box[0], head.box[1], box[2], Math.max(box[1], head.box[3])] as const;
    return !blocks.some(
      (other) =>
        other !== block &&
        !head.blocks.includes(other) &&
        sharedWidth(other.box, band) > 0 &&
        sharedHeight(other.box, band) > Math.min(slack, 0.5 * heightOf(head.box)),
    );
  });
}

const distanceTo = (head: Head, { box }: PlacedBlock): number => Math.max(0, -sharedWidth(head.box, box));

/** Over the head and the columns of its own that follow one another beside it. */
function reachOver(head: Head, firsts: readonly PlacedBlock[], { columnWidth }: PageMeasure): Reach {
  let reach = boundsOf([head.box]);
  for (const first of [...firsts].sort((a, b) => distanceTo(head, a) - distanceTo(head, b))) {
    if (-sharedWidth(reach, first.box) <= MOST_GUTTER * Math.max(columnWidth, widthOf(first.box)))
      reach = boundsOf([reach, first.box]);
  }
  return { left: reach[0], right: reach[2] };
}
