import { isBodyLine } from "./body-type.ts";
import { sharedHeight, sharedWidth } from "./boxes.ts";
import { type LayoutLine, offsetsAround } from "./layout-page.ts";
import { isVertical, lineTypeHeight } from "./type-height.ts";

// In heights of the pieces' type.
/** White within one line that the engine read in pieces: a word space in a headline, less in running text. */
const MOST_WORD_SPACE = { body: 0.4, heading: 1.6 };
/** Below this, no two headlines stand side by side. */
const SURE_WORD_SPACE = 0.3;
const MOST_OVERLAP = 0.8;
const LEAST_SHARED_HEIGHT = 0.6;
const MOST_SIZE_RATIO = 1.5;
/** How far below a headline its first lines are looked for, in heights of body type. */
const BODY_REACH = 8;
/** How far lines of one column stray from its left edge, in heights of body type, and how many show where it is. */
const EDGE_STRAY = 1.8;
const EDGE_LINES = 3;
/** Width of a gutter, and how far it may reach under either piece, in heights of body type. */
const LEAST_GUTTER = 0.5;
const GUTTER_SLACK = 0.4;

/** Joins pieces of one row that hardly a space parts. Gives the lines from top to bottom. */
export function joinPieces(lines: readonly LayoutLine[], typeHeight: number): LayoutLine[] {
  const body = lines.filter((line) => isBodyLine(line, typeHeight));
  const whole: LayoutLine[] = [];
  for (const line of [...lines].sort((a, b) => a.box[0] - b.box[0])) {
    const index = whole.findIndex((before) => continuesRow(before, line, body, typeHeight));
    if (index === -1) whole.push(line);
    else whole[index] = joinPair(whole[index]!, line);
  }
  return whole.sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
}

function continuesRow(
  before: LayoutLine,
  line: LayoutLine,
  body: readonly LayoutLine[],
  typeHeight: number,
): boolean {
  if (isVertical(before) || isVertical(line) || areCutApart(before, line)) return false;
  const sizes = [lineTypeHeight(before), lineTypeHeight(line)];
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (most > MOST_SIZE_RATIO * least || sharedHeight(before.box, line.box) < LEAST_SHARED_HEIGHT * most)
    return false;
  const gap = -sharedWidth(before.box, line.box);
  const isBody = isBodyLine(before, typeHeight) || isBodyLine(line, typeHeight);
  if (gap < -MOST_OVERLAP * least || gap > least * (isBody ? MOST_WORD_SPACE.body : MOST_WORD_SPACE.heading))
    return false;
  if (isBody) return !beginsAtEdge(line, body, typeHeight);
  return gap <= SURE_WORD_SPACE * least || !isGutterBelow(before, line, body, typeHeight);
}

/** Whether other lines nearby begin where this one does: it begins its own column's line, however near the next column is. */
function beginsAtEdge(line: LayoutLine, body: readonly LayoutLine[], typeHeight: number): boolean {
  const isFlush = ({ box }: LayoutLine): boolean =>
    Math.abs(box[0] - line.box[0]) <= EDGE_STRAY * typeHeight &&
    Math.abs(box[1] - line.box[1]) <= BODY_REACH * typeHeight;
  return body.filter((other) => other !== line && isFlush(other)).length >= EDGE_LINES;
}

/** Both were one line to the engine, and a gutter runs between them. */
const areCutApart = (a: LayoutLine, b: LayoutLine): boolean => a.offsets[1] === b.offsets[1];

/**
 * Whether the white between two pieces of a headline goes on below as a gutter: then they are two headlines.
 *
 *     | 新渠通水   夜校开进果园 |      | 沂蒙山区   苹果熟了 |
 *     | 本报讯……   剪枝要…… |      | 本报讯……  昨天…… |
 *     | …………   ………… |      | ………… ………………… |
 */
function isGutterBelow(
  left: LayoutLine,
  right: LayoutLine,
  body: readonly LayoutLine[],
  typeHeight: number,
): boolean {
  const bottom = Math.max(left.box[3], right.box[3]);
  const below = body.filter(({ box }) => box[1] >= bottom && box[1] <= bottom + BODY_REACH * typeHeight);
  const standsUnder = (piece: LayoutLine): boolean =>
    below.some(({ box }) => sharedWidth(box, piece.box) > 0);
  const slack = GUTTER_SLACK * typeHeight;
  const white = { left: left.box[2] - slack, right: right.box[0] + slack };
  return standsUnder(left) && standsUnder(right) && hasStrip(white, below, LEAST_GUTTER * typeHeight);
}

/** Whether a strip of this width between the two places is crossed by no line. */
function hasStrip(
  { left, right }: { readonly left: number; readonly right: number },
  lines: readonly LayoutLine[],
  width: number,
): boolean {
  let free = left;
  for (const { box } of [...lines].sort((a, b) => a.box[0] - b.box[0])) {
    if (box[2] <= free) continue;
    if (box[0] - free >= width) break;
    free = box[2];
  }
  return right - free >= width;
}

/** The space between the pieces is kept: in headlines it is printed. */
const joinPair = (left: LayoutLine, right: LayoutLine): LayoutLine => ({
  ...left,
  text: `${left.text} ${right.text}`,
  box: [
    left.box[0],
    Math.min(left.box[1], right.box[1]),
    Math.max(left.box[2], right.box[2]),
    Math.max(left.box[3], right.box[3]),
  ],
  offsets: offsetsAround([left, right]),
});
