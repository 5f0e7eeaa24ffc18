import { type CoverState, coverWorth, fileCover, findPaths, previousOf } from "./path-cover.ts";

/** A cover that is nearly as good as the best, and by how much it is worth less. */
export interface Alternative {
  readonly next: Int32Array;
  readonly regret: number;
}

/** Seams that are looked at, the nearest to being in the best cover first, and covers that are kept. */
const MOST_TRIED = 64;
const MOST_KEPT = 24;
/** Covers whose articles are changed once more, and the seams of those that are looked at. */
const MOST_FOLLOWED = 8;
const MOST_TRIED_THERE = 8;
/** Covers worth so much less than the best are not kept: as gains are counted, about twice in nats. */
const MOST_REGRET = 16;
/** The file's own order is looked at though it be worth so much less. */
const MOST_FILE_REGRET = 40;
/** What a seam may seem to cost before the rest of the page is fitted to it. */
const MOST_FIRST_REGRET = 60;
const LEAST_GAIN = 5;

/** A seam of a cover that is cut, or one that it lacks and is made. */
interface Change {
  readonly u: number;
  readonly v: number;
  readonly made: boolean;
  readonly regret: number;
}

/**
 * The best covers that lack a seam of the very best, or have one that it lacks; and of those the best again, with one
 * more such change in the articles that the first has made anew. After a change the rest of a matching is put right
 * where it has to give way (after Murty 1968). Besides, wherever the best leaves the file's order, the cover that does not.
 *
 * @param gain n × n; @param best the best cover by it
 * @returns the best first
 */
export function findAlternatives(gain: Float64Array, best: CoverState): Alternative[] {
  const n = best.next.length;
  const worth = coverWorth(gain, best.next);
  const known = new Set([best.next.join()]);
  const change = (from: CoverState, nodes: readonly number[], most: number): Found[] =>
    findChanges(gain, from.next, nodes)
      .slice(0, most)
      .flatMap(({ u, v, made }) => {
        const state = made ? from.with(u, v) : from.without(u);
        const key = state.next.join();
        const regret = worth - coverWorth(gain, state.next);
        if (known.has(key) || !(regret > 0 && regret < MOST_REGRET)) return [];
        known.add(key);
        return [{ state, regret }];
      });
  const all = Array.from({ length: n }, (_, u) => u);
  const once = change(best, all, MOST_TRIED).sort(byRegret);
  const twice = once
    .slice(0, MOST_FOLLOWED)
    .flatMap(({ state }) => change(state, changedPaths(best.next, state.next), MOST_TRIED_THERE));
  const nearly = [...once, ...twice]
    .sort(byRegret)
    .slice(0, MOST_KEPT)
    .map(({ state, regret }) => ({ next: state.next, regret }));
  const inFileOrder = keepFileOrder(gain, best.next)
    .map((next) => ({ next, regret: worth - coverWorth(gain, next) }))
    .filter(({ next, regret }) => regret > 0 && regret < MOST_FILE_REGRET && !known.has(next.join()));
  return [...nearly, ...inFileOrder].sort(byRegret);
}

/** For each set of articles that a cover makes out of order: the cover that leaves them in the file's. */
function keepFileOrder(gain: Float64Array, next: Int32Array): Int32Array[] {
  const n = next.length;
  const file = fileCover(gain, n);
  const set = Int32Array.from({ length: n }, (_, u) => u);
  const setOf = (u: number): number => {
    let root = u;
    while (set[root] !== root) root = set[root]!;
    set[u] = root;
    return root;
  };
  for (let u = 0; u < n; u++) for (const v of [next[u]!, file[u]!]) if (v >= 0) set[setOf(u)] = setOf(v);
  const changed = new Set<number>();
  for (let u = 0; u < n; u++) if (next[u] !== file[u]) changed.add(setOf(u));
  return [...changed].map((root) => next.map((v, u) => (setOf(u) === root ? file[u]! : v)));
}

interface Found {
  readonly state: CoverState;
  readonly regret: number;
}

const byRegret = (a: { readonly regret: number }, b: { readonly regret: number }): number =>
  a.regret - b.regret;

/** The nodes of a cover's paths in which it differs from another. */
function changedPaths(before: Int32Array, after: Int32Array): number[] {
  const touched = new Set<number>();
  for (let u = 0; u < after.length; u++) {
    if (before[u] === after[u]) continue;
    touched.add(u);
    touched.add(before[u]!);
  }
  return findPaths(after)
    .filter((path) => path.some((u) => touched.has(u)))
    .flat();
}

/** The changes of a cover's seams at some nodes, the least dear first. */
function findChanges(gain: Float64Array, next: Int32Array, nodes: readonly number[]): Change[] {
  const n = next.length;
  const previous = previousOf(next);
  const worthOf = (u: number, v: number): number => (u < 0 || v < 0 ? 0 : gain[u * n + v]!);
  const changes: Change[] = [];
  for (const u of nodes) {
    if (next[u]! >= 0) changes.push({ u, v: next[u]!, made: false, regret: worthOf(u, next[u]!) });
    for (let v = 0; v < n; v++) {
      if (v === next[u] || v === u || !(gain[u * n + v]! > LEAST_GAIN)) continue;
      const regret = worthOf(u, next[u]!) + worthOf(previous[v]!, v) - gain[u * n + v]!;
      changes.push({ u, v, made: true, regret });
    }
  }
  return changes.filter(({ regret }) => regret < MOST_FIRST_REGRET).sort(byRegret);
}
