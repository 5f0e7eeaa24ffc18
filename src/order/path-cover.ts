/**
 * The best way to cover all nodes with paths, given what each edge, start and end is worth: maximum-weight
 * bipartite matching of nodes to successors (Hungarian method, O(n³)); cycles are broken by forbidding their
 * weakest edge and solving again.
 *
 * @param gain n × n, row u, column v: worth of "v follows u" over u ending an article and v beginning one.
 * @returns for each node its successor, or -1
 */
export function bestPathCover(gain: Float64Array, n: number): Int32Array {
  const allowed = Float64Array.from(gain);
  for (let round = 0; ; round++) {
    const next = successorsOf(bestMatching(costOf(allowed, n), n), allowed, n);
    const cycles = findCycles(next);
    if (cycles.length === 0) return next;
    for (const cycle of cycles) {
      let weakest = cycle[0]!;
      for (const u of cycle)
        if (allowed[u * n + next[u]!]! < allowed[weakest * n + next[weakest]!]!) weakest = u;
      // Past some rounds the cycle's edge is cut for good instead of searching on.
      if (round > MOST_ROUNDS) next[weakest] = -1;
      else allowed[weakest * n + next[weakest]!] = Number.NEGATIVE_INFINITY;
    }
    if (round > MOST_ROUNDS) return next;
  }
}

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

/** Rows matched to columns at the least cost, and the potentials that prove it; index n stands for nobody. */
export interface Matching {
  readonly rowOfColumn: Int32Array;
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
}

type Cost = (u: number, v: number) => number;

/** A pair worth nothing is left apart: there a node is matched to itself. */
export const costOf =
  (gain: Float64Array, n: number): Cost =>
  (u, v) =>
    u === v ? 0 : -Math.max(0, gain[u * n + v]!);

/** Hungarian method with potentials. */
export function bestMatching(cost: Cost, n: number): Matching {
  const matching = {
    rowOfColumn: new Int32Array(n + 1).fill(n),
    rowPotential: new Float64Array(n + 1),
    columnPotential: new Float64Array(n + 1),
  };
  for (let row = 0; row < n; row++) matchRow(matching, row, cost, n);
  return matching;
}

/**
 * Matches one more row, moving others where that costs least.
 *
 * @param taken a column that stays as it is
 */
export function matchRow(
  { rowOfColumn, rowPotential, columnPotential }: Matching,
  row: number,
  cost: Cost,
  n: number,
  taken = -1,
): void {
  const way = new Int32Array(n + 1);
  const least = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const used = new Uint8Array(n + 1);
  rowOfColumn[n] = row;
  let column = n;
  do {
    used[column] = 1;
    const from = rowOfColumn[column]!;
    let delta = Number.POSITIVE_INFINITY;
    let nearest = -1;
    for (let v = 0; v < n; v++) {
      if (used[v] || v === taken) continue;
      const reduced = cost(from, v) - rowPotential[from]! - columnPotential[v]!;
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
export function successorsOf({ rowOfColumn }: Matching, gain: Float64Array, n: number): Int32Array {
  const next = new Int32Array(n).fill(-1);
  for (let v = 0; v < n; v++) {
    const u = rowOfColumn[v]!;
    if (u < n && u !== v && gain[u * n + v]! > 0) next[u] = v;
  }
  return next;
}
