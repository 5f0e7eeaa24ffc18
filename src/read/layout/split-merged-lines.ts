import { bodyTypeHeight, isBodyLine } from "./body-type.ts";
import { findGutters, type Gutter } from "./equal-columns.ts";
import type { LayoutLine } from "./layout-page.ts";
import { textAreas } from "./text-areas.ts";

/** Characters that a piece must have on each side of a gutter, else the line only strays into it. */
const LEAST_CHARS = 2;
/** Around the place where a gutter must be, a space that the engine read there is the gutter. */
const SPACE_REACH = 2;
/** Advance of letters and figures to that of a Chinese character. */
const NARROW_ADVANCE = 0.55;

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
    for (const line of area.lines) pieces.set(line, splitAt(line, guttersAcross(line, gutters, typeHeight)));
  }
  return lines.flatMap((line) => pieces.get(line) ?? [line]);
}

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
  const white = gutters.reduce((sum, gutter) => sum + gutter.right - gutter.left, 0);
  const advances = chars.map((char) => (/[A-Za-z0-9]/.test(char) ? NARROW_ADVANCE : 1));
  const unit = (line.box[2] - line.box[0] - white) / advances.reduce((sum, advance) => sum + advance, 0);
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
