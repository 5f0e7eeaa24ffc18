/**
 * The best way to cover all nodes with paths, given what each edge, start and end is worth: maximum-weight
 * bipartite matching of nodes to successors (Hungarian method, O(n³)); cycles are broken by forbidding their
 * weakest edge and matching again what that leaves unmatched.
 *
 * @param gain n × n, row u, column v: worth of "v follows u" over u ending an article and v beginning one.
 * @returns for each node its successor, or -1
 */
export const bestPathCover = (gain: Float64Array, n: number): Int32Array => CoverState.best(gain, n).next;

/** A cover, and the matching that it is read off: after a change a single augmentation puts it right. */
export class CoverState {
  /** n × n: the gains, −∞ where an edge is forbidden, and more than all others where it is forced. */
  private readonly gain: Float64Array;
  private readonly matching: Matching;
  /** The successor of each node, or -1. */
  readonly next: Int32Array;

  private constructor(gain: Float64Array, matching: Matching, next: Int32Array) {
    this.gain = gain;
    this.matching = matching;
    this.next = next;
  }

  static best(gain: Float64Array, n: number): CoverState {
    const allowed = Float64Array.from(gain);
    for (let u = 0; u < n; u++) allowed[u * n + u] = Number.NEGATIVE_INFINITY;
    return CoverState.settle(allowed, bestMatching(allowed, n), n);
  }

  /** The best cover without one of this one's edges. */
  without(u: number): CoverState {
    return this.changed(u, this.next[u]!, Number.NEGATIVE_INFINITY);
  }

  /** The best cover with the edge, which this one lacks. */
  with(u: number, v: number): CoverState {
    return this.changed(u, v, this.gain[u * this.next.length + v]! + FORCED);
  }

  private changed(u: number, v: number, worth: number): CoverState {
    const n = this.next.length;
    const gain = this.gain.slice();
    const matching = copyOf(this.matching);
    gain[u * n + v] = worth;
    rematchRow(matching, gain, u, n);
    return CoverState.settle(gain, matching, n);
  }

  /** Breaks a matching's cycles. */
  private static settle(gain: Float64Array, matching: Matching, n: number): CoverState {
    for (let round = 0; ; round++) {
      const next = successorsOf(matching, gain, n);
      const cycles = findCycles(next);
      if (cycles.length === 0) return new CoverState(gain, matching, next);
      for (const cycle of cycles) {
        let weakest = cycle[0]!;
        for (const u of cycle) if (gain[u * n + next[u]!]! < gain[weakest * n + next[weakest]!]!) weakest = u;
        gain[weakest * n + next[weakest]!] = Number.NEGATIVE_INFINITY;
        // Past some rounds the cycle's edge is cut for good instead of searching on.
        if (round > MOST_ROUNDS) next[weakest] = -1;
        else rematchRow(matching, gain, weakest, n);
      }
      if (round > MOST_ROUNDS) return new CoverState(gain, matching, next);
    }
  }
}

/** More than all of a page's edges are worth. */
const FORCED = 1e6;

const copyOf = (matching: Matching): Matching => ({
  rowOfColumn: matching.rowOfColumn.slice(),
  rowPotential: matching.rowPotential.slice(),
  columnPotential: matching.columnPotential.slice(),
});

/** What a cover is worth: the sum of its edges' gains. */
export function coverWorth(gain: Float64Array, next: Int32Array): number {
  let sum = 0;
  for (let u = 0; u < next.length; u++) if (next[u]! >= 0) sum += gain[u * next.length + next[u]!]!;
  return sum;
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

/**
 * Rows matched to columns at the least cost, and the potentials that prove it; index n stands for nobody. An edge that
 * is worth nothing costs nothing, and leaves the two apart.
 */
interface Matching {
  readonly rowOfColumn: Int32Array;
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
}

/** Hungarian method with potentials. */
function bestMatching(gain: Float64Array, n: number): Matching {
  const matching = {
    rowOfColumn: new Int32Array(n + 1).fill(n),
    rowPotential: new Float64Array(n + 1),
    columnPotential: new Float64Array(n + 1),
  };
  for (let row = 0; row < n; row++) matchRow(matching, row, gain, n);
  return matching;
}

/** Takes a row out, one of whose edges is worth more or less than before, and matches it again. */
function rematchRow(matching: Matching, gain: Float64Array, row: number, n: number): void {
  const { rowOfColumn, rowPotential, columnPotential } = matching;
  rowOfColumn[rowOfColumn.indexOf(row)] = n;
  let least = Number.POSITIVE_INFINITY;
  for (let v = 0; v < n; v++) least = Math.min(least, -Math.max(0, gain[row * n + v]!) - columnPotential[v]!);
  rowPotential[row] = least;
  matchRow(matching, row, gain, n);
}

/** Matches one more row, moving others where that costs least. */
function matchRow(
  { rowOfColumn, rowPotential, columnPotential }: Matching,
  row: number,
  gain: Float64Array,
  n: number,
): void {
  const way = new Int32Array(n + 1);
  const least = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const used = new Uint8Array(n + 1);
  rowOfColumn[n] = row;
  let column = n;
  do {
    used[column] = 1;
    const from = rowOfColumn[column]!;
    const reduction = rowPotential[from]!;
    let delta = Number.POSITIVE_INFINITY;
    let nearest = -1;
    for (let v = 0; v < n; v++) {
      if (used[v]) continue;
      const worth = gain[from * n + v]!;
      const reduced = (worth > 0 ? -worth : 0) - reduction - columnPotential[v]!;
      if (reduced < least[v]!) {
        least[v] = reduced;
        way[v] = column;
      }
      if (least[v]! < delta) {
        delta = least[v]!;
        nearest = v;
      }
    }
    for (let v = 0; v <= n; v++) {
      if (used[v]) {
        rowPotential[rowOfColumn[v]!]! += delta;
        columnPotential[v]! -= delta;
      } else least[v]! -= delta;
    }
    column = nearest;
  } while (rowOfColumn[column] !== n);
  do {
    const before = way[column]!;
    rowOfColumn[column] = rowOfColumn[before]!;
    column = before;
  } while (column !== n);
}

/** The successor of each node, or -1. */
function successorsOf({ rowOfColumn }: Matching, gain: Float64Array, n: number): Int32Array {
  const next = new Int32Array(n).fill(-1);
  for (let v = 0; v < n; v++) {
    const u = rowOfColumn[v]!;
    if (u < n && u !== v && gain[u * n + v]! > 0) next[u] = v;
  }
  return next;
}
