import { association } from "../../text/association.ts";
import { loadCharacterModel } from "../../text/character-model.ts";
import { isBareName } from "../../text/credit-line.ts";
import { bodyTypeHeight } from "./body-type.ts";
import { boundsOf, heightOf, median, sharedWidth, widthOf } from "./boxes.ts";
import { type LayoutLine, offsetsAround, type SourceBox } from "./layout-page.ts";
import { isVertical } from "./type-height.ts";

/** Size of a title's characters, in heights of body type. */
const LEAST_SIZE = 1.6;
/** Characters of a row that was read across: one for each column of the title. */
const MOST_COLUMNS = 3;
/** Nobody sets a headline from left to right in so many lines of so few characters. */
const FEWEST_ROWS = 4;
/** How far characters of one column may lie from its middle, and apart, and columns apart, in characters. */
const MOST_OFF = 0.4;
const MOST_WHITE = 0.9;
/** Heights of characters of one size: 一 and narrow boxes are left to the middle. */
const MOST_SIZE_RATIO = 1.6;
const MOST_GUTTER = 1.2;

/** By so much a step must a title read better down its columns than along its rows. */
const PLAINER = 0.5;
/** White that one missed character leaves, and how much of its width a line shares with the one above. */
const MOST_TORN = 1.6;
const MOST_OF_WIDTH = 0.7;

/**
 * Titles that run from top to bottom in two or three columns, and that the engine read row by row, are put together as they
 * are printed: down each column, from right to left.
 *
 *     | 激 丰 |
 *     | 发 富 |     “激丰”, “发富”, “产文”, “业化”  ==>  “丰富文化 激发产业”
 *     | 产 文 |
 *     | 业 化 |
 */
export function turnTitles(lines: readonly LayoutLine[]): LayoutLine[] {
  const typeHeight = bodyTypeHeight(lines);
  const short = lines.filter((line) => isTitleRow(line, typeHeight));
  const columns = columnsOf(short.flatMap(cellsOf)).filter(({ length }) => length >= FEWEST_ROWS - 1);
  const titles = besideOneAnother(columns).filter(isReadAcross);
  const turned = new Set(titles.flat(2).map(({ line }) => line));
  return joinTorn([...lines.filter((line) => !turned.has(line)), ...titles.map(toLine)], typeHeight);
}

/** Vertical lines of display type that stand below one another are one, of which the engine missed a character. */
function joinTorn(lines: readonly LayoutLine[], typeHeight: number): LayoutLine[] {
  const joined: LayoutLine[] = [];
  for (const line of [...lines].sort((a, b) => a.box[1] - b.box[1])) {
    const at = joined.findIndex((above) => goesOnBelow(above, line, typeHeight));
    if (at < 0) joined.push(line);
    else joined[at] = below(joined[at]!, line);
  }
  return joined;
}

function goesOnBelow(above: LayoutLine, line: LayoutLine, typeHeight: number): boolean {
  if (!isVertical(above) || !isVertical(line)) return false;
  const [a, b] = [widthOf(above.box), widthOf(line.box)];
  return (
    Math.min(a, b) >= LEAST_SIZE * typeHeight &&
    Math.max(a, b) <= MOST_SIZE_RATIO * Math.min(a, b) &&
    sharedWidth(above.box, line.box) >= MOST_OF_WIDTH * Math.min(a, b) &&
    line.box[1] >= above.box[3] - MOST_OFF * a &&
    line.box[1] - above.box[3] <= MOST_TORN * Math.min(a, b)
  );
}

const below = (above: LayoutLine, line: LayoutLine): LayoutLine => ({
  ...above,
  text: `${above.text}${line.text}`,
  box: boundsOf([above.box, line.box])!,
  offsets: offsetsAround([above, line]),
});

/** A character with its place in the line that it was read in. */
interface Cell {
  readonly text: string;
  readonly box: SourceBox;
  readonly line: LayoutLine;
}
/** From top to bottom. */
type Column = Cell[];

function isTitleRow(line: LayoutLine, typeHeight: number): boolean {
  const chars = charsOf(line).length;
  const size = heightOf(line.box);
  return (
    chars > 0 &&
    chars <= MOST_COLUMNS &&
    size >= LEAST_SIZE * typeHeight &&
    widthOf(line.box) >= MOST_OFF * size * chars &&
    /^\p{Script=Han}+$/u.test(charsOf(line).join(""))
  );
}

const charsOf = ({ text }: LayoutLine): string[] => [...text.replace(/\s+/g, "")];

function cellsOf(line: LayoutLine): Cell[] {
  const chars = charsOf(line);
  const [left, top, right, bottom] = line.box;
  const width = Math.min((right - left) / chars.length, bottom - top);
  // Wide gaps stand between the characters, none at the ends.
  const step = chars.length > 1 ? (right - left - width) / (chars.length - 1) : 0;
  return chars.map((text, index) => {
    const from = left + index * step;
    return { text, line, box: [from, top, from + width, bottom] };
  });
}

const middleOf = ({ box }: Cell): number => (box[0] + box[2]) / 2;
const textOf = (column: Column): string => column.map(({ text }) => text).join("");
const sizeOf = (column: Column): number => median(column.map(({ box }) => heightOf(box))) ?? 0;

function columnsOf(cells: readonly Cell[]): Column[] {
  const columns: Column[] = [];
  for (const cell of [...cells].sort((a, b) => a.box[1] - b.box[1])) {
    const column = columns.find((above) => {
      const size = sizeOf(above);
      const white = cell.box[1] - above.at(-1)!.box[3];
      return (
        Math.max(size, heightOf(cell.box)) <= MOST_SIZE_RATIO * Math.min(size, heightOf(cell.box)) &&
        Math.abs(middleOf(cell) - middleOf(above.at(-1)!)) <= MOST_OFF * size &&
        white > -MOST_OFF * size &&
        white <= MOST_WHITE * size
      );
    });
    if (column) column.push(cell);
    else columns.push([cell]);
  }
  return columns;
}

/** Columns that stand side by side and begin level, from right to left. */
function besideOneAnother(columns: readonly Column[]): Column[][] {
  const titles: Column[][] = [];
  for (const column of [...columns].sort((a, b) => middleOf(b[0]!) - middleOf(a[0]!))) {
    const size = sizeOf(column);
    const title = titles.find((right) => {
      const nearest = right.at(-1)!;
      const white = nearest[0]!.box[0] - column[0]!.box[2];
      const isLevel = Math.abs(nearest[0]!.box[1] - column[0]!.box[1]) <= MOST_OFF * size;
      return isLevel && white >= -MOST_OFF * size && white <= MOST_GUTTER * size;
    });
    if (title) title.push(column);
    else titles.push([column]);
  }
  return titles;
}

/** Whether several columns were read as rows, whole: what is set so is no headline from left to right. */
function isReadAcross(title: readonly Column[]): boolean {
  if (title.length < 2 || Math.max(...title.map(({ length }) => length)) < FEWEST_ROWS) return false;
  const cells = title.flat();
  const isWhole = ({ line }: Cell): boolean =>
    cells.filter((cell) => cell.line === line).length === charsOf(line).length;
  if (!cells.every(isWhole) || !cells.some(({ line }) => charsOf(line).length > 1)) return false;
  const rows = [...new Set(cells.map(({ line }) => line))].map((line) => charsOf(line).join(""));
  return readsOn(title.map(textOf)) > readsOn(rows) + PLAINER && !rows.every(isBareName);
}

/** How well the characters of some texts read on from one to the next, in nats a step: names and words do, columns read across do not. */
function readsOn(texts: readonly string[]): number {
  const model = loadCharacterModel();
  const steps = texts
    .map((text) => [...text])
    .flatMap((chars) => chars.slice(1).map((char, index) => association(chars[index]!, char, model)));
  return steps.reduce((sum, step) => sum + step, 0) / Math.max(1, steps.length);
}

function toLine(title: readonly Column[]): LayoutLine {
  const lines = title.flat().map(({ line }) => line);
  return {
    text: title.map(textOf).join(" "),
    box: boundsOf(lines.map(({ box }) => box))!,
    size: median(title.map(sizeOf))!,
    offsets: offsetsAround(lines),
  };
}
