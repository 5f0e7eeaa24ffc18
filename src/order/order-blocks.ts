import { type ClassifiedBlock, isFurniture } from "../model/block.ts";
import type { BlockId } from "../model/ids.ts";
import type { Chain, ReadingOrder } from "../model/order.ts";
import { attachBlocks } from "./attach-blocks.ts";
import { chainConfidence, confidenceFeatures } from "./confidence.ts";
import { loadOrderModel, type OrderModel, type PageReading, readPage } from "./edge-model.ts";
import { fileOrder } from "./file-order.ts";
import { type ShortenedLists, shortenLists } from "./long-lists.ts";
import { isAttached, isInOrder } from "./nodes.ts";
import { makePageGraph } from "./page-graph.ts";
import { findPaths } from "./path-cover.ts";
import { findRepairs } from "./repairs.ts";

/** The fullest pages have some 700 blocks; time and memory grow with the square. */
const MOST_NODES = 1500;

/**
 * Finds each article's blocks and their order: one best solution for the whole page, a minimum-cost path cover
 * over "this block follows that one". Pictures, captions and jump lines join the article they belong to.
 */
export function orderBlocks(
  blocks: readonly ClassifiedBlock[],
  model: OrderModel = loadOrderModel(),
): ReadingOrder {
  const shortened = shortenLists(blocks);
  if (shortened.blocks.filter(isInOrder).length > MOST_NODES)
    return fileOrder(blocks.filter(({ role }) => !isFurniture(role)));
  const { chains, rest } = arrange(shortened.blocks, readPage(makePageGraph(shortened.blocks), model), model);
  return { chains: chains.map((chain) => withInsides(chain, shortened)), rest };
}

const withInsides = (chain: Chain, { inside }: ShortenedLists): Chain => ({
  ...chain,
  blocks: chain.blocks.flatMap((id) => [id, ...(inside.get(id) ?? [])]),
});

/** What a reading of the page makes of its blocks. */
export function arrange(
  blocks: readonly ClassifiedBlock[],
  reading: PageReading,
  model: OrderModel,
): ReadingOrder {
  const { graph } = reading;
  const paths = findPaths(reading.next);
  const attached = attachBlocks(blocks, graph, paths);
  const chains = paths.map(
    (path, index): Chain => ({
      blocks: path.map((u) => graph.nodes[u]!.block.id),
      attached: attached.byPath[index]!,
      repairs: findRepairs(graph, path),
      confidence: chainConfidence(confidenceFeatures(path, reading), model.confidence),
    }),
  );
  return { chains, rest: [...attached.rest, ...restOf(blocks)] };
}

/** Blocks that neither reading order nor attachment takes, and that are no furniture. */
const restOf = (blocks: readonly ClassifiedBlock[]): BlockId[] =>
  blocks
    .filter((block) => !isInOrder(block) && !isFurniture(block.role) && !isAttached(block))
    .map(({ id }) => id);
