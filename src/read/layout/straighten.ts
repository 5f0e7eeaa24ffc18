import { bodyTypeHeight, isBodyLine } from "./body-type.ts";
import { boundsOf, heightOf, median, widthOf } from "./boxes.ts";
import type { LayoutLine, SourceBox } from "./layout-page.ts";

/** Lines of one column are compared that begin so many heights of type apart. */
const NEAREST = 8;
const FARTHEST = 24;
/** What lies farther aside is another column's line, or indented. As a slope: some three degrees and a half. */
const MOST_SLOPE = 0.06;
/** Fewer pairs of lines may begin on a slope by chance. */
const FEWEST_PAIRS = 60;
/** A page that leans less stays as it is: its columns' edges stray as far. */
const LEAST_SLOPE = 0.002;

/**
 * A page that was scanned askew, turned upright about its middle: lines that stand side by side begin at one height again.
 * A tool that looks for lines on such a page gives the bounds of each, which are taller than the line.
 */
export function straighten(lines: readonly LayoutLine[]): readonly LayoutLine[] {
  const slope = slopeOf(lines);
  const bounds = boundsOf(lines.map(({ box }) => box));
  if (!bounds || Math.abs(slope) < LEAST_SLOPE) return lines;
  const middle = [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2] as const;
  return lines.map((line) => ({ ...line, box: upright(line.box, slope, middle) }));
}

/** Units that a line falls for each that it runs to the right: columns, upright on the page, lean as far to the left. */
function slopeOf(lines: readonly LayoutLine[]): number {
  const height = bodyTypeHeight(lines);
  const starts = lines
    .filter((line) => isBodyLine(line, height))
    .map(({ box }) => [box[0], box[1]] as const)
    .sort((a, b) => a[1] - b[1]);
  const slopes: number[] = [];
  for (const [at, [left, top]] of starts.entries()) {
    for (let below = at + 1; below < starts.length; below++) {
      const [otherLeft, otherTop] = starts[below]!;
      if (otherTop - top > FARTHEST * height) break;
      if (otherTop - top < NEAREST * height) continue;
      const slope = (left - otherLeft) / (otherTop - top);
      if (Math.abs(slope) <= MOST_SLOPE) slopes.push(slope);
    }
  }
  return slopes.length < FEWEST_PAIRS ? 0 : median(slopes)!;
}

/** The rectangle on the slope whose bounds are known, turned back about a point. */
function upright(box: SourceBox, slope: number, [midX, midY]: readonly [number, number]): SourceBox {
  const [cos, sin] = [1 / Math.hypot(1, slope), slope / Math.hypot(1, slope)];
  const [x, y] = [(box[0] + box[2]) / 2 - midX, (box[1] + box[3]) / 2 - midY];
  const [centreX, centreY] = [midX + x * cos + y * sin, midY + y * cos - x * sin];
  const [width, height] = [widthOf(box), heightOf(box)];
  const lean = Math.abs(sin);
  const scale = cos * cos - sin * sin;
  const ownWidth = Math.max(width / 2, (width * cos - height * lean) / scale);
  const ownHeight = Math.max(height / 2, (height * cos - width * lean) / scale);
  return [centreX - ownWidth / 2, centreY - ownHeight / 2, centreX + ownWidth / 2, centreY + ownHeight / 2];
}
