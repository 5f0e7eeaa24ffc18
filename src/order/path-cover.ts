import { edgesOf, Matching } from "./matching.ts";

/**
 * The best way to cover all nodes with paths, given what each edge, start and end is worth: maximum-weight
 * bipartite matching of nodes to successors; cycles are broken by forbidding their weakest edge and matching again what
 * that sets free.
 *
 * @param gain n × n, row u, column v: worth of "v follows u" over u ending an article and v beginning one.
 * @returns for each node its successor, or -1
 */
export const bestPathCover = (gain: Float64Array, n: number): Int32Array => CoverState.best(gain, n).next;

/** A cover, and the matching that it is read off: a change moves only what it concerns. */
export class CoverState {
  readonly #gain: Float64Array;
  readonly #matching: Matching;

  private constructor(gain: Float64Array, matching: Matching) {
    this.#gain = gain;
    this.#matching = matching;
    this.#breakCycles();
  }

  static best(gain: Float64Array, n: number): CoverState {
    return new CoverState(gain, Matching.best(edgesOf(gain, n)));
  }

  /** The successor of each node, or -1. */
  get next(): Int32Array {
    return this.#matching.columnOf;
  }

  /** The best cover without one of this one's edges. */
  without(u: number): CoverState {
    const matching = this.#matching.copy();
    matching.forbid(u);
    return new CoverState(this.#gain, matching);
  }

  /** The best cover with the edge, which this one lacks. */
  with(u: number, v: number): CoverState {
    const matching = this.#matching.copy();
    matching.force(u, v);
    return new CoverState(this.#gain, matching);
  }

  #breakCycles(): void {
    const n = this.next.length;
    const worth = (u: number): number =>
      this.#matching.isForced(u) ? Number.POSITIVE_INFINITY : this.#gain[u * n + this.next[u]!]!;
    for (let round = 0; ; round++) {
      const cycles = findCycles(this.next);
      if (cycles.length === 0) return;
      for (const cycle of cycles) {
        // Breaking one may have broken another.
        if (cycle.some((u, i) => this.next[u] !== cycle[(i + 1) % cycle.length])) continue;
        const weakest = cycle.reduce((least, u) => (worth(u) < worth(least) ? u : least));
        // Past some rounds the cycle's edge is cut for good instead of searching on, and so is a cycle all of which is forced.
        if (round > MOST_ROUNDS || worth(weakest) === Number.POSITIVE_INFINITY) this.#matching.part(weakest);
        else this.#matching.forbid(weakest);
      }
    }
  }
}

/** What a cover is worth: the sum of its edges' gains. */
export function coverWorth(gain: Float64Array, next: Int32Array): number {
  let sum = 0;
  for (let u = 0; u < next.length; u++) if (next[u]! >= 0) sum += gain[u * next.length + next[u]!]!;
  return sum;
}

/** Seams that lead elsewhere than to the file's next block. */
export const countJumps = (next: Int32Array): number =>
  next.reduce((count, v, u) => (v >= 0 && v !== u + 1 ? count + 1 : count), 0);

/** The predecessor of each node, or -1. */
export function previousOf(next: Int32Array): Int32Array {
  const previous = new Int32Array(next.length).fill(-1);
  for (let u = 0; u < next.length; u++) if (next[u]! >= 0) previous[next[u]!] = u;
  return previous;
}

/** The paths of a cover, by their first nodes. */
export function findPaths(next: Int32Array): number[][] {
  const followed = new Set(next);
  const paths: number[][] = [];
  for (let u = 0; u < next.length; u++) {
    if (followed.has(u)) continue;
    const path: number[] = [];
    for (let at = u; at >= 0; at = next[at]!) path.push(at);
    paths.push(path);
  }
  return paths;
}

/** The best cover that leaves every block where the file has it: only edges to the very next block. */
export function fileCover(gain: Float64Array, n: number): Int32Array {
  return Int32Array.from({ length: n }, (_, u) => (u + 1 < n && gain[u * n + u + 1]! > 0 ? u + 1 : -1));
}

/**
 * Whether leaving the file's order for the best cover is worth it: a page in order must stay as it is, and a repair that
 * gains less than `trust` is as likely to be harm.
 */
export const isWorthLeaving = (gain: Float64Array, n: number, best: Int32Array, trust: number): boolean =>
  coverWorth(gain, best) - coverWorth(gain, fileCover(gain, n)) >= trust;

const MOST_ROUNDS = 40;

/** Nodes that follow one another in a ring, each ring once. */
export function findCycles(next: Int32Array): number[][] {
  const seen = new Uint8Array(next.length);
  const hasPrevious = new Uint8Array(next.length);
  for (const v of next) if (v >= 0) hasPrevious[v] = 1;
  for (let u = 0; u < next.length; u++) {
    if (hasPrevious[u]) continue;
    for (let at = u; at >= 0; at = next[at]!) seen[at] = 1;
  }
  const cycles: number[][] = [];
  for (let u = 0; u < next.length; u++) {
    if (seen[u]) continue;
    const cycle: number[] = [];
    for (let at = u; !seen[at]; at = next[at]!) {
      seen[at] = 1;
      cycle.push(at);
    }
    cycles.push(cycle);
  }
  return cycles;
}
