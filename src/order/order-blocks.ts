import type { ClassifiedBlock } from "../model/block.ts";
import { isFurniture } from "../model/block.ts";
import type { BlockId } from "../model/ids.ts";
import type { ReadingOrder } from "../model/order.ts";

/** Finds each article's blocks and their order. */
export function orderBlocks(blocks: readonly ClassifiedBlock[]): ReadingOrder {
  const chains: BlockId[][] = [];
  const rest: BlockId[] = [];
  for (const block of blocks) {
    if (isFurniture(block.role)) continue;
    if (block.role === "headline") chains.push([block.id]);
    else (chains.at(-1) ?? rest).push(block.id);
  }
  return { chains: chains.map((ids) => ({ blocks: ids, repairs: [], confidence: 0.5 })), rest };
}
