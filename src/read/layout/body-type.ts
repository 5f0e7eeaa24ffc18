import type { LayoutLine } from "./layout-page.ts";
import { isVertical, lineTypeHeight } from "./type-height.ts";

/** How far body lines' boxes stray from the body's type height: 己 is lower than 国, and boxes are loose. */
const LEAST_RATIO = 0.6;
const MOST_RATIO = 1.4;

/** Type height of the page's running text: the middle one, each line weighing as much as it has characters. */
export function bodyTypeHeight(lines: readonly LayoutLine[]): number {
  const sorted = lines.map((line) => ({ height: lineTypeHeight(line), chars: [...line.text].length }));
  sorted.sort((a, b) => a.height - b.height);
  const half = sorted.reduce((sum, { chars }) => sum + chars, 0) / 2;
  let seen = 0;
  for (const { height, chars } of sorted) {
    seen += chars;
    if (seen >= half) return height;
  }
  return 0;
}

/** Whether a line is set in the size of the running text, across the page. */
export function isBodyLine(line: LayoutLine, typeHeight: number): boolean {
  const ratio = lineTypeHeight(line) / typeHeight;
  return !isVertical(line) && ratio >= LEAST_RATIO && ratio <= MOST_RATIO;
}
