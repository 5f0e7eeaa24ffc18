import { mayFollow } from "./candidates.ts";
import type { EarlierReading } from "./earlier-reading.ts";
import { indexesAbove } from "./edge-scores.ts";
import type { PageGraph } from "./page-graph.ts";

/** Edges below this probability either way are not scored a second time. */
const LEAST_MUTUAL = 3e-3;
const BEST_IN_ROW = 5;

/**
 * The edges that the second reading weighs: what the first found at all likely, every node's best few, and places in
 * other articles for the nodes whose words fit those better.
 */
export function secondCandidates(
  earlier: EarlierReading,
  candidates: Uint8Array,
  graph: PageGraph,
): Uint8Array {
  const n = graph.nodes.length;
  const mask = new Uint8Array(n * n);
  addPlacesElsewhere(mask, earlier, graph);
  addSeamsOfMoves(mask, earlier, graph);
  for (let u = 0; u < n; u++) {
    const row = earlier.mutual.subarray(u * n, (u + 1) * n);
    const floor = Math.min(LEAST_MUTUAL, nthBest(row, BEST_IN_ROW));
    for (let v = 0; v < n; v++)
      if (candidates[u * n + v] && row[v]! > 0 && row[v]! >= floor) mask[u * n + v] = 1;
  }
  return mask;
}

/** Displacements worth less than this, in nats, are not followed up; of the others, the best few a node. */
const LEAST_MOVE = -8;
const BEST_MOVES = 12;

/**
 * Adds the seams that likely displacements would make: where one end of a run joins well, its other end and the gap
 * that it leaves are weighed too, whatever they look like by themselves.
 */
function addSeamsOfMoves(mask: Uint8Array, { moves }: EarlierReading, { nodes }: PageGraph): void {
  const n = nodes.length;
  const likely = indexesAbove(moves.making, LEAST_MOVE);
  const ofRow = Array.from({ length: n }, () => [] as number[]);
  const ofColumn = Array.from({ length: n }, () => [] as number[]);
  for (const at of likely) {
    ofRow[Math.floor(at / n)]!.push(moves.making[at]! - LEAST_MOVE);
    ofColumn[at % n]!.push(moves.making[at]! - LEAST_MOVE);
  }
  const leastOfRow = ofRow.map((worth) => nthBest(worth, BEST_MOVES));
  const leastOfColumn = ofColumn.map((worth) => nthBest(worth, BEST_MOVES));
  for (const at of likely) {
    const [u, v] = [Math.floor(at / n), at % n];
    const worth = moves.making[at]! - LEAST_MOVE;
    if (worth < leastOfRow[u]! && worth < leastOfColumn[v]!) continue;
    if (u !== v && mayFollow(nodes, u, v)) mask[at] = 1;
  }
}

/** Other articles in which a node's places are weighed. */
const MOST_ELSEWHERE = 2;
/** Of longer articles, the likest blocks: laws and lists of names run over hundreds. */
const MOST_PLACES = 30;

/**
 * Adds the places in the two other articles that a node's words fit best, where they fit better than its own. Boxes say
 * better than words where a block belongs.
 */
export function addPlacesElsewhere(
  mask: Uint8Array,
  { chain, chains, fit }: EarlierReading,
  { nodes, similar, places }: PageGraph,
): void {
  if (places.size > 0) return;
  const n = nodes.length;
  const add = (u: number, v: number): void => {
    if (mayFollow(nodes, u, v)) mask[u * n + v] = 1;
  };
  const likest = (members: readonly number[], u: number): readonly number[] =>
    members.length <= MOST_PLACES
      ? members
      : [...members].sort((a, b) => similar[u * n + b]! - similar[u * n + a]!).slice(0, MOST_PLACES);
  for (let u = 0; u < n; u++) {
    const own = fit.words[chain[u]!]![u]!;
    const better = chains.filter((_, index) => index !== chain[u] && fit.words[index]![u]! > own);
    const fitOf = (members: readonly number[]): number => fit.words[chain[members[0]!]!]![u]!;
    for (const members of better.sort((a, b) => fitOf(b) - fitOf(a)).slice(0, MOST_ELSEWHERE)) {
      for (const v of likest(members, u)) {
        add(u, v);
        add(v, u);
      }
    }
  }
}

/** The n-th highest of some numbers not below 0; 0 where there are fewer. */
function nthBest(values: ArrayLike<number>, count: number): number {
  const best = new Float64Array(count);
  for (let i = 0; i < values.length; i++) {
    if (values[i]! <= best[count - 1]!) continue;
    let at = count - 1;
    for (; at > 0 && best[at - 1]! < values[i]!; at--) best[at] = best[at - 1]!;
    best[at] = values[i]!;
  }
  return best[count - 1]!;
}
