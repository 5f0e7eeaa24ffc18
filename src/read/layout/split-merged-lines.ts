import { bodyTypeHeight, isBodyLine } from "./body-type.ts";
import { median, sharedWidth, widthOf } from "./boxes.ts";
import { findGutters, type Gutter } from "./equal-columns.ts";
import type { LayoutLine } from "./layout-page.ts";
import { type TextArea, textAreas } from "./text-areas.ts";

/** Characters that a piece must have on each side of a gutter, else the line only strays into it. */
const LEAST_CHARS = 2;
/** Around the place where a gutter must be, a space that the engine read there is the gutter. */
const SPACE_REACH = 2;
/** Advance of letters and figures to that of a Chinese character. */
const NARROW_ADVANCE = 0.55;
/** How far, in heights of type, a flush line's box may stray, and where a paragraph's first line begins. */
const STRAY = 0.75;
const INDENT = 2;
/** Advance of a merged line's characters to the running text's. */
const LEAST_ADVANCE = 0.8;
const MOST_ADVANCE = 1.2;

/**
 * Cuts lines that the engine read across gutters, a known defect on narrow columns: `…迎来丰收 全县秋收…` is the ends
 * of two stories' lines. Where the cut falls follows from the characters' even advance.
 */
export function splitMergedLines(lines: readonly LayoutLine[]): LayoutLine[] {
  const typeHeight = bodyTypeHeight(lines);
  const areas = textAreas(
    lines.filter((line) => isBodyLine(line, typeHeight)),
    typeHeight,
  );
  const pieces = new Map<LayoutLine, LayoutLine[]>();
  for (const area of areas) {
    const gutters = findGutters(area, typeHeight);
    const advance = median(area.lines.map((line) => advanceOf(line))) ?? 0;
    for (const line of area.lines) {
      const crossed = guttersAcross(line, gutters, typeHeight);
      const isText =
        isSetLike(line, crossed, advance) &&
        (isFlush(line, area, gutters, typeHeight) || isInside(line, area.lines));
      pieces.set(line, splitAt(line, isText ? crossed : []));
    }
  }
  return lines.flatMap((line) => pieces.get(line) ?? [line]);
}

/** A merged line begins where its first column's lines do, or at a paragraph's indent; a centred deck or kicker seldom. */
function isFlush(
  { box }: LayoutLine,
  area: TextArea,
  gutters: readonly Gutter[],
  typeHeight: number,
): boolean {
  return [area.box[0], ...gutters.map(({ right }) => right)].some((edge) =>
    [edge, edge + INDENT * typeHeight].some((place) => Math.abs(box[0] - place) <= STRAY * typeHeight),
  );
}

/** Other lines of the area stand above it; decks and kickers stand on top. */
const isInside = (line: LayoutLine, lines: readonly LayoutLine[]): boolean =>
  lines.some(({ box }) => box[3] <= (line.box[1] + line.box[3]) / 2 && sharedWidth(box, line.box) > 0);

/** Its characters, gutters apart, are set as closely as the running text's: display type is larger or spaced. */
function isSetLike(line: LayoutLine, gutters: readonly Gutter[], advance: number): boolean {
  const ratio = advanceOf(line, whiteOf(gutters)) / advance;
  return ratio >= LEAST_ADVANCE && ratio <= MOST_ADVANCE;
}

const whiteOf = (gutters: readonly Gutter[]): number =>
  gutters.reduce((sum, { left, right }) => sum + right - left, 0);

/** Mean advance of a Chinese character in the line, white that holds none left out. */
const advanceOf = ({ text, box }: LayoutLine, white = 0): number =>
  (widthOf(box) - white) / [...text].reduce((sum, char) => sum + advanceIn(char), 0);

const advanceIn = (char: string): number => (/[A-Za-z0-9]/.test(char) ? NARROW_ADVANCE : 1);

/** Gutters that the line runs across, from left to right. */
function guttersAcross(line: LayoutLine, gutters: readonly Gutter[], typeHeight: number): Gutter[] {
  const margin = LEAST_CHARS * typeHeight;
  return gutters.filter(({ left, right }) => line.box[0] < left - margin && line.box[2] > right + margin);
}

/** The line's pieces between the gutters; text and box are divided, nothing is lost. */
function splitAt(line: LayoutLine, gutters: readonly Gutter[]): LayoutLine[] {
  if (gutters.length === 0) return [line];
  const chars = [...line.text];
  const cuts = [0, ...cutIndexes(line, chars, gutters), chars.length];
  const edges = [line.box[0], ...gutters.flatMap((gutter) => [gutter.left, gutter.right]), line.box[2]];
  return cuts.slice(1).flatMap((to, index) => {
    const text = chars.slice(cuts[index], to).join("").trim();
    const [left, right] = [edges[2 * index]!, edges[2 * index + 1]!];
    const offset = line.offsets[0] + cuts[index]!;
    return text === ""
      ? []
      : [{ ...line, text, box: [left, line.box[1], right, line.box[3]], offsets: [offset, line.offsets[1]] }];
  });
}

/** Before which character each gutter lies, gutters themselves taking up length but no characters. */
function cutIndexes(line: LayoutLine, chars: readonly string[], gutters: readonly Gutter[]): number[] {
  const advances = chars.map(advanceIn);
  const unit = advanceOf(line, whiteOf(gutters));
  let before = 0;
  return gutters.map((gutter) => {
    const length = gutter.left - line.box[0] - before;
    before += gutter.right - gutter.left;
    return snapToSpace(chars, indexAt(advances, length / unit));
  });
}

/** How many characters fill the length, to the nearest. */
function indexAt(advances: readonly number[], length: number): number {
  let filled = 0;
  for (const [index, advance] of advances.entries()) {
    filled += advance;
    if (filled > length + advance / 2) return index;
  }
  return advances.length;
}

function snapToSpace(chars: readonly string[], index: number): number {
  const nearby = chars.flatMap((char, at) =>
    char === " " && Math.abs(at - index) <= SPACE_REACH ? [at] : [],
  );
  return nearby.sort((a, b) => Math.abs(a - index) - Math.abs(b - index))[0] ?? index;
}
