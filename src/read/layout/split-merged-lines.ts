import { association } from "../../text/association.ts";
import { loadCharacterModel } from "../../text/character-model.ts";
import { beginsInside } from "../../text/sentence.ts";
import { bodyTypeHeight, isBodyLine } from "./body-type.ts";
import { median, sharedWidth, widthOf } from "./boxes.ts";
import { equalColumns, findGutters, type Gutter } from "./equal-columns.ts";
import type { LayoutLine } from "./layout-page.ts";
import { type TextArea, textAreas } from "./text-areas.ts";
import { advanceIn, advanceOf, thicknessOf } from "./type-height.ts";

/** Characters that a piece must have on each side of a gutter, else the line only strays into it. */
const LEAST_CHARS = 2;
/** How far from where its characters' advance puts it a line may be cut, in characters, and what each costs, in nats. */
const PLACE_REACH = 2.5;
const ASTRAY = 12;
/** An area's lines that read on across gutters more than this, in nats, are none that were merged there. */
const MOST_ASSOCIATION = 3;
/** How far, in heights of type, a flush line's box may stray, and where a paragraph's first line begins. */
const STRAY = 0.75;
const INDENT = 2;
/** Whole lines of one column differ in width by loose boxes and narrow marks. */
const SAME_WIDTH = 1.1;
/** Advance of a merged line's characters to the running text's. */
const LEAST_ADVANCE = 0.8;
const MOST_ADVANCE = 1.2;
/** Columns of one page differ in width by so much, as far as boxes tell. */
const ALIKE = 0.06;
/** Lines, and share of an area's, that must have been merged where nothing but the text's reading on tells the gutters. */
const FEWEST_LINES = 5;
const MOST_OF_AREA = 0.5;
/** Of lines that were merged they read on by −1.5 nats or less, of a column's own by 0.3 or more. */
const HARDLY = -1;
/** So many characters aside, and more by so many nats, do lines read on that were merged. */
const BESIDE = 4;
const PLAINER = 1.5;
/** How far off the middle a centred line stands, as a share of the white beside it. */
const OFF_CENTRE = 0.25;
/** Two texts that are read on across less than this, in nats, are two columns'. */
const APART = 0;

/**
 * Cuts lines that the engine read across gutters, a known defect on narrow columns: `…迎来丰收 全县秋收…` is the ends
 * of two stories' lines. Where the cut falls is told by the characters' even advance, and by where the text reads on least.
 */
export function splitMergedLines(lines: readonly LayoutLine[]): LayoutLine[] {
  const typeHeight = bodyTypeHeight(lines);
  const body = lines.filter((line) => isBodyLine(line, typeHeight));
  const usual = usualWidth(body);
  const wide = textAreas(body, typeHeight).filter(({ box }) => widthOf(box) > SAME_WIDTH * usual);
  const found = wide.map((area) => ({ area, gutters: findGutters(area, typeHeight) }));
  const widths = [usual, ...found.flatMap(({ area, gutters }) => columnWidths(area, gutters))];
  const cuts = found.flatMap(({ area, gutters }) =>
    // Where all of an area's lines were merged, no line begins at a gutter: but columns are as wide as elsewhere.
    gutters.length === 0 ? cutsByWidth(area, widths, typeHeight) : cutsIfApart(gutters, area, typeHeight),
  );
  const pieces = new Map(cuts.map((cut) => [cut.line, piecesOf(cut)]));
  return lines.flatMap((line) => pieces.get(line) ?? [line]);
}

/** None where lines read on across what would be gutters: those are a column's own, or a deck's over several. */
function cutsIfApart(gutters: readonly Gutter[], area: TextArea, typeHeight: number): Cut[] {
  const cuts = cutsAt(gutters, area, typeHeight);
  return meanAssociation(cuts) > MOST_ASSOCIATION ? [] : cuts;
}

/** The cuts of an area's merged lines, if these are its gutters. */
function cutsAt(gutters: readonly Gutter[], area: TextArea, typeHeight: number): Cut[] {
  const advance = median(area.lines.map((line) => advanceOf(line))) ?? 0;
  return area.lines.flatMap((line): Cut[] => {
    const crossed = guttersAcross(line, gutters, typeHeight);
    if (crossed.length === 0 || !isSetLike(line, crossed, advance)) return [];
    const cut = cutLine(line, crossed);
    const isText =
      isFlush(line, area, gutters, typeHeight) ||
      isInside(line, area.lines) ||
      (!isCentred(line, gutters, area) && readsApart(cut));
    return isText ? [cut] : [];
  });
}

/** How far, in nats, a text reads on across the cuts' places; none reads on across what is no place. */
function meanAssociation(cuts: readonly Cut[]): number {
  const places = cuts.flatMap((cut) => cut.places);
  const sum = places.reduce((all, { association }) => all + association, 0);
  return places.length === 0 ? 0 : sum / places.length;
}

/** Widths of the columns between gutters. */
const columnWidths = ({ box }: TextArea, gutters: readonly Gutter[]): number[] =>
  gutters.map(({ left }, index) => left - (gutters[index - 1]?.right ?? box[0]));

/** The columns as wide as others of the page across whose gutters the lines read on least, if they hardly do. */
function cutsByWidth(area: TextArea, widths: readonly number[], typeHeight: number): Cut[] {
  const options = equalColumns(area, typeHeight)
    .filter((gutters) =>
      columnWidths(area, gutters).every((own) => widths.some((width) => isAlike(own, width))),
    )
    .map((gutters) => ({ gutters, cuts: cutsAt(gutters, area, typeHeight) }))
    .filter(({ cuts }) => cuts.length >= FEWEST_LINES && cuts.length >= MOST_OF_AREA * area.lines.length)
    .map((option) => ({ ...option, reads: meanAssociation(option.cuts) }))
    .filter(({ reads }) => reads < HARDLY)
    .sort((a, b) => a.reads - b.reads);
  const plainest = options.find(
    ({ gutters, reads }) => reads < readsBeside(gutters, area, typeHeight) - PLAINER,
  );
  return plainest?.cuts ?? [];
}

/** How far the lines read on a few characters aside of the gutters: names and figures do nowhere, and are cut nowhere. */
function readsBeside(gutters: readonly Gutter[], area: TextArea, typeHeight: number): number {
  const reads = [-BESIDE, BESIDE].map((chars) => {
    const aside = chars * typeHeight;
    const shifted = gutters.map(({ left, right }) => ({ left: left + aside, right: right + aside }));
    return meanAssociation(cutsAt(shifted, area, typeHeight));
  });
  return Math.min(...reads);
}

const isAlike = (a: number, b: number): boolean => Math.abs(a / b - 1) <= ALIKE;

/** The width of most lines, which are whole lines of one column. */
function usualWidth(lines: readonly LayoutLine[]): number {
  const widths = lines.map(({ box }) => widthOf(box)).sort((a, b) => a - b);
  let usual = 0;
  let most = 0;
  for (let from = 0, to = 0; from < widths.length; from++) {
    while (to < widths.length && widths[to]! <= SAME_WIDTH * widths[from]!) to++;
    if (to - from > most) {
      most = to - from;
      usual = widths[(from + to) >> 1]!;
    }
  }
  return usual;
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

/** In the middle of the columns that it is set over, with white on both sides: a deck, a kicker. */
function isCentred({ box }: LayoutLine, gutters: readonly Gutter[], area: TextArea): boolean {
  const starts = [area.box[0], ...gutters.map(({ right }) => right)];
  const ends = [...gutters.map(({ left }) => left), area.box[2]];
  const left = Math.max(...starts.filter((start, at) => at === 0 || start <= box[0]));
  const right = Math.min(...ends.filter((end, at) => at === ends.length - 1 || end >= box[2]));
  const [before, after] = [box[0] - left, right - box[2]];
  return Math.min(before, after) > 0 && Math.abs(before - after) <= OFF_CENTRE * (before + after);
}

/** What stands on either side of each gutter has nothing to do with the other, or the engine read a space there. */
const readsApart = ({ line, places }: Cut): boolean =>
  places.every(({ index, association }) => association < APART || [...line.text][index] === " ");

/** Its characters, gutters apart, are set as closely as the running text's: display type is larger or spaced. */
function isSetLike(line: LayoutLine, gutters: readonly Gutter[], advance: number): boolean {
  const ratio = advanceOf(line, whiteOf(gutters)) / advance;
  return ratio >= LEAST_ADVANCE && ratio <= MOST_ADVANCE;
}

const whiteOf = (gutters: readonly Gutter[]): number =>
  gutters.reduce((sum, { left, right }) => sum + right - left, 0);

/** Gutters that the line runs across, from left to right. */
function guttersAcross(line: LayoutLine, gutters: readonly Gutter[], typeHeight: number): Gutter[] {
  const margin = LEAST_CHARS * typeHeight;
  return gutters.filter(({ left, right }) => line.box[0] < left - margin && line.box[2] > right + margin);
}

/** A merged line, and where it is to be cut. */
interface Cut {
  readonly line: LayoutLine;
  readonly gutters: readonly Gutter[];
  readonly places: readonly CutPlace[];
}

interface CutPlace {
  /** The character before which the gutter lies. */
  readonly index: number;
  /** How far the text reads on across the nearest place to the gutter, in nats. */
  readonly association: number;
}

/** The line's pieces between the gutters; text and box are divided, nothing is lost. */
function piecesOf({ line, gutters, places }: Cut): LayoutLine[] {
  const chars = [...line.text];
  const { slope: _, ...level } = line;
  const cuts = [0, ...places.map(({ index }) => index), chars.length];
  const edges = [line.box[0], ...gutters.flatMap((gutter) => [gutter.left, gutter.right]), line.box[2]];
  return cuts.slice(1).flatMap((to, index) => {
    const text = chars.slice(cuts[index], to).join("").trim();
    const [left, right] = [edges[2 * index]!, edges[2 * index + 1]!];
    const [top, bottom] = rowsBetween(line, left, right);
    const offset = line.offsets[0] + cuts[index]!;
    return text === ""
      ? []
      : [{ ...level, text, box: [left, top, right, bottom], offsets: [offset, line.offsets[1]] }];
  });
}

/** Top and bottom of a part of the line: read across columns whose rows are not level, a line leans. */
function rowsBetween(line: LayoutLine, left: number, right: number): [number, number] {
  const { box, slope = 0 } = line;
  const half = thicknessOf(line) / 2;
  const middle = (box[1] + box[3]) / 2 + slope * ((left + right) / 2 - (box[0] + box[2]) / 2);
  return slope === 0 ? [box[1], box[3]] : [middle - half, middle + half];
}

/** Where each gutter lies in the line, gutters themselves taking up length but no characters. */
function cutLine(line: LayoutLine, gutters: readonly Gutter[]): Cut {
  const chars = [...line.text];
  const unit = advanceOf(line, whiteOf(gutters));
  let white = 0;
  const places = gutters.map((gutter) => {
    const length = (gutter.left - line.box[0] - white) / unit;
    white += gutter.right - gutter.left;
    return findPlace(chars, length);
  });
  return { line, gutters, places };
}

/**
 * The cut that is nearest to where the characters' advance puts it, and across which the text reads on least; a space that
 * the engine read there is the gutter.
 *
 * @param length of the text before the gutter, in characters
 */
function findPlace(chars: readonly string[], length: number): CutPlace {
  const model = loadCharacterModel();
  let filled = 0;
  const near = chars.flatMap((char, index) => {
    const off = Math.abs(filled - length);
    filled += advanceIn(char);
    return off < PLACE_REACH ? [{ index, off }] : [];
  });
  const spaces = near.filter(({ index }) => chars[index] === " ");
  const places = (spaces.length > 0 ? spaces : near).map(({ index, off }) => {
    const [before, after] = [chars.slice(0, index).join(""), chars.slice(index).join("")];
    const reads = association(before, after, model);
    const cost = reads + ASTRAY * off + (beginsInside(after) ? ASTRAY : 0);
    return { index, off, association: reads, cost };
  });
  const least = (of: "off" | "cost") =>
    places.reduce((best, place) => (place[of] < best[of] ? place : best), places[0]!);
  return { index: least("cost").index, association: least("off").association };
}
