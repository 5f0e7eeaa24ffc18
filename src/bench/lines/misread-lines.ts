import type { PrintedLine, TypesetPage } from "./typeset-page.ts";

/** Pixels by which an edge of a box may be astray. */
const ASTRAY = 3;

/** Boxes as loose as recognisers give them. */
export function shakeBoxes(page: TypesetPage, random: () => number): TypesetPage {
  const shake = (place: number): number => place + (2 * random() - 1) * ASTRAY;
  const lines = page.lines.map(
    ({ text, box: [left, top, right, bottom] }): PrintedLine => ({
      text,
      box: [shake(left), shake(top), shake(right), shake(bottom)],
    }),
  );
  return { ...page, lines };
}

const MERGED = 0.02;
/** Lines of one row and one size begin and end so near to each other, in pixels. */
const SAME_ROW = 4;

/** Some lines are read together with the next column's, as happens where gutters are narrow. */
export function mergeAcrossGutters(page: TypesetPage, random: () => number): TypesetPage {
  const lines: (PrintedLine | undefined)[] = [...page.lines];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line || random() >= MERGED) continue;
    const next = lines.findIndex((other) => other && other !== line && isBeside(line, other, page.gutter));
    if (next < 0) continue;
    const [{ text, box }, beside] = [line, lines[next]!];
    lines[at] = { text: text + beside.text, box: [box[0], box[1], beside.box[2], box[3]] };
    lines[next] = undefined;
  }
  return { ...page, lines: lines.filter((line) => line !== undefined) };
}

function isBeside({ box }: PrintedLine, { box: other }: PrintedLine, gutter: number): boolean {
  const gap = other[0] - box[2];
  const sameRow = Math.abs(other[1] - box[1]) < SAME_ROW && Math.abs(other[3] - box[3]) < SAME_ROW;
  return sameRow && gap > 0 && gap < gutter + SAME_ROW;
}
