import { charsOf, heightOf, type PlacedBlock, weightedMedian, widthOf } from "./boxes.ts";
import { findPitch } from "./line-pitch.ts";

/** The measures by which a page is set, in thousandths of it. */
export interface PageMeasure {
  /** Width of a column of running text. */
  readonly columnWidth: number;
  /** From one line of running text to the next. */
  readonly pitch: number;
  /** How far one character of running text advances. */
  readonly advance: number;
}

/** Paragraphs shorter than this say little about how the page is set. */
const LEAST_CHARS = 20;
/** A character's advance across to its line's height down, both in thousandths of a sheet that is 1.4 times as high as wide. */
const ADVANCE_TO_PITCH = 0.9;
/** From one line to the next, to the height of their type. */
const PITCH_TO_TYPE = 1.4;
/** Lines hold fewer characters than would fit: punctuation may not begin a line. */
const LOOSENESS = 1.1;
/** Characters that a paragraph's first line is indented by. */
const INDENT = 2;
/** Widths differ by loose boxes; those within this of each other are of one column. */
export const SAME_WIDTH = 1.15;
/** A story's columns begin on one line, as far as boxes tell: to within so many lines. */
export const SAME_LINE = 1.2;
/** White between two columns, as a share of a column's width. */
export const MOST_GUTTER = 0.4;

/** Measures a page by its paragraphs. Undefined when it has no running text with boxes. */
export function measurePage(blocks: readonly PlacedBlock[]): PageMeasure | undefined {
  const running = blocks.filter((block) => block.kind === "paragraph" && charsOf(block) >= LEAST_CHARS);
  const columnWidth = modalWidth(running);
  if (columnWidth === undefined) return undefined;
  const inColumn = running.filter(({ box }) => widthOf(box) <= columnWidth * SAME_WIDTH);
  // Height × width = characters × pitch × advance, but for the last line's white: long paragraphs weigh more.
  const cell = weightedMedian(inColumn.map((block) => [areaOf(block) / charsOf(block), charsOf(block)]))!;
  const heights = blocks.filter(
    ({ kind, box }) => kind === "paragraph" && widthOf(box) <= columnWidth * SAME_WIDTH,
  );
  const pitch = findPitch(
    heights.map(({ box }) => heightOf(box)),
    guessPitch(blocks, cell),
  );
  return { columnWidth, pitch, advance: cell / pitch };
}

/** From the height of its lines, where the tool gives them; else as on a sheet of the usual shape. */
function guessPitch(blocks: readonly PlacedBlock[], cell: number): number {
  const typeHeight = bodyTypeHeightOf(blocks);
  return typeHeight === undefined ? Math.sqrt(cell / ADVANCE_TO_PITCH) : PITCH_TO_TYPE * typeHeight;
}

const areaOf = ({ box }: PlacedBlock): number => widthOf(box) * heightOf(box);

/** The width in which most of the text is set. */
function modalWidth(running: readonly PlacedBlock[]): number | undefined {
  const candidates = running.map(({ box }) => widthOf(box));
  const weightOf = (width: number): number =>
    running
      .filter(({ box }) => widthOf(box) <= width * SAME_WIDTH && widthOf(box) >= width / SAME_WIDTH)
      .reduce((sum, block) => sum + charsOf(block), 0);
  let best: { width: number | undefined; weight: number } = { width: undefined, weight: 0 };
  for (const width of new Set(candidates)) {
    const weight = weightOf(width);
    if (weight > best.weight) best = { width, weight };
  }
  return best.width;
}

/**
 * How large a block's type is to the running text's, as far as its box tells: by the height of its lines where the
 * tool gives them, else by how much higher the box is than running text of that length would be.
 */
export function relativeSize(
  block: PlacedBlock,
  measure: PageMeasure,
  bodyTypeHeight: number | undefined,
): number {
  if (block.typeHeight !== undefined && bodyTypeHeight) return block.typeHeight / bodyTypeHeight;
  const perLine = Math.max(1, Math.floor(widthOf(block.box) / measure.advance));
  const lines = Math.max(1, Math.ceil((LOOSENESS * (charsOf(block) + INDENT)) / perLine));
  return heightOf(block.box) / (lines * measure.pitch);
}

/** Type height of the page's running text, where the tool gives lines. */
export const bodyTypeHeightOf = (blocks: readonly PlacedBlock[]): number | undefined =>
  weightedMedian(
    blocks.flatMap((block) => (block.typeHeight ? [[block.typeHeight, charsOf(block)] as const] : [])),
  );
