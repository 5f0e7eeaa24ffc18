import { bodyTypeHeight, isBodyLine } from "./body-type.ts";
import { boundsOf, boundsOfPoints, heightOf, median, widthOf } from "./boxes.ts";
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

/** A page's lines upright, and how their boxes lean on the picture; without `lean` they stand there as they are. */
export interface UprightLines {
  readonly lines: readonly LayoutLine[];
  readonly lean?: (box: SourceBox) => SourceBox;
}

/**
 * Turns a page that was scanned askew upright about its middle: lines that stand side by side begin at one height again.
 * A tool that looks for lines on such a page gives the bounds of each, which are taller than the line.
 */
export function straighten(lines: readonly LayoutLine[]): UprightLines {
  const slope = slopeOf(lines);
  const bounds = boundsOf(lines.map(({ box }) => box));
  if (!bounds || Math.abs(slope) < LEAST_SLOPE) return { lines };
  const middle = [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2] as const;
  return {
    lines: lines.map((line) => ({
      ...line,
      box: upright(line.box, slope, middle),
      ...(line.slope !== undefined && { slope: line.slope - slope }),
    })),
    lean: (box) => boundsOfPoints(cornersOf(box).flatMap((corner) => turned(corner, -slope, middle)))!,
  };
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

type Point = readonly [x: number, y: number];

const cornersOf = ([left, top, right, bottom]: SourceBox): Point[] =>
  [left, right].flatMap((x): Point[] => [
    [x, top],
    [x, bottom],
  ]);

/** A point turned back by a slope about the page's middle. */
function turned([x, y]: Point, slope: number, [midX, midY]: Point): Point {
  const [cos, sin] = [1 / Math.hypot(1, slope), slope / Math.hypot(1, slope)];
  const [dx, dy] = [x - midX, y - midY];
  return [midX + dx * cos + dy * sin, midY + dy * cos - dx * sin];
}

/** The rectangle on the slope whose bounds are known, turned back. */
function upright(box: SourceBox, slope: number, middle: Point): SourceBox {
  const [x, y] = turned([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2], slope, middle);
  const [width, height] = [widthOf(box), heightOf(box)];
  const [cos, sin] = [1 / Math.hypot(1, slope), Math.abs(slope) / Math.hypot(1, slope)];
  const scale = cos * cos - sin * sin;
  const ownWidth = Math.max(width / 2, (width * cos - height * sin) / scale);
  const ownHeight = Math.max(height / 2, (height * cos - width * sin) / scale);
  return [x - ownWidth / 2, y - ownHeight / 2, x + ownWidth / 2, y + ownHeight / 2];
}
