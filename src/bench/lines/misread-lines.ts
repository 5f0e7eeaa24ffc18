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

/** How far a page leans that is laid askew on the glass, as a slope: a degree and a half. */
const ASKEW = 0.026;

/** The page scanned askew; each line has the bounds of what is tilted. */
export function layAskew(page: TypesetPage): TypesetPage {
  const lines = page.lines.map(({ text, box }): PrintedLine => ({ text, box: leanBox(box, ASKEW) }));
  const edges = leanBox([0, 0, page.width, page.height], ASKEW);
  const [width, height] = [edges[2] - edges[0], edges[3] - edges[1]];
  const onPage = lines.map(
    ({ text, box: [left, top, right, bottom] }): PrintedLine => ({
      text,
      box: [left - edges[0], top - edges[1], right - edges[0], bottom - edges[1]],
    }),
  );
  return { ...page, width, height, lines: onPage };
}

/** Bounds of a box that falls by so much for each unit to the right. */
export function leanBox([left, top, right, bottom]: PrintedLine["box"], slope: number): PrintedLine["box"] {
  const corners = [left, right].flatMap((x) => [top, bottom].map((y) => [x - y * slope, y + x * slope]));
  const [xs, ys] = [corners.map(([x]) => x!), corners.map(([, y]) => y!)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
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
