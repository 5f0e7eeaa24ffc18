import type { PrintedKind } from "./printed-blocks.ts";

/** Lines at which something stands: at least, at most. Known exactly where both are one. */
export interface Lines {
  readonly low: number;
  readonly high: number;
}

/** An article of a band. Its columns stand side by side and begin at one line. */
export interface Article {
  /** The heading that leads it, and the last one above its text; -1: none. */
  readonly head: number;
  readonly lastHeading: number;
  /** Sum of headline probabilities in that run of headings. */
  readonly headlines: number;
  /** The line of the band at which its columns begin. */
  readonly begin: Lines;
  /** Nothing stands above it in the band. */
  readonly atTop: boolean;
  /** Its text has begun; before, it is not known where its headings stand. */
  readonly begun: boolean;
  /** Nothing stands below the tops of its columns yet: the tops are read first, one after the other. */
  readonly topsOpen: boolean;
  /** The line, from its beginning, at which the first of its columns to end has ended; below 0: none has. */
  readonly end: Lines;
}

/** One column of a band, as far as it is filled. */
export interface Column {
  /** Index of the article that stands in it. */
  readonly article: number;
  /** Where it is filled to, in lines from the article's beginning. */
  readonly foot: Lines;
  /** Lines from the article's beginning at which its first text stands, at least; above it stands a picture, or nothing. */
  readonly topLine: number;
  /** Its first text and its last; -1: none. */
  readonly top: number;
  readonly last: number;
  readonly lastKind: PrintedKind;
  /** Nothing more will stand in it, and that it ends has been paid for. */
  readonly ended: boolean;
  /** What was paid for a torn text that nothing goes on. */
  readonly tornPaid: number;
}

export interface Link {
  readonly from: number;
  readonly to: number;
  readonly kind: "below" | "nextColumn" | "under";
}

/** A band as far as it is filled, and how it came about. */
export interface State {
  readonly articles: readonly Article[];
  /** From left to right. */
  readonly columns: readonly Column[];
  /** No block that is still to come begins above this line. */
  readonly sweep: number;
  readonly cost: number;
  readonly parent: State | undefined;
  readonly links: readonly Link[];
  /** Index of its band: bands are read one after the other. */
  readonly band: number;
  /** Index of the block that the band begins with. */
  readonly bandStart: number;
  /** Says how the band came to be shared among its articles: alike for fillings of one arrangement. */
  readonly shape: number;
  /** No block is placed here: a band ends, and another begins. */
  readonly isTurn: boolean;
}

/** Spelt out as all states are: engines read objects fastest whose properties were written in one order. */
export const emptyBand = ({
  cost = 0,
  parent,
  links = [],
  band = 0,
  bandStart = 0,
  shape = 0,
  isTurn = false,
}: Partial<Omit<State, "articles" | "columns" | "sweep">>): State => ({
  articles: [],
  columns: [],
  sweep: 0,
  cost,
  parent,
  links,
  band,
  bandStart,
  shape,
  isTurn,
});

export const NOT_ENDED: Lines = { low: -1, high: -1 };

/** The lines of the band that a column is filled to. */
export const footLow = ({ articles, sweep }: State, { article, foot }: Column): number =>
  Math.max(sweep, articles[article]!.begin.low + foot.low);
export const footHigh = ({ articles }: State, { article, foot }: Column): number =>
  articles[article]!.begin.high + foot.high;

/** Whether the article's columns end with column c. */
export const isLastColumn = ({ columns }: State, c: number): boolean =>
  columns[c + 1]?.article !== columns[c]!.article;

/** The first text of the article's next column; -1: none is known. */
export const nextTop = (state: State, c: number): number =>
  isLastColumn(state, c) ? -1 : state.columns[c + 1]!.top;

/** The links over to the next column's top. */
export function closingLinks(columns: readonly Column[]): Link[] {
  const links: Link[] = [];
  for (let c = 0; c + 1 < columns.length; c++) {
    const [at, next] = [columns[c]!, columns[c + 1]!];
    if (at.article === next.article && at.last >= 0 && next.top >= 0)
      links.push({ from: at.last, to: next.top, kind: "nextColumn" });
  }
  return links;
}

/** Rolling hash of small integers; 53 bits are kept, so that two keys hardly ever meet. */
const PRIME = 68718952447;
export const roll = (hash: number, value: number): number =>
  ((hash % PRIME) * 131071 + (value + 7)) % 9007199254740881;

/** Two rolling hashes of 32 bits: their integer products take a fraction of the time of `roll`'s remainders. */
const rollHigh = (hash: number, value: number): number =>
  (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + value + 7) | 0;
const rollLow = (hash: number, value: number): number =>
  (Math.imul(hash ^ (hash >>> 13), 0x297a2d39) + value + 7) | 0;
/** 53 bits of the two, as many as a number holds exactly. */
const joined = (high: number, low: number): number =>
  (rollHigh(high, 0) >>> 11) * 4294967296 + (rollLow(low, 0) >>> 0);

/** States that are alike in what can still come of them. */
export function signature({ articles, columns, bandStart }: State): number {
  let high = bandStart;
  let low = bandStart;
  for (let c = 0; c < columns.length; c++) {
    const { article, top, last, foot, ended } = columns[c]!;
    const { lastHeading } = articles[article]!;
    const from = Math.round(foot.low);
    const to = 2 * Math.round(foot.high) + (ended ? 1 : 0);
    high = rollHigh(rollHigh(rollHigh(rollHigh(rollHigh(high, last), top), lastHeading), from), to);
    low = rollLow(rollLow(rollLow(rollLow(rollLow(low, last), top), lastHeading), from), to);
  }
  for (let a = 0; a < articles.length; a++) {
    const { begun, lastHeading } = articles[a]!;
    if (begun) continue;
    high = rollHigh(high, 3000 + lastHeading);
    low = rollLow(low, 3000 + lastHeading);
  }
  return joined(high, low);
}
