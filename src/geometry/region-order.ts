import { type ClassifiedBlock, isFurniture } from "../model/block.ts";
import type { BlockId } from "../model/ids.ts";
import type { Chain, ReadingOrder, Repair } from "../model/order.ts";
import { pageGeometry } from "./page-geometry.ts";
import { readingRegions } from "./reading-regions.ts";

/** Share of chains that were exact on the pages with boxes that the rules were made on. */
const CONFIDENCE = 0.96;

/**
 * The reading order that boxes alone suggest: each headline with the text of its columns, pictures and captions
 * attached. What stands under no headline, or has no box, is the rest. Furniture is left out.
 */
export function regionOrder(blocks: readonly ClassifiedBlock[]): ReadingOrder {
  const printed = blocks.filter((block) => !isFurniture(block.role));
  const places = pageGeometry(printed);
  const isAside = (id: BlockId): boolean => places.get(id)?.part === "aside";
  const chains: Chain[] = [];
  for (const { head, blocks: text } of readingRegions(printed)) {
    if (!head) continue;
    const ids = [...head.blocks, ...text].map(({ id }) => id);
    const own = ids.filter((id) => !isAside(id));
    const repairs = repairsOf(own, printed, isAside);
    chains.push({ blocks: own, attached: ids.filter(isAside), repairs, confidence: CONFIDENCE });
  }
  const placed = new Set(chains.flatMap(({ blocks: own, attached }) => [...own, ...attached]));
  return { chains, rest: printed.map(({ id }) => id).filter((id) => !placed.has(id)) };
}

/** Where the chain leaves the file's own order. */
function repairsOf(
  chain: readonly BlockId[],
  printed: readonly ClassifiedBlock[],
  isAside: (id: BlockId) => boolean,
): Repair[] {
  const text = printed.filter(({ id }) => !isAside(id));
  const indexById = new Map(text.map(({ id }, index) => [id, index]));
  return chain.slice(1).flatMap((id, at) => {
    const [from, to] = [indexById.get(chain[at]!)!, indexById.get(id)!];
    return to === from + 1 ? [] : [repairBetween(text[from]!, text[to]!)];
  });
}

const repairBetween = (above: ClassifiedBlock, next: ClassifiedBlock): Repair => ({
  rule: "order/columns-of-headline",
  lines: [above.lines[1], next.lines[0]],
  reason: `“${[...next.text].slice(0, 8).join("")}” stands next in the columns under one headline`,
});
