import {
  charsOf,
  columnOverlap,
  heightOf,
  isAbove,
  type PlacedBlock,
  sharedHeight,
  sharedWidth,
  widthOf,
} from "./boxes.ts";
import { bodyTypeHeightOf, type PageMeasure } from "./page-measure.ts";
import { whiteAbove } from "./white-space.ts";

// In lines of running text.
const SLACK = 0.4;
const MOST_HEIGHT = 1.8;
const MOST_HEIGHT_OF_TWO = 2.8;
/** Characters and lines of a deck that its type tells from the text. */
const MOST_OF_LARGER = [60, 4.2] as const;
const MOST_WHITE = 1.5;
const MOST_CHARS = 40;
/** What is shorter may be a signature at the end of the story above, and is a kicker only in larger type than the text's. */
const LEAST_CHARS = 4;
const KICKER_SIZE = 1.05;
/** Share of the kicker's or the deck's width that its headline covers. */
const COVERED = 0.8;

export const SENTENCE_END = /[。！？；：，、…”）)]$/u;
/** How credits begin; they end a story and head none. */
const CREDIT = /^[■◎○●□◆（(【]|记者|^据|^来源/u;

/**
 * One line in the running text's size right above a headline (引题): nearer to it than to what stands above, or,
 * where boxes touch, one that leads on to it.
 */
export function isSmallKicker(
  block: PlacedBlock,
  heads: readonly PlacedBlock[],
  body: readonly PlacedBlock[],
  measure: PageMeasure,
): boolean {
  if (block.kind === "picture" || isCredit(block)) return false;
  const chars = charsOf(block);
  const lines = heightOf(block.box) / measure.pitch;
  if (chars > MOST_CHARS || lines > MOST_HEIGHT_OF_TWO) return false;
  const isPlain = chars >= LEAST_CHARS && lines <= MOST_HEIGHT;
  const headline = heads.find(
    (head) =>
      isRightAbove(block, head, measure) &&
      ((isPlain && isWithin(block, head)) || isOverAlike(block, head, measure)),
  );
  if (!headline || (chars < LEAST_CHARS && !isLarger(block, body))) return false;
  const white = headline.box[1] - block.box[3];
  return whiteAbove(block, body, measure) > white || leadsOn(block);
}

/** A heading with no text below it but a headline, or words that lead on to it: “县长答记者问——”. */
const leadsOn = (block: PlacedBlock): boolean => block.kind === "heading" || LEADING.test(block.text.trim());
const LEADING = /(?:—|：|:)$/u;

const isCredit = ({ text }: PlacedBlock): boolean => CREDIT.test(text) && !LEADING.test(text.trim());

/** Signatures are set in the running text's size, as far as its lines' heights are known. */
function isLarger({ typeHeight }: PlacedBlock, body: readonly PlacedBlock[]): boolean {
  const usual = bodyTypeHeightOf(body);
  return typeHeight !== undefined && usual !== undefined && typeHeight > KICKER_SIZE * usual;
}

const isRightAbove = (above: PlacedBlock, below: PlacedBlock, { pitch }: PageMeasure): boolean =>
  isAbove(above.box, below.box, SLACK * pitch) && below.box[1] - above.box[3] <= MOST_WHITE * pitch;

const isWithin = ({ box }: PlacedBlock, head: PlacedBlock): boolean =>
  sharedWidth(head.box, box) > COVERED * widthOf(box);

/** As a text ends, and no kicker. */
const CLAUSE_END = /[。！？；，、…）)]$/u;
/** Set as the headline is, in the middle or flush, no sentence, and over it or it over this. */
const isOverAlike = (block: PlacedBlock, head: PlacedBlock, measure: PageMeasure): boolean =>
  !CLAUSE_END.test(block.text.trim()) &&
  isSetLike(block, head, measure) &&
  columnOverlap(head.box, block.box) > COVERED;

const STOP = /[。；：，、]$/u;
/** What is as wide as a column, to this share of it, may as well be its first paragraph, if the tool gave no lines. */
const FULL_WIDTH = 0.04;
/** How far, in lines, the middle of a kicker or deck, or its left edge, may lie from its headline's. */
const MOST_OFF = 1;

/**
 * One line in the running text's size right below a headline (副题, or who wrote the story), or up to three in a larger one:
 * centred under it or flush with it, with nothing beside it.
 *
 *     |    各地一批患者治愈出院    |
 *     |     湖北出院患者超五十例     |
 *     | 1 ……  2 ……  3 …… |
 */
export function isSmallDeck(
  block: PlacedBlock,
  heads: readonly PlacedBlock[],
  body: readonly PlacedBlock[],
  measure: PageMeasure,
): boolean {
  const [mostChars, mostLines] =
    isLarger(block, body) && !CLAUSE_END.test(block.text.trim()) ? MOST_OF_LARGER : [MOST_CHARS, MOST_HEIGHT];
  if (block.kind !== "paragraph" || charsOf(block) > mostChars) return false;
  if (heightOf(block.box) > mostLines * measure.pitch || STOP.test(block.text.trim())) return false;
  const fills = Math.abs(widthOf(block.box) / measure.columnWidth - 1) < FULL_WIDTH;
  if (fills && block.typeHeight === undefined) return false;
  const headline = heads.find((head) => isRightAbove(head, block, measure) && isWithin(block, head));
  if (!headline) return false;
  const { box } = headline;
  const isBeside = (other: PlacedBlock): boolean =>
    other !== block && sharedWidth(other.box, box) > 0 && sharedHeight(other.box, block.box) > 0;
  return isSetLike(block, headline, measure) && !body.some(isBeside) && isOverText(block, body, measure);
}

/** In the middle of its headline's width, or flush with it. */
function isSetLike({ box }: PlacedBlock, headline: PlacedBlock, { pitch }: PageMeasure): boolean {
  const offCentre = Math.abs(headline.box[0] + headline.box[2] - box[0] - box[2]) / 2;
  const offLeft = Math.abs(headline.box[0] - box[0]);
  return Math.min(offCentre, offLeft) <= MOST_OFF * pitch;
}

/** Text of the story stands below it, in the column where its middle is or in the next. */
const isOverText = (
  block: PlacedBlock,
  body: readonly PlacedBlock[],
  { columnWidth }: PageMeasure,
): boolean =>
  body.some(
    ({ box }) =>
      isAbove(block.box, box) &&
      sharedWidth(
        [block.box[0] - columnWidth / 2, block.box[1], block.box[2] + columnWidth / 2, block.box[3]],
        box,
      ) > 0,
  );
