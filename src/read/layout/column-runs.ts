import { bodyTypeHeight, isBodyLine } from "./body-type.ts";
import { sharedHeight, sharedWidth, widthOf } from "./boxes.ts";
import { joinPieces } from "./join-pieces.ts";
import type { LayoutLine } from "./layout-page.ts";
import { tellsSize } from "./steady-heights.ts";
import { advanceOf, isVertical, lineTypeHeight } from "./type-height.ts";

// In heights of the lines' type.
/** White between two lines of one column: about half a height; two lines of a headline stand closer. */
const MOST_LEADING = { body: 1.3, heading: 0.7 };
/** First lines are indented by two characters, boxes are loose, and signatures stand further in. */
const MOST_INDENT = 4;
const MOST_OFF_CENTRE = 1.5;
const MOST_OVERHANG = 2;
/** How far a deck that is wider than the column below it stands out, and its type to this one's. */
const DECK_OUT = 0.5;
const DECK_SIZE = 1.04;
/** One character's advance to another's, from which on a column's first line is none of the others' size. */
const OTHER_SIZE = 1.2;
/** Narrowest line of a column that fills it: what is narrower beside another may be a signature beside a last line. */
const LEAST_COLUMN = 8;
/**
 * Type of one size measures a little more or less by the characters that happen to be in the line; a headline's lines are
 * of one size to the eye, and its kicker is smaller.
 */
const MOST_SIZE_RATIO = { body: 1.5, heading: 1.2 };

/**
 * Chains lines that stand below each other in one column and in one size of type, from top to bottom. Pieces of
 * one line are joined first.
 */
export function columnRuns(lines: readonly LayoutLine[]): LayoutLine[][] {
  const typeHeight = bodyTypeHeight(lines);
  const whole = joinPieces(lines, typeHeight);
  const spanning = new Set(whole.filter((line) => standsOverSeveral(line, whole)));
  const runs: LayoutLine[][] = [];
  for (const line of whole) {
    const run = findRun(runs, line, { typeHeight, spanning });
    if (run) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

interface Setting {
  readonly typeHeight: number;
  /** Lines that stand over more than one line of the next row. */
  readonly spanning: ReadonlySet<LayoutLine>;
}

/** Whether lines that stand side by side begin right below: then it is none of either column. */
function standsOverSeveral(line: LayoutLine, lines: readonly LayoutLine[]): boolean {
  const height = lineTypeHeight(line);
  const below = lines.filter(
    ({ box }) =>
      box[1] > line.box[1] + height / 2 &&
      box[1] - line.box[3] <= MOST_LEADING.body * height &&
      sharedWidth(box, line.box) > height &&
      widthOf(box) >= LEAST_COLUMN * height,
  );
  return below.some((one) => below.some(({ box }) => box[0] > one.box[2] && sharedHeight(box, one.box) > 0));
}

/** The run that the line goes on with: of those that end right above it, the nearest. */
function findRun(
  runs: readonly LayoutLine[][],
  line: LayoutLine,
  setting: Setting,
): LayoutLine[] | undefined {
  const fitting = runs.filter(
    (run) =>
      follows(run.at(-1)!, line, setting) &&
      !sticksOut(run, line, setting.typeHeight) &&
      !isUnderDeck(run, line, setting.typeHeight),
  );
  const gapTo = (run: readonly LayoutLine[]): number => line.box[1] - run.at(-1)!.box[3];
  return fitting.sort((a, b) => gapTo(a) - gapTo(b))[0];
}

/** Running text keeps to its column: a line that is wider than those above it is none of theirs. */
function sticksOut(run: readonly LayoutLine[], line: LayoutLine, typeHeight: number): boolean {
  if (run.length < 2 || !isBodyLine(run.at(-1)!, typeHeight)) return false;
  const right = Math.max(...run.map(({ box }) => box[2]));
  return line.box[2] - right > MOST_OVERHANG * typeHeight;
}

function follows(above: LayoutLine, line: LayoutLine, { typeHeight, spanning }: Setting): boolean {
  if (isVertical(above) || isVertical(line)) return false;
  const [a, b] = [lineTypeHeight(above), lineTypeHeight(line)];
  const height = Math.max(a, b);
  const gap = line.box[1] - above.box[3];
  const type = isBodyLine(above, typeHeight) && isBodyLine(line, typeHeight) ? "body" : "heading";
  if (type === "body" && spanning.has(above) && !spanning.has(line)) return false;
  if (height > MOST_SIZE_RATIO[type] * Math.min(a, b)) return false;
  if (gap > MOST_LEADING[type] * height || gap < -0.5 * height) return false;
  const shared = sharedWidth(above.box, line.box);
  return (
    2 * shared >= Math.min(widthOf(above.box), widthOf(line.box)) &&
    isAligned(above, line, height) &&
    !(type === "body" && standsOutOver(above, line))
  );
}

/**
 * Whether a column's first line is a deck, in another size than the one below it, by the advance of their characters, which
 * tells it closely whatever the boxes' heights are. Further down a short line's advance tells less: figures and marks are
 * narrow.
 */
function isUnderDeck(run: readonly LayoutLine[], line: LayoutLine, typeHeight: number): boolean {
  const [first] = run;
  if (run.length > 1 || !first || !isBodyLine(first, typeHeight) || !isBodyLine(line, typeHeight))
    return false;
  if (!tellsSize(first) || !tellsSize(line)) return false;
  const [x, y] = [advanceOf(first), advanceOf(line)];
  return Math.max(x, y) > OTHER_SIZE * Math.min(x, y);
}

/** In larger type, and farther out than the line below it on both sides. */
function standsOutOver(above: LayoutLine, line: LayoutLine): boolean {
  const out = DECK_OUT * lineTypeHeight(line);
  return (
    advanceOf(above) > DECK_SIZE * advanceOf(line) &&
    line.box[0] - above.box[0] > out &&
    above.box[2] - line.box[2] > out
  );
}

function isAligned(above: LayoutLine, line: LayoutLine, height: number): boolean {
  const centreOf = ({ box }: LayoutLine): number => (box[0] + box[2]) / 2;
  return (
    Math.abs(above.box[0] - line.box[0]) <= MOST_INDENT * height ||
    Math.abs(centreOf(above) - centreOf(line)) <= MOST_OFF_CENTRE * height
  );
}
