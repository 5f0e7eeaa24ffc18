import { heightOf, median } from "./boxes.ts";
import type { LayoutLine } from "./layout-page.ts";
import { advanceOf, isVertical, thicknessOf } from "./type-height.ts";

/** Fewer characters do not tell how far one advances, and others than Chinese ones advance unevenly. */
const FEWEST_CHARS = 4;
const HAN_SHARE = 0.6;
/** Advance and height that differ by more are not of one type's size: letters set wide, leaders of dots. */
const MOST_RATIO = 1.4;

/** Characters of a line that is no heading, and how far its advance may be from other long lines'. */
const LONG_CHARS = 12;
const SAME_ADVANCE = 0.15;
/** More than a headline in condensed type has. */
const ACROSS_CHARS = 24;
const LEAST_LEVEL = 0.4;

/**
 * Lines with the size of their type, in the middle between what the box says and what the characters' advance says: boxes are
 * loose by some pixels, which is much of a height and hardly any of a length. Boxes stay as they are.
 */
export function steadyHeights(lines: readonly LayoutLine[]): LayoutLine[] {
  const telling = lines.filter(tellsSize);
  const square = median(telling.map((line) => thicknessOf(line) / advanceOf(line)));
  const advance = median(telling.filter(isLong).map((line) => advanceOf(line)));
  return square === undefined ? [...lines] : lines.map((line) => steady(line, { square, advance }));
}

/** Of a page: heights of boxes to their characters' advance, and the advance of its running text's characters. */
interface Usual {
  readonly square: number;
  readonly advance: number | undefined;
}

function steady(line: LayoutLine, { square, advance }: Usual): LayoutLine {
  if (!tellsSize(line)) return line;
  const height = thicknessOf(line);
  const told = square * advanceOf(line);
  const ratio = told / height;
  if (ratio >= 1 / MOST_RATIO && ratio <= MOST_RATIO) return { ...line, size: (told + height) / 2 };
  const isRunningText =
    advance !== undefined && isLong(line) && Math.abs(advanceOf(line) / advance - 1) <= SAME_ADVANCE;
  // Read across columns whose rows are not level, a line of running text leans, and is as high as two.
  const isAcross = line.slope !== undefined || [...line.text].length >= ACROSS_CHARS;
  return isRunningText && isAcross && ratio < 1 && ratio >= LEAST_LEVEL ? { ...line, size: told } : line;
}

const isLong = ({ text }: LayoutLine): boolean => [...text].length >= LONG_CHARS;

/** Whether a line's characters are enough, and Chinese, so that their advance tells the size of its type. */
export function tellsSize(line: LayoutLine): boolean {
  const chars = [...line.text];
  return (
    chars.length >= FEWEST_CHARS &&
    !isVertical(line) &&
    heightOf(line.box) > 0 &&
    chars.filter((char) => /\p{Script=Han}/u.test(char)).length >= HAN_SHARE * chars.length
  );
}
