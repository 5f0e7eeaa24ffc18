import type { PrintedKind } from "./printed-blocks.ts";

/** One column of a band, as far as it is filled. Places are in lines from the top of the band. */
export interface Column {
  /** Where it is filled to: at least, at most. */
  readonly low: number;
  readonly high: number;
  /** The article that stands in it, by a number of its own; its columns stand side by side. */
  readonly article: number;
  /** The heading that leads the article, and the last one above its text; -1: none. */
  readonly head: number;
  readonly lastHeading: number;
  /** Sum of headline probabilities in that run of headings. */
  readonly headlines: number;
  /** The line at which the article's columns begin, once its first text is placed. */
  readonly beginLow: number;
  readonly beginHigh: number;
  /** Nothing stands above the article in the band. */
  readonly atTop: boolean;
  /** Its first text and its last; -1: none. */
  readonly top: number;
  readonly last: number;
  /** The first text of the article's next column, once it is known; -1. */
  readonly nextTop: number;
  readonly lastKind: PrintedKind;
  /** The page went on below its foot: that it ends here has been paid for. */
  readonly ended: boolean;
  /** Foot of what the article covered here, and whose it was. */
  readonly coveredLow: number;
  readonly coveredHigh: number;
  readonly coveredArticle: number;
}

export type LinkKind = "below" | "nextColumn" | "under";
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly kind: LinkKind;
}

/** A run of headings that were read, and whose text is still to come: where they stand is not known yet. */
export interface Heading {
  readonly article: number;
  readonly head: number;
  readonly last: number;
  readonly headlines: number;
  /** The line below it. */
  readonly low: number;
  readonly high: number;
  readonly atTop: boolean;
}

/** A band as far as it is filled, and how it came about. */
export interface State {
  readonly columns: readonly Column[];
  readonly headings: readonly Heading[];
  /** No block that is still to come begins above this line. */
  readonly sweep: number;
  readonly cost: number;
  readonly parent: State | undefined;
  readonly links: readonly Link[];
  /** Index of its band: bands are read one after the other. */
  readonly band: number;
  /** Index of the block that the band begins with. */
  readonly bandStart: number;
  /** No block is placed here: a band ends, and another begins. */
  readonly isTurn?: boolean;
}

/** How a block is placed: under what stands in a column, at a new column's top, or as a new article. */
export type Place = "below" | "beside" | "start" | "heading" | "headingBelow" | "skip";

/** One way to place the next block, and what the reading costs then, in nats. */
export interface Move {
  readonly parent: State;
  readonly place: Place;
  readonly as: PrintedKind;
  readonly column: number;
  /** Index of the heading that an article starts under; -1: none. */
  readonly heading: number;
  cost: number;
}

/** The line at which a block is placed, at least. */
export function startLine({ parent, place, column, heading }: Move): number {
  switch (place) {
    case "below":
      return Math.max(parent.sweep, parent.columns[column]!.low);
    case "beside":
      return Math.max(parent.sweep, parent.columns[column]!.beginLow);
    case "start":
      return Math.max(parent.sweep, heading < 0 ? 0 : parent.headings[heading]!.low);
    default:
      return parent.sweep;
  }
}

/** A column whose foot the page has passed: nothing more will stand in it. */
export const isLeftBehind = (column: Column, low: number): boolean =>
  !column.ended && column.last >= 0 && column.high + 1 < low;

/** The lowest line at which a block may begin that comes before the rest of the band. */
export function firstToCome(columns: readonly Column[], c: number, low: number): number {
  let first = Number.POSITIVE_INFINITY;
  for (let other = 0; other < columns.length; other++) {
    const { high } = columns[other]!;
    if (other !== c && high >= low) first = Math.min(first, high);
  }
  return first;
}

/** The links that are certain once the columns are full: over to the next column's top. */
export function closingLinks(columns: readonly Column[]): Link[] {
  return columns.flatMap(({ last, nextTop }): Link[] =>
    last >= 0 && nextTop >= 0 ? [{ from: last, to: nextTop, kind: "nextColumn" }] : [],
  );
}
