import type { Article } from "../model/article.ts";
import type { LineRange } from "../model/lines.ts";
import type { RawPage } from "../model/page.ts";
import { ownBlocks } from "./own-blocks.ts";

/** One line of the source file, with its number there; of a layout file one block, with its first line's. */
export interface RawLine {
  readonly number: number;
  readonly text: string;
}

// What a page's text is called; any other source is a layout file, whose lines are no print.
const TEXT_FILE = /\.(?:txt|md)$/i;

/** The page's source lines that are not blank. */
export function rawLines(raw: RawPage): RawLine[] {
  if (raw.blocks && !TEXT_FILE.test(raw.file)) return blockLines(raw.blocks);
  return raw.text
    .split("\n")
    .map((text, index) => ({ number: raw.firstLine + index, text: text.trim() }))
    .filter((line) => line.text !== "");
}

/** Those of the page's source lines that an article was made of. */
export function rawLinesOf(article: Article, raw: RawPage): RawLine[] {
  if (raw.blocks && !TEXT_FILE.test(raw.file)) return blockLines(ownBlocks(article, raw.blocks));
  return linesWithin(rawLines(raw), article.lines);
}

const blockLines = (blocks: NonNullable<RawPage["blocks"]>): RawLine[] =>
  blocks
    .map(({ lines, text }) => ({ number: lines[0], text: text.trim() }))
    .filter(({ text }) => text !== "");

const linesWithin = (lines: readonly RawLine[], ranges: readonly LineRange[]): RawLine[] =>
  lines.filter(({ number }) => ranges.some(([first, last]) => number >= first && number <= last));

/** @example formatLines([[41, 43], [50, 50]]) // => "41–43、50" */
export const formatLines = (ranges: readonly LineRange[]): string =>
  ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join("、");
