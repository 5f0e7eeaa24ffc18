import type { FeatureRow } from "../learning/feature-row.ts";
import { type Bests, bestsOf } from "./bests.ts";
import type { PageGraph } from "./page-graph.ts";
import { FADE } from "./topics.ts";

/** What stands above a node and what stands below another have in common, each taken as one text. */
export interface WordsAcross extends Bests {
  /** n × n: cosine of the words of `u` and what stands above it, and of `v` and what stands below it. */
  readonly fit: Float32Array;
}

/** In which order nodes stand: the one above each and the one below it, or -1 where what is looked at ends. */
export interface Standing {
  readonly above: ArrayLike<number>;
  readonly below: ArrayLike<number>;
}

/**
 * Compares all that stands above each node with all that stands below each, the farther the fainter.
 *
 * Sums of word vectors are compared, so that everything follows from the products of every two nodes, and takes no more
 * time than these.
 */
export function compareAcross(
  { products, nodes }: Pick<PageGraph, "products" | "nodes">,
  { above, below }: Standing,
): WordsAcross {
  const n = nodes.length;
  const topDown = inOrder(above, below);
  const fit = new Float32Array(n * n);
  const squareAbove = new Float64Array(n);
  const squareBelow = new Float64Array(n);
  for (const u of topDown) {
    const over = above[u]!;
    const own = products[u * n + u]!;
    if (over < 0) for (let v = 0; v < n; v++) fit[u * n + v] = products[u * n + v]!;
    else for (let v = 0; v < n; v++) fit[u * n + v] = products[u * n + v]! + FADE * fit[over * n + v]!;
    squareAbove[u] = own + (over < 0 ? 0 : grow(fit[over * n + u]!, squareAbove[over]!));
  }
  const bottomUp = [...topDown].reverse();
  for (const v of bottomUp) {
    const under = below[v]!;
    let withRest = 0;
    for (let w = under, fade = 1; w >= 0; w = below[w]!, fade *= FADE)
      withRest += fade * products[v * n + w]!;
    squareBelow[v] = products[v * n + v]! + (under < 0 ? 0 : grow(withRest, squareBelow[under]!));
  }
  const lengthAbove = squareAbove.map(Math.sqrt);
  const lengthBelow = squareBelow.map(Math.sqrt);
  const leading = Int32Array.from(bottomUp.filter((v) => below[v]! >= 0));
  const following = leading.map((v) => below[v]!);
  // One row after another: going down a column of a large matrix takes several times as long.
  for (let u = 0, row = 0; u < n; u++, row += n) {
    for (let i = 0; i < leading.length; i++) fit[row + leading[i]!]! += FADE * fit[row + following[i]!]!;
    for (let v = 0; v < n; v++) {
      const length = lengthAbove[u]! * lengthBelow[v]!;
      fit[row + v] = length > 0 ? fit[row + v]! / length : 0;
    }
  }
  return { fit, ...bestsOf(fit, n) };
}

/** Products of every two nodes' word vectors: n × n. */
export function multiplyWords(similar: Float32Array, lengths: ArrayLike<number>): Float32Array {
  const n = lengths.length;
  const products = new Float32Array(n * n);
  for (let u = 0; u < n; u++) {
    for (let v = 0; v < n; v++) products[u * n + v] = similar[u * n + v]! * lengths[u]! * lengths[v]!;
    products[u * n + u] = lengths[u]! ** 2;
  }
  return products;
}

/** What the square of a sum grows by when it is faded and another vector added, whose own square is not counted. */
const grow = (product: number, square: number): number => 2 * FADE * product + FADE * FADE * square;

/** The nodes, each after the one above it. */
function inOrder(above: ArrayLike<number>, below: ArrayLike<number>): number[] {
  const order: number[] = [];
  for (let u = 0; u < above.length; u++) {
    if (above[u]! >= 0) continue;
    for (let at = u; at >= 0; at = below[at]!) order.push(at);
  }
  return order;
}

export const NO_FIT: readonly number[] = [0, 0, 0];

/** Writes how well `v` fits `u`, and how much better the best others fit either. */
export function addBestFit(
  row: FeatureRow,
  { fit, bestOfRow, bestOfColumn }: WordsAcross,
  u: number,
  v: number,
  n: number,
): void {
  const value = fit[u * n + v]!;
  row.add(4 * value);
  row.add(4 * (value - bestOfRow[u]!));
  row.add(4 * (value - bestOfColumn[v]!));
}
