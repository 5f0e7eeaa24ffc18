import { type Bests, bestsOf } from "./bests.ts";
import { indexesAbove } from "./edge-scores.ts";

/**
 * Tools displace whole runs of blocks: a run is taken out of its story and stands somewhere else in the file. That
 * breaks three seams at once, and only all three together say whether it happened.
 */
export interface Moves extends Bests {
  /** n × n: what the best move that makes "v follows u" a seam is worth, in nats; −LIMIT where there is none. */
  readonly making: Float32Array;
  /** For each node: what the best move that parts it from the next node of the file is worth. */
  readonly parting: Float32Array;
}

/** Blocks of the longest run that is tried. */
const LONGEST_RUN = 24;
/** Worse moves than this are all alike. */
const LIMIT = 24;

/**
 * Tries every move of a run to a place where one of its ends may join.
 *
 * @param gain n × n: what "v follows u" is worth over leaving the two apart; −∞ if that was not weighed
 * @param weighed where in it the edges stand that were weighed
 */
export function findMoves(
  gain: Float64Array,
  n: number,
  weighed: Int32Array = indexesAbove(gain, Number.NEGATIVE_INFINITY),
): Moves {
  const making = new Float32Array(n * n).fill(-LIMIT);
  const parting = new Float32Array(n).fill(-LIMIT);
  const worth = padGains(gain, n, weighed);
  const wide = n + 2;
  const { before, after } = findPartners(n, weighed);
  for (let from = 0; from < n; from++) {
    for (let to = from; to < Math.min(n, from + LONGEST_RUN); to++) {
      const taken =
        worth[from * wide + to + 2]! - worth[from * wide + from + 1]! - worth[(to + 1) * wide + to + 2]!;
      let best = Number.NEGATIVE_INFINITY;
      const [befores, afters] = [before[from]!, after[to]!];
      const places = befores.length + afters.length;
      for (let i = 0; i <= places; i++) {
        const place = i < befores.length ? befores[i]! : i < places ? afters[i - befores.length]! - 1 : n - 1;
        if (place >= from - 1 && place <= to) continue;
        const row = (place + 1) * wide;
        const put = worth[row + from + 1]! + worth[(to + 1) * wide + place + 2]! - worth[row + place + 2]!;
        const value = taken + put;
        if (value <= -LIMIT) continue;
        if (value > best) best = value;
        if (place >= 0 && value > making[place * n + from]!) making[place * n + from] = value;
        if (place + 1 < n && value > making[to * n + place + 1]!) making[to * n + place + 1] = value;
        if (place >= 0 && place + 1 < n && value > parting[place]!) parting[place] = value;
      }
      // The gap that the run leaves is the same wherever it goes.
      if (from > 0 && to + 1 < n && best > making[(from - 1) * n + to + 1]!)
        making[(from - 1) * n + to + 1] = best;
      if (from > 0 && best > parting[from - 1]!) parting[from - 1] = best;
      if (to + 1 < n && best > parting[to]!) parting[to] = best;
    }
  }
  return { making, parting, ...bestsOf(making, n, -LIMIT) };
}

/** What every seam is worth, with a row and a column of 0 on all sides: a seam with nothing is worth nothing. */
function padGains(gain: Float64Array, n: number, weighed: Int32Array): Float64Array {
  const wide = n + 2;
  const worth = new Float64Array(wide * wide);
  for (let i = 0; i < weighed.length; i++) {
    const at = weighed[i]!;
    const u = Math.floor(at / n);
    worth[(u + 1) * wide + at - u * n + 1] = Math.max(0, gain[at]!);
  }
  return worth;
}

/** Who may stand before each node, and who after. */
function findPartners(n: number, weighed: Int32Array): { before: number[][]; after: number[][] } {
  const before = Array.from({ length: n }, () => [] as number[]);
  const after = Array.from({ length: n }, () => [] as number[]);
  for (let i = 0; i < weighed.length; i++) {
    const u = Math.floor(weighed[i]! / n);
    const v = weighed[i]! - u * n;
    before[v]!.push(u);
    after[u]!.push(v);
  }
  return { before, after };
}
