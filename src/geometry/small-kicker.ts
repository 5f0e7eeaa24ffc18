import { charsOf, heightOf, isAbove, type PlacedBlock, sharedWidth, widthOf } from "./boxes.ts";
import type { PageMeasure } from "./page-measure.ts";
import { whiteAbove } from "./white-space.ts";

// In lines of running text.
const SLACK = 0.4;
const MOST_HEIGHT = 1.8;
const MOST_WHITE_BELOW = 1.5;
const MOST_CHARS = 40;
/** What is shorter is a signature at the end of the story above. */
const LEAST_CHARS = 4;
/** Share of the kicker's width that its headline covers. */
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
  if (block.kind === "picture" || CREDIT.test(block.text)) return false;
  const chars = charsOf(block);
  if (chars < LEAST_CHARS || chars > MOST_CHARS || heightOf(block.box) > MOST_HEIGHT * measure.pitch)
    return false;
  const headline = heads.find((head) => isRightAbove(block, head, measure));
  if (!headline) return false;
  const white = headline.box[1] - block.box[3];
  return whiteAbove(block, body, measure) > white || leadsOn(block);
}

/** A heading with no text below it but a headline, or words that lead on to it: “县长答记者问——”. */
const leadsOn = (block: PlacedBlock): boolean =>
  block.kind === "heading" || /(?:—|：|:)$/u.test(block.text.trim());

const isRightAbove = (block: PlacedBlock, { box }: PlacedBlock, { pitch }: PageMeasure): boolean =>
  isAbove(block.box, box, SLACK * pitch) &&
  box[1] - block.box[3] <= MOST_WHITE_BELOW * pitch &&
  sharedWidth(box, block.box) > COVERED * widthOf(block.box);
