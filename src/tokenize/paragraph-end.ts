import { asSet } from "../text/as-set.ts";
import { loadCharacterModel } from "../text/character-model.ts";
import { endsSentence } from "../text/sentence.ts";
import { sentenceJoin } from "../text/sentence-join.ts";
import { indentOf, isIndented } from "./indent.ts";

/** The longest and the shortest line of a column: what is longer was not broken by one, what is shorter is display type. */
const WIDEST_COLUMN_CHARS = 60;
const NARROWEST_COLUMN_CHARS = 10;
/** A line that the next one may go on from fills this share of its column; from the second on it is full. */
const FULL = 0.8;
const FULL_AT_STOP = 0.93;
/**
 * Log odds that the text below reads on from a line, from which it is taken to where the line fills its column, and where it
 * almost does or may be a heading. Set anew in lines of 19 characters, 97 of 100 lines of the development pages that no
 * paragraph ends with are above the second.
 */
const READS_ON = -1;
const READS_ON_SURELY = 4;
/** A line that is so much longer than its column is set elsewhere: the page's imprint. */
const OUT_OF_COLUMN = 1.3;
/** Lines above and below from which the column's width is told; some of them may be longer. */
const NEAR_LINES = 6;
const LONGER = 1 / 4;
/** A page with fewer blank lines, one to so many others, does not part its paragraphs by them. */
const LINES_TO_A_BLANK = 25;

/** How a tool has broken a page's text into lines. */
export type LineManner =
  /** Each line is a paragraph. */
  | "paragraphs"
  /** Each is a line of type, and hardly a blank line parts paragraphs: a short one ends a paragraph or is a heading. */
  | "dense"
  /** Blank lines part paragraphs: what is short without a full stop may have lost its end. */
  | "parted";

/** Lines from this length on that another follows, and the share of them that end a sentence where each is a paragraph. */
const TEXT_CHARS = 20;
const FEWEST_LINES = 3;
const STOPS = 0.6;

export function findLineManner(source: readonly string[]): LineManner {
  const isPrinted = (line: string | undefined): boolean => line !== undefined && /\S/.test(line);
  const followed = source.filter(
    (line, at) => line.trim().length >= TEXT_CHARS && !/^#/.test(line) && isPrinted(source[at + 1]),
  );
  const stopping = followed.filter((line) => endsSentence(asSet(line))).length;
  if (followed.length >= FEWEST_LINES && stopping >= STOPS * followed.length) return "paragraphs";
  const printed = source.filter(isPrinted).length;
  const within = source.findLastIndex(isPrinted) - source.findIndex(isPrinted) + 1;
  return (within - printed) * LINES_TO_A_BLANK < printed ? "dense" : "parted";
}

/** Lines of a run that no blank line parts, as indexes of the page's lines. */
export interface Run {
  readonly from: number;
  /** Behind the last. */
  readonly to: number;
  readonly manner: LineManner;
  /** The first line of the paragraph. */
  readonly start: number;
}

/**
 * Whether a paragraph ends with a line, though no blank line stands below it: some tools give a line to each line of
 * type and leave nothing between paragraphs, others give a line to each paragraph.
 *
 *       | 昨天上午，首趟列车从泾河站开出，沿线
 *     > | 十二镇的居民坐上了火车。
 *       | 柳镇居民田野说，以前坐汽车要一个半小
 */
export function endsParagraph(
  source: readonly string[],
  { from, to, manner, start }: Run,
  at: number,
): boolean {
  if (at + 1 >= to || manner === "paragraphs") return true;
  const [line, below] = [asSet(source[at]!.trim()), asSet(source[at + 1]!.trim())];
  const length = line.length + indentOf(source[at]!);
  const lengthBelow = below.length + indentOf(source[at + 1]!);
  const longer = Math.max(length, below.length);
  if (longer > WIDEST_COLUMN_CHARS) return true;
  const lengths = source
    .slice(Math.max(from, at - NEAR_LINES), Math.min(to, at + 1 + NEAR_LINES))
    .map((near) => near.trim().length + indentOf(near))
    .filter((length) => length <= WIDEST_COLUMN_CHARS)
    .sort((a, b) => b - a);
  const width = lengths[Math.floor(lengths.length * LONGER)]!;
  if (width < NARROWEST_COLUMN_CHARS) return false;
  const stops = endsSentence(line);
  if (manner === "parted") return stops && length < FULL * width;
  if (length < FULL * width || longer > OUT_OF_COLUMN * width) return true;
  const isFull = length >= FULL_AT_STOP * width;
  if (stops && !isFull) return true;
  const join = sentenceJoin(line, below, loadCharacterModel());
  // Within a paragraph only its last line is short, and that ends with a stop: else it is display type.
  const isDisplayBelow = lengthBelow <= Math.min(width - 2, FULL_AT_STOP * width) && !STOP.test(below);
  if (isDisplayBelow && (stops || goesOnBehind(line, at + 2 < to ? source[at + 2] : undefined, join)))
    return true;
  const mayBeHeading = at === start && !/[，。、；：]/.test(line);
  const least = isFull && !mayBeHeading && !isDisplayBelow ? READS_ON : READS_ON_SURELY;
  return join < least;
}

/** Marks that text may break off behind, or end with. */
const STOP = /[。！？…”，、；：）]$/;

/** So much better, in nats: what a tool has torn may end in a short line, too. */
const SURELY_BEHIND = 3;

/** Whether the line below stands between a line and the text that goes on from it, or right above another paragraph. */
function goesOnBehind(line: string, behind: string | undefined, join: number): boolean {
  if (behind === undefined) return false;
  const joinBehind = (): number => sentenceJoin(line, asSet(behind.trim()), loadCharacterModel());
  return isIndented(behind) || joinBehind() > join + SURELY_BEHIND;
}
