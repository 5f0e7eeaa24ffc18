import { heightOf, isAbove, type PlacedBlock, sharedWidth, widthOf } from "./boxes.ts";
import type { PageMeasure } from "./page-measure.ts";
import { whiteAbove } from "./white-space.ts";

/** White above a caption whose picture the tool left out, in lines of running text. */
const PICTURE_WHITE = 8;
/** A caption under a picture is set wider than the columns around it. */
const CAPTION_COLUMNS = 1.35;
/** A caption's further lines and its credit stand this close below each other, in lines of running text. */
const MOST_WHITE = 2;
const MOST_LINES = 2.5;
const SLACK = 0.4;

/**
 * Takes out of a headline's blocks what can only be a picture's text where the tool gives no picture: set across
 * columns, under white as high as a picture. With it goes what hangs right below it. It is a story of its own
 * (图片新闻) or belongs to one; which, its words must tell.
 */
export function withoutLoneCaptions(
  blocks: readonly PlacedBlock[],
  page: readonly PlacedBlock[],
  measure: PageMeasure,
): { story: PlacedBlock[]; lone: PlacedBlock[][] } {
  const lone: PlacedBlock[][] = [];
  const story: PlacedBlock[] = [];
  for (const block of [...blocks].sort((a, b) => a.box[1] - b.box[1])) {
    const caption = lone.find(
      (group) => isCaptionsOwn(block, measure) && hangsBelow(group.at(-1)!, block, measure),
    );
    if (caption) caption.push(block);
    else if (isLoneCaption(block, page, measure)) lone.push([block]);
    else story.push(block);
  }
  return { story, lone };
}

/** A paragraph of several lines in a column's width goes on with the story around the picture. */
const isCaptionsOwn = ({ box }: PlacedBlock, { columnWidth, pitch }: PageMeasure): boolean =>
  widthOf(box) >= CAPTION_COLUMNS * columnWidth || heightOf(box) < MOST_LINES * pitch;

/** Text that stands under a picture that the tool left out, across columns. */
export function isLoneCaption(
  block: PlacedBlock,
  page: readonly PlacedBlock[],
  measure: PageMeasure,
): boolean {
  if (block.kind !== "paragraph" || widthOf(block.box) < CAPTION_COLUMNS * measure.columnWidth) return false;
  return whiteAbove(block, page, measure) >= PICTURE_WHITE * measure.pitch;
}

const hangsBelow = (above: PlacedBlock, block: PlacedBlock, measure: PageMeasure): boolean =>
  sharedWidth(above.box, block.box) > 0 &&
  isAbove(above.box, block.box, SLACK * measure.pitch) &&
  block.box[1] - above.box[3] <= MOST_WHITE * measure.pitch;
