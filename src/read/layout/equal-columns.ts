import type { TextArea } from "./text-areas.ts";

/** The white between two columns of an area. */
export interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** A newspaper page seldom has more. */
const MOST_COLUMNS = 10;
/** Narrowest column, in heights of type: some eight characters. */
const NARROWEST_COLUMN = 7;
/** Widths of gutters that are tried, in heights of type. */
const GUTTERS = [0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3];
/** How far, in heights of type, a flush edge may stray: boxes are loose, and a last comma is narrow. */
const STRAY = 0.6;
const INDENT = 2;
/** How often a line of set columns begins flush or indented, and ends flush (last lines of paragraphs do not). */
const FLUSH_STARTS = 0.9;
const FLUSH_ENDS = 0.6;
/** Evidence, in natural logarithms of odds, that columns need against none. */
const LEAST_EVIDENCE = 4;

/**
 * Finds the columns of equal width that an area is set in, from where its lines begin and end inside it. The number
 * of columns and the gutter that make those places least of a coincidence are taken; no gutters when none does.
 */
export function findGutters({ lines, box }: TextArea, typeHeight: number): Gutter[] {
  const edge = 2 * typeHeight;
  const starts = lines.map((line) => line.box[0]).filter((x) => x > box[0] + 1.5 * edge);
  const ends = lines.map((line) => line.box[2]).filter((x) => x < box[2] - edge);
  let best: { evidence: number; gutters: Gutter[] } = { evidence: LEAST_EVIDENCE, gutters: [] };
  for (const gutters of equalColumns({ lines, box }, typeHeight)) {
    const evidence = evidenceFor(gutters, starts, ends, box[2] - box[0], typeHeight);
    if (evidence > best.evidence) best = { evidence, gutters };
  }
  return best.gutters;
}

/** Every number of columns of equal width that an area may be set in, with every gutter that is tried. */
export function equalColumns({ box: [left, , right] }: TextArea, typeHeight: number): Gutter[][] {
  const counts = Array.from({ length: MOST_COLUMNS - 1 }, (_, index) => index + 2);
  return counts.flatMap((count) =>
    GUTTERS.map((gutter) => gutter * typeHeight)
      .filter((gutter) => (right - left + gutter) / count - gutter >= NARROWEST_COLUMN * typeHeight)
      .map((gutter) => guttersOf(left, right, count, gutter)),
  );
}

function guttersOf(left: number, right: number, count: number, gutter: number): Gutter[] {
  const pitch = (right - left + gutter) / count;
  return Array.from({ length: count - 1 }, (_, index) => {
    const start = left + (index + 1) * pitch;
    return { left: start - gutter, right: start };
  });
}

/** Log odds of the edges under these columns against edges anywhere. */
function evidenceFor(
  gutters: readonly Gutter[],
  starts: readonly number[],
  ends: readonly number[],
  width: number,
  typeHeight: number,
): number {
  const isNear = (x: number, place: number): boolean => Math.abs(x - place) <= STRAY * typeHeight;
  const isStart = (x: number): boolean =>
    gutters.some(({ right }) => isNear(x, right) || isNear(x, right + INDENT * typeHeight));
  const isEnd = (x: number): boolean => gutters.some(({ left }) => isNear(x, left));
  const coverage = (2 * STRAY * typeHeight * gutters.length) / width;
  // Several columns whose second one no line begins are one column.
  const begun = starts.filter(isStart).length;
  if (begun === 0) return 0;
  return (
    logOdds(begun, starts.length, FLUSH_STARTS, Math.min(0.8, 2 * coverage)) +
    logOdds(ends.filter(isEnd).length, ends.length, FLUSH_ENDS, Math.min(0.5, coverage))
  );
}

const logOdds = (hits: number, all: number, expected: number, chance: number): number =>
  hits * Math.log(expected / chance) + (all - hits) * Math.log((1 - expected) / (1 - chance));
