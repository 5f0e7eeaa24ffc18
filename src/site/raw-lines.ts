import type { LineRange } from "../model/lines.ts";
import type { RawPage } from "../model/page.ts";

/** One line of the source file, with its number there. */
export interface RawLine {
  readonly number: number;
  readonly text: string;
}

/** The page's source lines that are not blank. */
export function rawLines(raw: RawPage): RawLine[] {
  return raw.text
    .split("\n")
    .map((text, index) => ({ number: raw.firstLine + index, text: text.trim() }))
    .filter((line) => line.text !== "");
}

/** Those of the lines that stand in one of the ranges. */
export const linesWithin = (lines: readonly RawLine[], ranges: readonly LineRange[]): RawLine[] =>
  lines.filter(({ number }) => ranges.some(([first, last]) => number >= first && number <= last));

/** @example formatLines([[41, 43], [50, 50]]) // => "41–43、50" */
export const formatLines = (ranges: readonly LineRange[]): string =>
  ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join("、");
