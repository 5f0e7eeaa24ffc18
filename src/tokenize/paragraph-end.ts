import { endsSentence } from "../text/sentence.ts";

/** The longest and the shortest line of a column: what is longer was not broken by one, what is shorter is display type. */
const WIDEST_COLUMN_CHARS = 60;
const NARROWEST_COLUMN_CHARS = 10;
/** A line that the next one goes on from fills this share of its column, and more if its sentence ends there. */
const FULL = 0.8;
const FULL_AT_STOP = 0.93;
/** Lines above and below from which the column's width is told. */
const NEAR_LINES = 6;

/** Lines of a run that no blank line parts, as indexes of the page's lines. */
interface Run {
  readonly from: number;
  /** Behind the last. */
  readonly to: number;
}

/**
 * Whether a paragraph ends with a line, though no blank line stands below it: some tools give a line to each line of
 * type and leave nothing between paragraphs, others give a line to each paragraph.
 *
 *       | 昨天上午，首趟列车从泾河站开出，沿线
 *     > | 十二镇的居民坐上了火车。
 *       | 柳镇居民田野说，以前坐汽车要一个半小
 */
export function endsParagraph(source: readonly string[], { from, to }: Run, at: number): boolean {
  if (at + 1 >= to) return true;
  const near = source.slice(Math.max(from, at - NEAR_LINES), Math.min(to, at + 1 + NEAR_LINES));
  const width = widthOf(near);
  if (width > WIDEST_COLUMN_CHARS) return true;
  const [line, below] = [source[at]!.trim(), source[at + 1]!.trim()];
  if (Math.max(line.length, below.length) > OUT_OF_COLUMN * width) return true;
  return width >= NARROWEST_COLUMN_CHARS && line.length < (endsSentence(line) ? FULL_AT_STOP : FULL) * width;
}

/** One line among many that is so much longer than all others (the page's imprint) is not set in the column. */
const OUT_OF_COLUMN = 1.3;
const MANY_LINES = 5;

function widthOf(lines: readonly string[]): number {
  const [widest, next] = lines.map((line) => line.trim().length).sort((a, b) => b - a) as [number, number];
  const isApart =
    lines.length >= MANY_LINES && widest <= WIDEST_COLUMN_CHARS && widest > OUT_OF_COLUMN * next;
  return isApart ? next : widest;
}
