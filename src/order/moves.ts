/**
 * Tools displace whole runs of blocks: a run is taken out of its story and stands somewhere else in the file. That
 * breaks three seams at once, and only all three together say whether it happened.
 */
export interface Moves {
  /** n × n: what the best move that makes "v follows u" a seam is worth, in nats; −LIMIT where there is none. */
  readonly making: Float32Array;
  /** For each node: what the best move that parts it from the next node of the file is worth. */
  readonly parting: Float32Array;
  /** The best move that gives the node another successor, or another predecessor. */
  readonly bestOfRow: Float32Array;
  readonly bestOfColumn: Float32Array;
}

/** Blocks of the longest run that is tried. */
const LONGEST_RUN = 24;
/** Worse moves than this are all alike. */
const LIMIT = 24;

/**
 * Tries every move of a run to a place where one of its ends may join.
 *
 * @param gain n × n: what "v follows u" is worth over leaving the two apart; negative infinity if that was not weighed
 */
export function findMoves(gain: Float64Array, n: number): Moves {
  const making = new Float32Array(n * n).fill(-LIMIT);
  const parting = new Float32Array(n).fill(-LIMIT);
  const worth = (u: number, v: number): number =>
    u < 0 || v < 0 || u >= n || v >= n ? 0 : Math.max(0, gain[u * n + v]!);
  const make = (u: number, v: number, value: number): void => {
    if (u >= 0 && v >= 0 && u < n && v < n && value > making[u * n + v]!) making[u * n + v] = value;
  };
  const part = (u: number, value: number): void => {
    if (u >= 0 && u + 1 < n && value > parting[u]!) parting[u] = value;
  };
  const { before, after } = findPartners(gain, n);
  for (let from = 0; from < n; from++) {
    for (let to = from; to < Math.min(n, from + LONGEST_RUN); to++) {
      const taken = worth(from - 1, to + 1) - worth(from - 1, from) - worth(to, to + 1);
      for (const place of [...before[from]!, ...after[to]!.map((v) => v - 1), n - 1]) {
        if (place >= from - 1 && place <= to) continue;
        const put = worth(place, from) + worth(to, place + 1) - worth(place, place + 1);
        const value = taken + put;
        make(place, from, value);
        make(to, place + 1, value);
        make(from - 1, to + 1, value);
        part(from - 1, value);
        part(to, value);
        part(place, value);
      }
    }
  }
  const bestOfRow = new Float32Array(n).fill(-LIMIT);
  const bestOfColumn = new Float32Array(n).fill(-LIMIT);
  for (let u = 0; u < n; u++) {
    for (let v = 0; v < n; v++) {
      bestOfRow[u] = Math.max(bestOfRow[u]!, making[u * n + v]!);
      bestOfColumn[v] = Math.max(bestOfColumn[v]!, making[u * n + v]!);
    }
  }
  return { making, parting, bestOfRow, bestOfColumn };
}

/** Who may stand before each node, and who after, at a gain. */
function findPartners(gain: Float64Array, n: number): { before: number[][]; after: number[][] } {
  const before = Array.from({ length: n }, () => [] as number[]);
  const after = Array.from({ length: n }, () => [] as number[]);
  for (let u = 0; u < n; u++) {
    for (let v = 0; v < n; v++) {
      if (gain[u * n + v]! === Number.NEGATIVE_INFINITY) continue;
      before[v]!.push(u);
      after[u]!.push(v);
    }
  }
  return { before, after };
}
