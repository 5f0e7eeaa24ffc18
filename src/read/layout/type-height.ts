import { heightOf, median, widthOf } from "./boxes.ts";
import type { LayoutLine } from "./layout-page.ts";

/** Narrowest and widest advance of a character to its height: condensed figures to widely spaced headlines. */
const LEAST_ADVANCE = 0.3;

/** Set from top to bottom: clearly taller than wide, and more than one character. */
export const isVertical = (line: LayoutLine): boolean =>
  [...line.text].length > 1 && heightOf(line.box) > 1.5 * widthOf(line.box);

/** Advance of letters and figures to that of a Chinese character. */
const NARROW_ADVANCE = 0.55;

/** How much of a Chinese character's advance a character takes up. */
export const advanceIn = (char: string): number => (/[A-Za-z0-9]/.test(char) ? NARROW_ADVANCE : 1);

/**
 * Mean advance of a Chinese character in a line from left to right, white that holds none left out: it tells a line's size more
 * closely than its box's height.
 */
export const advanceOf = ({ text, box }: LayoutLine, white = 0): number =>
  (widthOf(box) - white) / [...text].reduce((sum, char) => sum + advanceIn(char), 0);

/** Height of a line that runs from left to right, which its bounds exceed where it leans. */
export const thicknessOf = ({ box, slope = 0 }: LayoutLine): number =>
  Math.max(heightOf(box) / 4, heightOf(box) - Math.abs(slope) * widthOf(box));

/** Height of one line's type, in the units of its box: across the line, whichever way it runs. */
export const lineTypeHeight = (line: LayoutLine): number =>
  line.size ?? (isVertical(line) ? widthOf(line.box) : thicknessOf(line));

const lineLength = (line: LayoutLine): number => (isVertical(line) ? heightOf(line.box) : widthOf(line.box));

/**
 * Middle height of the lines' type. Undefined when their boxes cannot be single lines: some tools give a whole
 * block's box to one line that holds all its text.
 */
export function typeHeightOf(lines: readonly LayoutLine[]): number | undefined {
  const single = lines.filter(
    (line) =>
      lineLength(line) >= LEAST_ADVANCE * lineTypeHeight(line) * [...line.text].length &&
      lineTypeHeight(line) > 0,
  );
  return 2 * single.length >= lines.length ? median(single.map(lineTypeHeight)) : undefined;
}
