import {
  bestMatching,
  bestPathCover,
  costOf,
  coverWorth,
  findCycles,
  type Matching,
  matchRow,
  successorsOf,
} from "./path-cover.ts";

/** A cover that is nearly as good as the best, and by how much it is worth less. */
export interface Alternative {
  readonly next: Int32Array;
  readonly regret: number;
}

/** Seams that are looked at, the nearest to being in the best cover first, and covers that are kept. */
const MOST_TRIED = 48;
const MOST_KEPT = 12;
/** Covers worth so much less than the best are not kept: as gains are counted, about twice in nats. */
const MOST_REGRET = 14;
/** What a seam may seem to cost before the rest of the page is fitted to it. */
const MOST_FIRST_REGRET = 60;
const LEAST_GAIN = 5;

/** A seam of the best cover that is cut, or one that it lacks and is made. */
interface Change {
  readonly u: number;
  readonly v: number;
  readonly made: boolean;
  readonly regret: number;
}

/**
 * The best covers that lack a seam of the very best, or have one that it lacks. After one change the rest of a
 * matching is put right by a single augmentation (Murty 1968).
 *
 * @param gain n × n; @param best the best cover by it
 * @returns the best first
 */
export function findAlternatives(gain: Float64Array, n: number, best: Int32Array): Alternative[] {
  const changes = findChanges(gain, n, best);
  if (changes.length === 0) return [];
  const worth = coverWorth(gain, best);
  const start = bestMatching(costOf(gain, n), n);
  const found = new Map<string, Alternative>();
  for (const change of changes) {
    const next = changeCover(gain, n, start, change);
    const regret = worth - coverWorth(gain, next);
    if (regret > 0 && regret < MOST_REGRET) found.set(next.join(), { next, regret });
  }
  return [...found.values()].sort((a, b) => a.regret - b.regret).slice(0, MOST_KEPT);
}

function findChanges(gain: Float64Array, n: number, best: Int32Array): Change[] {
  const previous = new Int32Array(n).fill(-1);
  for (let u = 0; u < n; u++) if (best[u]! >= 0) previous[best[u]!] = u;
  const worthOf = (u: number, v: number): number => (u < 0 || v < 0 ? 0 : gain[u * n + v]!);
  const changes: Change[] = [];
  for (let u = 0; u < n; u++) {
    if (best[u]! >= 0) changes.push({ u, v: best[u]!, made: false, regret: worthOf(u, best[u]!) });
    for (let v = 0; v < n; v++) {
      if (v === best[u] || v === u || !(gain[u * n + v]! > LEAST_GAIN)) continue;
      const regret = worthOf(u, best[u]!) + worthOf(previous[v]!, v) - gain[u * n + v]!;
      changes.push({ u, v, made: true, regret });
    }
  }
  return changes
    .filter(({ regret }) => regret < MOST_FIRST_REGRET)
    .sort((a, b) => a.regret - b.regret)
    .slice(0, MOST_TRIED);
}

function changeCover(gain: Float64Array, n: number, start: Matching, { u, v, made }: Change): Int32Array {
  const matching: Matching = {
    rowOfColumn: start.rowOfColumn.slice(),
    rowPotential: start.rowPotential.slice(),
    columnPotential: start.columnPotential.slice(),
  };
  const plain = costOf(gain, n);
  const { rowOfColumn } = matching;
  if (made) {
    const freed = rowOfColumn[v]!;
    rowOfColumn[rowOfColumn.indexOf(u)] = n;
    rowOfColumn[v] = u;
    if (freed !== u) matchRow(matching, freed, plain, n, v);
  } else {
    rowOfColumn[v] = n;
    matchRow(matching, u, (a, b) => (a === u && b === v ? Number.POSITIVE_INFINITY : plain(a, b)), n);
  }
  const next = successorsOf(matching, gain, n);
  return findCycles(next).length === 0 ? next : solveAnew(gain, n, { u, v, made });
}

/** Where a change closes a ring, which a single augmentation does not see. */
function solveAnew(gain: Float64Array, n: number, { u, v, made }: Omit<Change, "regret">): Int32Array {
  const changed = Float64Array.from(gain);
  changed[u * n + v] = made ? FORCED : Number.NEGATIVE_INFINITY;
  return bestPathCover(changed, n);
}

/** More than all of a page's seams are worth. */
const FORCED = 1e6;
