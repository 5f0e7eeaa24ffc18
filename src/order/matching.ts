/** The edges that a matching may take: those of positive worth, by row and by column. */
export interface Edges {
  /** Rows, and columns. */
  readonly n: number;
  /** For each row its columns and what the edges are worth; for each column its rows. */
  readonly ofRow: readonly Links[];
  readonly ofColumn: readonly Links[];
  readonly search: Search;
}

interface Links {
  readonly to: Int32Array;
  readonly worth: Float64Array;
}

/** @param gain n × n; what is not above 0 is no edge, and nothing may follow itself */
export function edgesOf(gain: Float64Array, n: number): Edges {
  const ofRow: Links[] = [];
  const columns = Array.from({ length: n }, () => ({ to: [] as number[], worth: [] as number[] }));
  for (let u = 0; u < n; u++) {
    const to: number[] = [];
    for (let v = 0; v < n; v++) {
      const worth = gain[u * n + v]!;
      if (v === u || !(worth > 0)) continue;
      to.push(v);
      columns[v]!.to.push(u);
      columns[v]!.worth.push(worth);
    }
    ofRow.push({ to: Int32Array.from(to), worth: Float64Array.from(to, (v) => gain[u * n + v]!) });
  }
  const ofColumn = columns.map(({ to, worth }) => ({
    to: Int32Array.from(to),
    worth: Float64Array.from(worth),
  }));
  const search = {
    distance: new Float64Array(n).fill(Number.POSITIVE_INFINITY),
    from: new Int32Array(n),
    isSettled: new Uint8Array(n),
  };
  return { n, ofRow, ofColumn, search };
}

/** One side of the graph: whom each of its nodes is matched to (-1: nobody), and the potentials that prove it the best. */
interface Side {
  readonly mate: Int32Array;
  readonly potential: Float64Array;
  /** Nodes that are not looked at: their edge is forced, or they are put in later. */
  readonly isOut: Uint8Array;
}

/**
 * A matching of rows to columns of the most worth, under the edges that have been forced and forbidden. Each change is
 * put right by the shortest augmenting paths from the nodes that it sets free (Hungarian method on sparse edges), so that it
 * takes time by what it moves, not by the size of the page.
 */
export class Matching {
  readonly #edges: Edges;
  readonly #rows: Side;
  readonly #columns: Side;
  /** Row × n + column of edges that may not be taken. */
  readonly #forbidden: Set<number>;

  private constructor(edges: Edges, rows: Side, columns: Side, forbidden: Set<number>) {
    this.#edges = edges;
    this.#rows = rows;
    this.#columns = columns;
    this.#forbidden = forbidden;
  }

  static best(edges: Edges): Matching {
    const matching = new Matching(edges, emptySide(edges.n), emptySide(edges.n), new Set());
    for (let u = 0; u < edges.n; u++) matching.#insertRow(u);
    return matching;
  }

  copy(): Matching {
    return new Matching(this.#edges, copyOf(this.#rows), copyOf(this.#columns), new Set(this.#forbidden));
  }

  /** The column of each row, or -1. */
  get columnOf(): Int32Array {
    return this.#rows.mate;
  }

  isForced(u: number): boolean {
    return this.#rows.isOut[u] === 1;
  }

  /** Takes a row's edge out for good. */
  forbid(u: number): void {
    const v = this.#rows.mate[u]!;
    this.#forbidden.add(u * this.#edges.n + v);
    this.#release(u, v);
    this.#columns.isOut[v] = 1;
    this.#insertRow(u);
    this.#columns.isOut[v] = 0;
    this.#insertColumn(v);
  }

  /** Puts an edge in for good; of what was forced before, only what stands against it is let go. */
  force(u: number, v: number): void {
    const [oldColumn, oldRow] = [this.#rows.mate[u]!, this.#columns.mate[v]!];
    if (oldColumn >= 0) this.#release(u, oldColumn);
    if (oldRow >= 0) this.#release(oldRow, v);
    this.#rows.mate[u] = v;
    this.#columns.mate[v] = u;
    this.#rows.isOut[u] = 1;
    this.#columns.isOut[v] = 1;
    if (oldRow >= 0) {
      if (oldColumn >= 0) this.#columns.isOut[oldColumn] = 1;
      this.#insertRow(oldRow);
    }
    if (oldColumn >= 0) {
      this.#columns.isOut[oldColumn] = 0;
      this.#insertColumn(oldColumn);
    }
  }

  /** Leaves a row and its column apart, and everything else as it is. */
  part(u: number): void {
    this.#release(u, this.#rows.mate[u]!);
  }

  #release(u: number, v: number): void {
    this.#rows.mate[u] = -1;
    this.#columns.mate[v] = -1;
    this.#rows.isOut[u] = 0;
    this.#columns.isOut[v] = 0;
  }

  #insertRow(u: number): void {
    const { n, ofRow, search } = this.#edges;
    const isForbidden = (a: number, b: number): boolean => this.#forbidden.has(a * n + b);
    insert(u, ofRow, this.#rows, this.#columns, search, this.#forbidden.size > 0 ? isForbidden : undefined);
  }

  #insertColumn(v: number): void {
    const { n, ofColumn, search } = this.#edges;
    const isForbidden = (a: number, b: number): boolean => this.#forbidden.has(b * n + a);
    insert(
      v,
      ofColumn,
      this.#columns,
      this.#rows,
      search,
      this.#forbidden.size > 0 ? isForbidden : undefined,
    );
  }
}

const emptySide = (n: number): Side => ({
  mate: new Int32Array(n).fill(-1),
  potential: new Float64Array(n),
  isOut: new Uint8Array(n),
});

const copyOf = ({ mate, potential, isOut }: Side): Side => ({
  mate: mate.slice(),
  potential: potential.slice(),
  isOut: isOut.slice(),
});

/** Where a search has been: kept from one to the next, since most of a page is never reached. */
interface Search {
  /** By node of the other side: how far it is, ∞ where it was not reached, and from which node it was. */
  readonly distance: Float64Array;
  readonly from: Int32Array;
  readonly isSettled: Uint8Array;
}

const NOBODY = -1;

/**
 * Matches one more node, moving others where that is worth most, or leaves it, or one of those that it displaces, alone.
 *
 * An edge's slack is the sum of both potentials less its worth. It is never negative, 0 for matched edges, and a node
 * that is alone has no potential: together that proves the matching the best. The path of the least slack is followed.
 */
function insert(
  start: number,
  links: readonly Links[],
  own: Side,
  other: Side,
  { distance, from, isSettled }: Search,
  isForbidden: ((a: number, b: number) => boolean) | undefined,
): void {
  own.potential[start] = leastPotential(start, links, other, isForbidden);
  const reached: number[] = [];
  const settled: number[] = [];
  let at = start;
  let walked = 0;
  /** The shortest path so far ends where this node of the own side is left alone, or one of the other is free. */
  let shortest = own.potential[start]!;
  let alone = start;
  let free = NOBODY;
  for (;;) {
    const { to, worth } = links[at]!;
    for (let i = 0; i < to.length; i++) {
      const b = to[i]!;
      if (other.isOut[b] || isSettled[b] || isForbidden?.(at, b)) continue;
      const here = walked + own.potential[at]! + other.potential[b]! - worth[i]!;
      if (here >= shortest || here >= distance[b]!) continue;
      if (distance[b] === Number.POSITIVE_INFINITY) reached.push(b);
      distance[b] = here;
      from[b] = at;
    }
    let nearest = NOBODY;
    for (const b of reached)
      if (!isSettled[b] && distance[b]! < (nearest < 0 ? shortest : distance[nearest]!)) nearest = b;
    if (nearest < 0) break;
    walked = distance[nearest]!;
    if (other.mate[nearest] === NOBODY) {
      shortest = walked;
      free = nearest;
      break;
    }
    isSettled[nearest] = 1;
    settled.push(nearest);
    at = other.mate[nearest]!;
    if (walked + own.potential[at]! >= shortest) continue;
    shortest = walked + own.potential[at]!;
    alone = at;
  }
  own.potential[start]! -= shortest;
  for (const b of settled) {
    const shift = shortest - distance[b]!;
    own.potential[other.mate[b]!]! -= shift;
    other.potential[b]! += shift;
  }
  if (free !== NOBODY) rematch(start, free, own, other, from);
  else if (alone !== start) {
    const left = own.mate[alone]!;
    own.mate[alone] = NOBODY;
    rematch(start, left, own, other, from);
  }
  for (const b of reached) {
    distance[b] = Number.POSITIVE_INFINITY;
    isSettled[b] = 0;
  }
}

/** Matches each node of a path with the one from which it was reached, back to the path's start. */
function rematch(start: number, end: number, own: Side, other: Side, from: Int32Array): void {
  for (let b = end; ; ) {
    const a = from[b]!;
    const next = own.mate[a]!;
    own.mate[a] = b;
    other.mate[b] = a;
    if (a === start) return;
    b = next;
  }
}

/** The least potential with which none of a node's edges has negative slack. */
function leastPotential(
  node: number,
  links: readonly Links[],
  other: Side,
  isForbidden: ((a: number, b: number) => boolean) | undefined,
): number {
  const { to, worth } = links[node]!;
  let least = 0;
  for (let i = 0; i < to.length; i++) {
    if (other.isOut[to[i]!] || isForbidden?.(node, to[i]!)) continue;
    least = Math.max(least, worth[i]! - other.potential[to[i]!]!);
  }
  return least;
}
