import { charsOf, columnOverlap, heightOf, isAbove, type PlacedBlock, widthOf } from "./boxes.ts";
import { type Head, joinHeadParts } from "./join-head-parts.ts";
import { bodyTypeHeightOf, type PageMeasure, relativeSize } from "./page-measure.ts";
import { isSmallDeck, isSmallKicker, SENTENCE_END } from "./small-kicker.ts";
import { findVerticalHeads } from "./vertical-heads.ts";
import { isOverWhite, isUnderWhite } from "./white-space.ts";

/** Type this much larger than the running text heads something. */
const HEAD_SIZE = 1.45;
/** Headlines are no longer; what is larger and longer is an introduction. */
const MOST_CHARS = 70;
/** Wider than this many columns, a short text heads the columns below it, whatever its size. */
const SPANS = 1.35;
/** Share of its box that a headline's characters would fill in the running text's size. */
const LOOSE_FILL = 0.75;

/** The heads of a page's stories: larger type, lines that span columns, or lines from top to bottom. */
export function findHeads(blocks: readonly PlacedBlock[], measure: PageMeasure): Head[] {
  const vertical = findVerticalHeads(blocks, measure);
  const inVertical = new Set(vertical.flatMap((head) => head.blocks));
  const level = blocks.filter((block) => !inVertical.has(block));
  return [...findLevelHeads(level, measure), ...vertical];
}

function findLevelHeads(blocks: readonly PlacedBlock[], measure: PageMeasure): Head[] {
  const bodySize = bodyTypeHeightOf(blocks);
  const heading = blocks.filter((block) => isHeadPart(block, blocks, measure, bodySize));
  const body = blocks.filter((block) => !heading.includes(block));
  const isSmallPart = (block: PlacedBlock): boolean =>
    isSmallKicker(block, heading, body, measure) || isSmallDeck(block, heading, body, measure);
  const parts = [...heading, ...body.filter(isSmallPart)];
  return joinHeadParts(
    parts,
    blocks.filter((block) => !parts.includes(block)),
    measure,
  );
}

function isHeadPart(
  block: PlacedBlock,
  blocks: readonly PlacedBlock[],
  measure: PageMeasure,
  bodySize: number | undefined,
): boolean {
  if (block.kind === "picture" || block.kind === "table") return false;
  const chars = charsOf(block);
  if (chars === 0 || chars > MOST_CHARS || isUnderPicture(block, blocks, measure)) return false;
  const spans = widthOf(block.box) >= SPANS * measure.columnWidth;
  const isLarge = relativeSize(block, measure, bodySize) >= HEAD_SIZE;
  if (
    isLarge &&
    (spans || block.kind === "heading" || block.typeHeight || isUnderWhite(block, blocks, measure))
  )
    return true;
  if (isTallHeading(block, blocks, measure)) return true;
  return spans && heightOf(block.box) < 3 * measure.pitch && !isProse(block, bodySize);
}

/** A caption, a sentence, or much in the text's type: of a story that is set in wider columns than most, no head. */
function isProse(block: PlacedBlock, bodySize: number | undefined): boolean {
  const { kind, text, typeHeight } = block;
  if (kind !== "paragraph") return false;
  const isTextsSize =
    typeHeight !== undefined && bodySize !== undefined && typeHeight <= TEXT_SIZE * bodySize;
  return (
    CAPTION.test(text.trim()) ||
    SENTENCE.test(text.trim()) ||
    (isTextsSize && charsOf(block) >= MOST_IN_TEXT_SIZE)
  );
}
const TEXT_SIZE = 1.08;
/** A kicker or a deck of the text's size is no longer. */
const MOST_IN_TEXT_SIZE = 30;
/** How captions begin, or end with their photographer. */
const CAPTION = /^[上下左右]?[图圖][为爲為①-⑨：:]|(?:[摄攝]|供[图圖])(?:\s*[（(][^（）()]{1,10}[）)])?$/u;
const SENTENCE = /。[”』」）)】]*$/u;

/**
 * Higher than a line of running text, under white space, and marked as a heading by the tool or over white space too.
 * How many lines the box holds is unknown (condensed type fits more on a line); but crossheads and short paragraphs
 * stand tight in their story, and sentences end with a stop.
 */
function isTallHeading(block: PlacedBlock, blocks: readonly PlacedBlock[], measure: PageMeasure): boolean {
  if (block.typeHeight !== undefined || heightOf(block.box) < HEAD_SIZE * measure.pitch) return false;
  if (!isUnderWhite(block, blocks, measure)) return false;
  if (block.kind === "heading") return true;
  return (
    isLoose(block, measure) && isOverWhite(block, blocks, measure) && !SENTENCE_END.test(block.text.trim())
  );
}

/** Running text would fill the box; a cut paragraph's does. */
const isLoose = (block: PlacedBlock, { advance, pitch }: PageMeasure): boolean =>
  charsOf(block) * advance * pitch <= LOOSE_FILL * widthOf(block.box) * heightOf(block.box);

/** Text as wide as the picture right above it is its caption. */
export function isUnderPicture(
  block: PlacedBlock,
  blocks: readonly PlacedBlock[],
  measure: PageMeasure,
): boolean {
  if (block.toolLabel === "image_caption" || block.toolLabel === "figure_title") return true;
  if (block.kind === "heading") return false;
  return blocks.some(
    ({ kind, box }) =>
      kind === "picture" &&
      isAbove(box, block.box, measure.pitch) &&
      block.box[1] - box[3] <= 1.5 * measure.pitch &&
      columnOverlap(box, block.box) > 0.8 &&
      widthOf(block.box) <= 1.1 * widthOf(box),
  );
}
