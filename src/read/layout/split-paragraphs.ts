import { sharedWidth } from "./boxes.ts";
import type { LayoutLine } from "./layout-page.ts";
import { advanceOf, isVertical, lineTypeHeight, typeHeightOf } from "./type-height.ts";

/** Chinese paragraphs begin two characters in; skewed scans and loose boxes take up to one of them. */
const INDENT_CHARS = 1.2;
/** White space between two lines beyond which a new paragraph begins, in type heights; leading is about half. */
const GAP_HEIGHTS = 1.5;
/** A deck's type to the running text's, the most that its lines differ in it, and how far apart their middles lie, in heights. */
const DECK_SIZE = 1.05;
const DECK_SIZES = 1.04;
const OFF_CENTRE = 0.5;

/**
 * Parts a column's lines, from top to bottom, where a new paragraph begins: at a first line's indent, at a wide
 * gap, or in another column.
 *
 *     |    今年以来全县    <- begins
 *     | 粮食入库比去年早
 *     | 十二天。
 *     |    据介绍，        <- begins
 *
 * A deck's lines, in larger type and one below the middle of another, are one.
 *
 * @param bodyAdvance of a character of the page's running text, where it is known
 */
export function splitParagraphs(lines: readonly LayoutLine[], bodyAdvance?: number): LayoutLine[][] {
  const typeHeight = typeHeightOf(lines) ?? 0;
  const paragraphs: LayoutLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    const goesOn = previous !== undefined && readsOn(lines, index, typeHeight, bodyAdvance);
    if (!goesOn) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
  }
  return paragraphs;
}

function readsOn(
  lines: readonly LayoutLine[],
  index: number,
  typeHeight: number,
  bodyAdvance: number | undefined,
): boolean {
  const [previous, line] = [lines[index - 1]!, lines[index]!];
  if (bodyAdvance !== undefined) {
    if (areOneDeck(previous, line, bodyAdvance, typeHeight)) return true;
    if (index === 1 && isSetInOver(previous, line, bodyAdvance, typeHeight)) return false;
  }
  return !beginsParagraph(lines, index, typeHeight);
}

/** In larger type, and in from both edges of the column's line below it: a paragraph's first line reaches to the right one. */
function isSetInOver(above: LayoutLine, line: LayoutLine, bodyAdvance: number, typeHeight: number): boolean {
  const inset = INDENT_CHARS * typeHeight;
  return (
    advanceOf(above) > DECK_SIZE * bodyAdvance &&
    advanceOf(line) <= DECK_SIZE * bodyAdvance &&
    above.box[0] - line.box[0] > inset &&
    line.box[2] - above.box[2] > inset
  );
}

function areOneDeck(above: LayoutLine, line: LayoutLine, bodyAdvance: number, typeHeight: number): boolean {
  const centreOf = ({ box }: LayoutLine): number => (box[0] + box[2]) / 2;
  const [a, b] = [advanceOf(above), advanceOf(line)];
  return (
    Math.min(a, b) > DECK_SIZE * bodyAdvance &&
    Math.max(a, b) <= DECK_SIZES * Math.min(a, b) &&
    Math.abs(centreOf(above) - centreOf(line)) <= OFF_CENTRE * typeHeight
  );
}

function beginsParagraph(lines: readonly LayoutLine[], index: number, typeHeight: number): boolean {
  const [previous, line] = [lines[index - 1]!, lines[index]!];
  if (isVertical(line) || isVertical(previous)) return isVertical(line) !== isVertical(previous);
  if (sharedWidth(previous.box, line.box) <= 0) return true;
  if (line.box[1] - previous.box[3] > GAP_HEIGHTS * Math.max(typeHeight, lineTypeHeight(line))) return true;
  return isIndented(lines, index, typeHeight);
}

/**
 * Indented against the column's edge as the lines around it show it: the edge of a skewed scan leans. One line that
 * sticks out (a bullet, a loose box) does not move it.
 */
function isIndented(lines: readonly LayoutLine[], index: number, typeHeight: number): boolean {
  const line = lines[index]!;
  const around = lines
    .slice(Math.max(0, index - 3), index + 4)
    .filter((other) => sharedWidth(other.box, line.box) > 0);
  const lefts = around.map((other) => other.box[0]).sort((a, b) => a - b);
  const edge = lefts[lefts.length > 3 ? 1 : 0]!;
  return typeHeight > 0 && line.box[0] - edge > INDENT_CHARS * typeHeight;
}
