import type { OrderNode } from "./nodes.ts";

/**
 * Some tools read columns that stand side by side line of blocks by line of blocks: whatever begins higher comes
 * first. Where that happened, the columns can be stacked up again: each block stands under the column that was
 * filled least when its turn came.
 *
 *     file:  A1 B1 C1 A2 C2 B2       A1 | B1 | C1
 *                              ==>   A2 |    | C2     (B1 is longer)
 *                                       | B2 |
 */
export interface RowReading {
  /** Index of the region that each node belongs to: story blocks between two runs of headings. */
  readonly region: Int32Array;
  /** If the region was read in rows: the block right under each, or -1. */
  readonly below: Int32Array;
  /** If so: the top of the next column, for each column's last block, or -1. */
  readonly nextColumn: Int32Array;
  /** For each region how much better its broken sentences go on under this reading than in the file, about -1 to 2. */
  readonly strength: readonly number[];
  /** The same for the page: mean over its blocks of what is above nothing. */
  readonly pageStrength: number;
}

const MOST_COLUMNS = 8;
/** Line lengths tried, in characters: newspaper columns hold 11 to 20. */
const LINE_CHARS = [12, 14, 16, 18, 20] as const;
const JOIN_LIMIT = 6;
/** A shared subject against a sentence that goes on; and how many blocks speak as loud as one broken sentence. */
const SUBJECT_WORTH = 1.5;
const SUBJECT_SHARE = 0.15;
/** Against a block that begins in mid-sentence standing under one that ends its own. */
const CUT_COST = 0.5;
/** Columns under one headline are of equal height: decides between readings that are alike otherwise. */
const UNEVEN_COST = 0.3;
const SHORTEST_BREAK_CHARS = 8;

/** A story's paragraph that stops in mid-sentence; crossheads and credits have no full stop either. */
const breaksOff = (node: OrderNode): boolean =>
  node.openEnded && node.roles[4]! > 0.5 && node.text.length >= SHORTEST_BREAK_CHARS;

export function readRows(
  nodes: readonly OrderNode[],
  joins: Float32Array,
  similar: Float32Array,
  isBreak: (node: OrderNode) => boolean,
): RowReading {
  const n = nodes.length;
  const region = new Int32Array(n);
  const below = new Int32Array(n).fill(-1);
  const nextColumn = new Int32Array(n).fill(-1);
  const strength: number[] = [];
  for (let from = 0; from < n; ) {
    let to = from + 1;
    while (to < n && isBreak(nodes[to]!) === isBreak(nodes[from]!)) to++;
    region.fill(strength.length, from, to);
    const best = isBreak(nodes[from]!) ? undefined : bestStack({ nodes, joins, similar, from, to });
    strength.push(best?.strength ?? 0);
    if (best) {
      for (const [u, v] of best.below) below[u] = v;
      for (const [u, v] of best.nextColumn) nextColumn[u] = v;
    }
    from = to;
  }
  const pageStrength = region.reduce((sum, index) => sum + Math.max(0, strength[index]!), 0) / Math.max(1, n);
  return { region, below, nextColumn, strength, pageStrength };
}

/** One broken sentence fits some stack of columns by chance: only several that fit together say much. */
const evidenceShare = (broken: number): number => Math.min(1, (broken + 0.5) / 3);

interface Region {
  readonly nodes: readonly OrderNode[];
  readonly joins: Float32Array;
  readonly similar: Float32Array;
  readonly from: number;
  readonly to: number;
}

interface Stack {
  readonly below: readonly (readonly [number, number])[];
  readonly nextColumn: readonly (readonly [number, number])[];
  /** Standard deviation over mean of the heights of columns that break off. */
  readonly unevenness: number;
  readonly strength: number;
}

function bestStack(region: Region): Stack | undefined {
  const { nodes, joins, similar, from, to } = region;
  const n = nodes.length;
  const broken: number[] = [];
  for (let u = from; u < to; u++) if (breaksOff(nodes[u]!)) broken.push(u);
  if (to - from < 4) return undefined;
  const join = (u: number, v: number): number =>
    Math.max(-JOIN_LIMIT, Math.min(JOIN_LIMIT, joins[u * n + v]!));
  const worth = (next: (u: number) => number | undefined): number => {
    let sum = 0;
    for (let u = from; u < to; u++) {
      const v = next(u);
      if (v !== undefined && v < to) sum += SUBJECT_WORTH * similar[u * n + v]!;
    }
    for (const u of broken) sum += (next(u) === undefined ? -JOIN_LIMIT : join(u, next(u)!)) / JOIN_LIMIT;
    return sum;
  };
  const inFile = worth((u) => (u + 1 < n ? u + 1 : undefined));
  const evidence = broken.length + SUBJECT_SHARE * (to - from);
  let best: Stack | undefined;
  for (let columns = 2; columns <= Math.min(MOST_COLUMNS, to - from - 1); columns++) {
    for (const lineChars of LINE_CHARS) {
      const stack = stackColumns(region, columns, lineChars);
      if (!stack) continue;
      const next = new Map([...stack.below, ...stack.nextColumn]);
      const gain = (worth((u) => next.get(u)) - inFile) / evidence;
      const cuts = stack.below.filter(([, v]) => nodes[v]!.beginsInside).length;
      const strength = gain * evidenceShare(broken.length) - CUT_COST * cuts - UNEVEN_COST * stack.unevenness;
      if (!best || strength > best.strength) best = { ...stack, strength };
    }
  }
  return best;
}

/** Deals the region's blocks to columns; undefined when a block is left over that no column can take. */
function stackColumns(
  { nodes, from, to }: Region,
  columns: number,
  lineChars: number,
): Omit<Stack, "strength"> | undefined {
  const linesOf = (u: number): number => Math.ceil((nodes[u]!.text.length + 2) / lineChars);
  const last = Array.from({ length: columns }, (_, column) => from + column);
  const filled = last.map(linesOf);
  const below: [number, number][] = [];
  for (let v = from + columns; v < to; v++) {
    let lowest = -1;
    for (let column = 0; column < columns; column++) {
      // A paragraph that breaks off is the last of its column.
      if (breaksOff(nodes[last[column]!]!)) continue;
      if (lowest < 0 || filled[column]! < filled[lowest]!) lowest = column;
    }
    if (lowest < 0) return undefined;
    below.push([last[lowest]!, v]);
    last[lowest] = v;
    filled[lowest]! += linesOf(v);
  }
  const heights = filled.filter((_, column) => breaksOff(nodes[last[column]!]!));
  return {
    below,
    nextColumn: last.slice(0, -1).map((u, column) => [u, from + column + 1] as const),
    unevenness: deviation(heights),
  };
}

function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) / mean;
}
