import type { Block } from "../model/block.ts";
import type { BlockId } from "../model/ids.ts";
import { isPlaced, type PlacedBlock, widthOf } from "./boxes.ts";
import { isUnderPicture } from "./find-heads.ts";
import { bodyTypeHeightOf, measurePage, type PageMeasure, relativeSize } from "./page-measure.ts";
import { readingRegions } from "./reading-regions.ts";

/** What a block's box says of its place among the stories of the page. */
export interface BlockPlace {
  /** Index of the headline's region that the block stands in. */
  readonly region: number;
  /** Place in the region as it would be read: the head's parts, then column after column. Asides have none. */
  readonly rank: number | undefined;
  readonly part: "head" | "text" | "aside";
  /** Type size to the running text's, as far as the box tells. */
  readonly size: number;
  /** Width in columns of running text. */
  readonly columns: number;
}

/**
 * Every placed block's region and rank, by id. Pictures, tables and captions are asides: they stand in a region, but
 * text flows around them. Empty when the page has no boxes or no running text.
 */
export function pageGeometry(blocks: readonly Block[]): ReadonlyMap<BlockId, BlockPlace> {
  const placed = blocks.filter(isPlaced);
  const measure = measurePage(placed);
  const places = new Map<BlockId, BlockPlace>();
  if (!measure) return places;
  const context: Context = { placed, measure, bodySize: bodyTypeHeightOf(placed) };
  for (const [region, { head, blocks: text }] of readingRegions(blocks).entries()) {
    let rank = 0;
    for (const block of head?.blocks ?? [])
      places.set(block.id, placeOf(block, region, "head", rank++, context));
    for (const block of text) {
      const part = isAside(block, context) ? "aside" : "text";
      places.set(block.id, placeOf(block, region, part, part === "text" ? rank++ : undefined, context));
    }
  }
  return places;
}

interface Context {
  readonly placed: readonly PlacedBlock[];
  readonly measure: PageMeasure;
  readonly bodySize: number | undefined;
}

const isAside = (block: PlacedBlock, { placed, measure }: Context): boolean =>
  block.kind === "picture" || block.kind === "table" || isUnderPicture(block, placed, measure);

const placeOf = (
  block: PlacedBlock,
  region: number,
  part: BlockPlace["part"],
  rank: number | undefined,
  { measure, bodySize }: Context,
): BlockPlace => ({
  region,
  rank,
  part,
  size: relativeSize(block, measure, bodySize),
  columns: widthOf(block.box) / measure.columnWidth,
});

/** How two blocks stand to each other. */
export interface PairGeometry {
  readonly sameRegion: boolean;
  /** Steps from the first to the second as their region is read; 0 when they are in different ones or an aside. */
  readonly steps: number;
  /** The second is the first text of the region that the first heads. */
  readonly headToText: boolean;
}

const APART: PairGeometry = { sameRegion: false, steps: 0, headToText: false };

/** What geometry says of "the second follows the first". Undefined where one of them has no place. */
export function pairGeometry(
  places: ReadonlyMap<BlockId, BlockPlace>,
  first: BlockId,
  second: BlockId,
): PairGeometry | undefined {
  const [a, b] = [places.get(first), places.get(second)];
  if (!a || !b) return undefined;
  if (a.region !== b.region) return APART;
  const steps = a.rank === undefined || b.rank === undefined ? 0 : b.rank - a.rank;
  return { sameRegion: true, steps, headToText: a.part === "head" && b.part === "text" && steps === 1 };
}
