import { heightOf, median } from "./boxes.ts";
import type { LayoutLine } from "./layout-page.ts";
import { advanceOf, isVertical } from "./type-height.ts";

/** Fewer characters do not tell how far one advances, and others than Chinese ones advance unevenly. */
const FEWEST_CHARS = 4;
const HAN_SHARE = 0.6;
/** Advance and height that differ by more are not of one type's size: letters set wide, leaders of dots. */
const MOST_RATIO = 1.4;

/**
 * Lines with the size of their type, in the middle between what the box says and what the characters' advance says: boxes are
 * loose by some pixels, which is much of a height and hardly any of a length. Boxes stay as they are.
 */
export function steadyHeights(lines: readonly LayoutLine[]): LayoutLine[] {
  const square = median(lines.filter(tellsSize).map((line) => heightOf(line.box) / advanceOf(line)));
  return square === undefined ? [...lines] : lines.map((line) => steady(line, square));
}

/** @param square height of a box to its characters' advance, on the page */
function steady(line: LayoutLine, square: number): LayoutLine {
  if (!tellsSize(line)) return line;
  const height = heightOf(line.box);
  const told = square * advanceOf(line);
  const ratio = told / height;
  if (ratio > MOST_RATIO || ratio < 1 / MOST_RATIO) return line;
  return { ...line, size: (told + height) / 2 };
}

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
