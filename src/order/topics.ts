import type { OrderNode } from "./nodes.ts";

/** What each node is about, by itself and with what stands around it in the file. All vectors are of length 1 or 0. */
export interface PageTopics {
  readonly own: readonly Float32Array[];
  /** The node and what stands above it, up to and with the headings that lead it, the farther the fainter. */
  readonly above: readonly Float32Array[];
  /** The node and what stands below it, up to the next heading. */
  readonly below: readonly Float32Array[];
  /** The node's summed vector before scaling: long texts weigh more in a sum of several. */
  readonly sums: readonly Float32Array[];
  /** n × n: cosine of the nodes' own vectors. */
  readonly near: Float64Array;
  /** n × n: cosine of what stands above `u`, it included, and what stands below `v`. */
  readonly across: Float64Array;
  /** Cosine with the likest other node. */
  readonly bestOf: Float32Array;
}

/** What the next node but one counts, against the next. */
export const FADE = 0.7;

export function readTopics(
  nodes: readonly OrderNode[],
  sums: readonly Float32Array[],
  isHeading: (node: OrderNode) => boolean,
): PageTopics {
  const own = sums.map(toUnit);
  const above: Float32Array[] = [];
  const below: Float32Array[] = [];
  const n = nodes.length;
  let sum: Float32Array = new Float32Array(sums[0]?.length ?? 0);
  for (let u = 0; u < n; u++) {
    const opens = isHeading(nodes[u]!) && (u === 0 || !isHeading(nodes[u - 1]!));
    sum = opens ? Float32Array.from(sums[u]!) : fadeInto(sum, sums[u]!);
    above[u] = toUnit(sum);
  }
  sum = new Float32Array(sum.length);
  for (let u = n - 1; u >= 0; u--) {
    const closes = u + 1 < n && isHeading(nodes[u + 1]!) && !isHeading(nodes[u]!);
    sum = closes ? Float32Array.from(sums[u]!) : fadeInto(sum, sums[u]!);
    below[u] = toUnit(sum);
  }
  const near = dotAll(own, own);
  const bestOf = new Float32Array(n).fill(-1);
  for (let u = 0; u < n; u++)
    for (let v = 0; v < n; v++) if (u !== v && near[u * n + v]! > bestOf[u]!) bestOf[u] = near[u * n + v]!;
  return { own, above, below, sums, near, across: dotAll(above, below), bestOf };
}

/** `dot` of every vector of the one list with every vector of the other, row by row. */
function dotAll(rows: readonly Float32Array[], columns: readonly Float32Array[]): Float64Array {
  const n = rows.length;
  const products = new Float64Array(n * n);
  const size = rows[0]?.length ?? 0;
  const packed = packFours(columns, size);
  for (let u = 0; u < n; u++) {
    const row = rows[u]!;
    for (let v = 0, at = 0; v < n; v += 4) {
      let [a, b, c, d] = [0, 0, 0, 0];
      for (let i = 0; i < size; i++, at += 4) {
        const value = row[i]!;
        a += value * packed[at]!;
        b += value * packed[at + 1]!;
        c += value * packed[at + 2]!;
        d += value * packed[at + 3]!;
      }
      const to = u * n + v;
      products[to] = a;
      if (v + 1 < n) products[to + 1] = b;
      if (v + 2 < n) products[to + 2] = c;
      if (v + 3 < n) products[to + 3] = d;
    }
  }
  return products;
}

/** Four vectors at a time, component by component: their sums do not wait for one another. Missing ones are 0. */
function packFours(vectors: readonly Float32Array[], size: number): Float64Array {
  const packed = new Float64Array(4 * Math.ceil(vectors.length / 4) * size);
  for (const [v, vector] of vectors.entries()) {
    const first = 4 * (v >> 2) * size + (v & 3);
    for (let i = 0; i < size; i++) packed[first + 4 * i] = vector[i]!;
  }
  return packed;
}

const fadeInto = (sum: Float32Array, added: Float32Array): Float32Array =>
  Float32Array.from(added, (value, d) => value + FADE * sum[d]!);

export function toUnit(vector: Float32Array): Float32Array {
  let square = 0;
  for (let d = 0; d < vector.length; d++) square += vector[d]! ** 2;
  const length = Math.sqrt(square);
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** Cosine of two vectors of length 1. */
export function dot(a: Float32Array, b: Float32Array): number {
  let product = 0;
  for (let d = 0; d < a.length; d++) product += a[d]! * b[d]!;
  return product;
}
