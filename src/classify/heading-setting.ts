import type { Block, BlockRole } from "../model/block.ts";

/** What stands around a short line that may be a heading: how far its text reaches, and which lines are set like it. */
export const SETTING_SIZE = 18;
export const NO_SETTING: readonly number[] = new Array<number>(SETTING_SIZE).fill(0);

/** A block as its setting looks at it. */
export interface SetLine {
  readonly block: Block;
  readonly text: string;
  readonly certain: BlockRole | undefined;
  readonly short: boolean;
  readonly terminal: boolean;
  readonly dateline: boolean;
}

/** How far lines of one form are looked for, in blocks: a long article's crossheads stand five to ten apart. */
const SIBLING_REACH = 30;
const CLOSING_NOTE = /(?:[（(][^（）()]{2,60}[）)]|完[）)])$/;
const flag = (value: boolean): number => (value ? 1 : 0);
const isMarked = ({ block }: SetLine): boolean => block.kind === "heading";
const mayBeHeading = (line: SetLine): boolean => line.certain === undefined && line.short;

/** A line's form: its marks, figures and numbering kept, runs of letters as one. “一、稳就业 保民生” => “一、H H” */
export const formOf = (text: string): string =>
  text
    .trim()
    .replace(/^[一二三四五六七八九十]{1,2}、/, "№、")
    .replace(/^([（(]?)(?:[一二三四五六七八九十]{1,2}|\d{1,2})([）).．])/, "$1№$2")
    .replace(/\d[\d.%]*/g, "0")
    .replace(/[a-z]+/gi, "a")
    .replace(/\p{Script=Han}+/gu, "H")
    .replace(/\s+/g, " ");

/**
 * Describes the setting of the line at `at`: the text down to the next heading, and the lines of its form.
 * `forms` holds every line's form.
 */
export function settingOf(lines: readonly SetLine[], forms: readonly string[], at: number): number[] {
  const own = lines[at]!;
  const above = lines[at - 1];
  const marked = reach(lines, at, 1, isMarked);
  const short = reach(lines, at, 1, mayBeHeading);
  const markedAbove = reach(lines, at, -1, isMarked);
  const shortAbove = reach(lines, at, -1, mayBeHeading);
  return [
    ...[marked, short, markedAbove, shortAbove].map(({ chars }) => Math.log1p(chars) / 8),
    Math.min(3, marked.datelines) / 2,
    Math.min(3, markedAbove.datelines) / 2,
    Math.min(3, marked.credits) / 2,
    Math.min(5, marked.shorts) / 3,
    Math.min(5, markedAbove.shorts) / 3,
    flag(above?.terminal === true),
    flag(above !== undefined && CLOSING_NOTE.test(above.text)),
    ...siblings(lines, forms, at, (line) => isMarked(line) === isMarked(own)),
    ...siblings(lines, forms, at, (line) => isMarked(line) !== isMarked(own)),
    flag(forms[at] !== "H"),
  ];
}

interface Reach {
  readonly chars: number;
  readonly datelines: number;
  readonly credits: number;
  readonly shorts: number;
}

/** What stands between a line and the next that passes, on one side. */
function reach(
  lines: readonly SetLine[],
  at: number,
  step: 1 | -1,
  isEnd: (line: SetLine) => boolean,
): Reach {
  let [chars, datelines, credits, shorts] = [0, 0, 0, 0];
  for (let i = at + step; lines[i] && !isEnd(lines[i]!); i += step) {
    chars += lines[i]!.text.length;
    datelines += flag(lines[i]!.dateline);
    credits += flag(lines[i]!.certain === "credit");
    shorts += flag(mayBeHeading(lines[i]!));
  }
  return { chars, datelines, credits, shorts };
}

/** Crossheads of one article are set alike: as long as each other, of one form. Counts such lines nearby. */
function siblings(
  lines: readonly SetLine[],
  forms: readonly string[],
  at: number,
  counts: (line: SetLine) => boolean,
): number[] {
  let [long, formed, both] = [0, 0, 0];
  const length = lines[at]!.text.length;
  const last = Math.min(lines.length - 1, at + SIBLING_REACH);
  for (let i = Math.max(0, at - SIBLING_REACH); i <= last; i++) {
    if (i === at || !mayBeHeading(lines[i]!) || !counts(lines[i]!)) continue;
    const sameLength = lines[i]!.text.length === length;
    const sameForm = forms[i] === forms[at];
    long += flag(sameLength);
    formed += flag(sameForm);
    both += flag(sameLength && sameForm);
  }
  return [long, formed, both].map((count) => Math.min(2, Math.log1p(count)));
}
