import type { BlockRole, ClassifiedBlock } from "../model/block.ts";
import type { BlockId } from "../model/ids.ts";
import type { PageGraph } from "./page-graph.ts";

const HEADINGS: ReadonlySet<BlockRole> = new Set(["kicker", "headline", "deck", "crosshead"]);
const isStandingHead = (block: ClassifiedBlock | undefined): boolean => block?.role === "standingHead";

/**
 * Gives each column's name (栏目) to the article that begins next below it in the file; where several stand above a row
 * of headings, the k-th to the k-th article that begins there.
 *
 * @returns for each such name the index of its path; none where no article begins below it
 */
export function assignStandingHeads(
  blocks: readonly ClassifiedBlock[],
  graph: PageGraph,
  paths: readonly (readonly number[])[],
): ReadonlyMap<BlockId, number> {
  const startAt = new Map(paths.map((path, index) => [graph.nodes[path[0]!]!.block.id, index]));
  const chosen = new Map<BlockId, number>();
  for (let at = 0; at < blocks.length; at++) {
    if (!isStandingHead(blocks[at])) continue;
    const from = at;
    while (isStandingHead(blocks[at + 1])) at++;
    const starts = startsBelow(blocks, at, startAt);
    if (starts.length === 0) continue;
    for (let k = from; k <= at; k++)
      chosen.set(blocks[k]!.id, starts[Math.min(k - from, starts.length - 1)]!);
  }
  return chosen;
}

/** The article that begins next below, and those that begin in the same row of headings. */
function startsBelow(
  blocks: readonly ClassifiedBlock[],
  at: number,
  startAt: ReadonlyMap<BlockId, number>,
): number[] {
  const starts: number[] = [];
  for (let i = at + 1; blocks[i]; i++) {
    const start = startAt.get(blocks[i]!.id);
    if (start !== undefined) starts.push(start);
    if (starts.length > 0 && !HEADINGS.has(blocks[i]!.role)) break;
  }
  return starts;
}
