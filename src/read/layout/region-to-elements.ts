import type { BlockKind } from "../../model/block.ts";
import { boundsOf } from "./boxes.ts";
import { joinLines } from "./join-lines.ts";
import { type LayoutElement, type LayoutLine, offsetsAround, type SourceBox } from "./layout-page.ts";
import { splitParagraphs } from "./split-paragraphs.ts";
import { typeHeightOf } from "./type-height.ts";

/** What a tool says of a region as a whole. */
export interface RegionKind {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly label?: string;
}

/** A line of a region; not every tool gives each line a box. */
export type RegionLine = Omit<LayoutLine, "box"> & { readonly box?: SourceBox };

/**
 * The lines of one region, in reading order, as its paragraphs. Tools draw regions around whole columns as often
 * as around paragraphs; headings stay whole, and so does what has lines without boxes.
 */
export function regionToElements(
  lines: readonly RegionLine[],
  region: RegionKind,
  regionBox?: SourceBox,
): LayoutElement[] {
  if (lines.length === 0) return [];
  if (!lines.every(hasBox)) return [{ ...wholeOf(lines, region), ...(regionBox ? { box: regionBox } : {}) }];
  const paragraphs = region.kind === "paragraph" ? splitParagraphs(lines) : [lines];
  return paragraphs.map((paragraph) => paragraphToElement(paragraph, region));
}

/** Lines that belong together, as one element with their bounds. */
export function paragraphToElement(lines: readonly LayoutLine[], region: RegionKind): LayoutElement {
  const box = boundsOf(lines.map((line) => line.box));
  const typeHeight = typeHeightOf(lines);
  return {
    ...wholeOf(lines, region),
    ...(box === undefined ? {} : { box }),
    ...(typeHeight === undefined ? {} : { typeHeight }),
  };
}

export const hasBox = (line: RegionLine): line is LayoutLine => line.box !== undefined;

const wholeOf = (lines: readonly RegionLine[], region: RegionKind): LayoutElement => ({
  ...region,
  text: joinLines(lines.map((line) => line.text)),
  offsets: offsetsAround(lines),
});
