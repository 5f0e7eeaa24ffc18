import { asSet } from "../text/as-set.ts";
import { isBareName, isCredit, isNameBehindMark, isNameInBrackets } from "../text/credit-line.ts";
import { inEitherScript } from "../text/script.ts";
import { endsSentence } from "../text/sentence.ts";
import { isIndented } from "./indent.ts";

/** Set off by its own marks, so that it cannot be the next line of a sentence. */
const SET_OFF = /^(?:[■◎●◆▲□◇★☆※]|[（(【[].*[）)】\]]$)/;
const STAFF = inEitherScript(/^本报[\p{Script=Han}]{0,8}(?:记者|通讯员|评论员|特派员)[\s:：]/u);
/** A line that text goes on behind may be as wide as the column; a credit is narrower than this share of it. */
const NARROW = 0.75;
/** Lines above and below from which the column's width is told. */
const NEAR_LINES = 6;

/** A line of a paragraph. */
interface LinePlace {
  /** The paragraph's first line, and the one behind its last. */
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/**
 * How many lines from `at` on are a credit set right under the text, with no blank line between; 0 for none.
 *
 *       | 昨天通车，居民上车只要
 *       | 七分钟。
 *     > | 本报记者 许禾
 *
 * A line that could as well be the next one of a sentence is none: the text above must have ended, or the line be
 * set off by a mark or brackets, or name the paper's own staff and close the paragraph.
 */
export function creditLinesAt(source: readonly string[], { from, to, at }: LinePlace): number {
  const line = source[at]!.trim();
  // What is indented begins anew, whatever stands above it.
  const above = at > from && !isIndented(source[at]!) ? source[at - 1] : undefined;
  if (!isCreditBelow(line, above) && !(at === to - 1 && isSignature(line, above))) return 0;
  let count = 1;
  // Reporter and correspondent on a line each are one credit.
  while (at + count < to && isCredit(source.slice(at, at + count + 1).join("\n"))) count++;
  if (at + count === to || SET_OFF.test(line)) return count;
  const near = source.slice(Math.max(from, at - NEAR_LINES), Math.min(to, at + NEAR_LINES));
  const width = Math.max(...near.map((one) => one.trim().length));
  return isEnd(above) && line.length < NARROW * width ? count : 0;
}

const isEnd = (above: string | undefined): boolean => above === undefined || endsSentence(asSet(above));

function isCreditBelow(line: string, above: string | undefined): boolean {
  if (isNameInBrackets(line) || (above !== undefined && isNameBehindMark(line))) return isEnd(above);
  return isCredit(line) && (isEnd(above) || SET_OFF.test(line) || STAFF.test(line));
}

/** The writer's name alone, as the last line of a paragraph whose text has ended. */
const isSignature = (line: string, above: string | undefined): boolean =>
  above !== undefined && isEnd(above) && isBareName(line);
