/** Probabilities over a page's nodes, as natural logarithms. */
export interface EdgeScores {
  /** n × n: ln P(v follows u | u) + ln P(u precedes v | v); −∞ on the diagonal, and where that was not weighed. */
  readonly edges: Float64Array;
  /** Where in it the edges stand that were weighed, ascending: hardly any, on large pages. */
  readonly weighed: Int32Array;
  /** ln P(an article begins with v | v). */
  readonly starts: Float64Array;
  /** ln P(an article ends with u | u). */
  readonly ends: Float64Array;
}

/** @param raw n × n: what each edge is worth; −∞ where it was not weighed */
export function normalize(
  raw: Float64Array,
  starts: Float64Array,
  ends: Float64Array,
  n: number,
): EdgeScores {
  const ofRow = ends.map(Math.exp);
  const ofColumn = starts.map(Math.exp);
  const weighed = indexesAbove(raw, Number.NEGATIVE_INFINITY);
  for (let i = 0; i < weighed.length; i++) {
    const at = weighed[i]!;
    const weight = Math.exp(raw[at]!);
    const u = Math.floor(at / n);
    ofRow[u]! += weight;
    ofColumn[at - u * n]! += weight;
  }
  for (let u = 0; u < n; u++) {
    ofRow[u] = Math.log(ofRow[u]!);
    ofColumn[u] = Math.log(ofColumn[u]!);
  }
  const edges = new Float64Array(n * n).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < weighed.length; i++) {
    const at = weighed[i]!;
    const u = Math.floor(at / n);
    edges[at] = 2 * raw[at]! - ofRow[u]! - ofColumn[at - u * n]!;
  }
  return {
    edges,
    weighed,
    starts: starts.map((s, v) => s - ofColumn[v]!),
    ends: ends.map((s, u) => s - ofRow[u]!),
  };
}

/** Indexes of the numbers above a floor, ascending. */
export function indexesAbove(values: Float64Array | Float32Array, floor: number): Int32Array {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! > floor) count++;
  const found = new Int32Array(count);
  for (let i = 0, at = 0; at < count; i++) if (values[i]! > floor) found[at++] = i;
  return found;
}

/**
 * The mean of several readings' scores; an edge that only some of them weighed has the mean of those.
 *
 * @param besides one more, of which only edges count that one of the others weighed as well
 * @param weight what it counts for, where each of the others counts 1
 */
export function meanScores(readings: readonly EdgeScores[], besides: EdgeScores, weight: number): EdgeScores {
  const edges = new Float64Array(besides.edges.length).fill(Number.NEGATIVE_INFINITY);
  const counts = new Uint8Array(edges.length);
  for (const reading of readings) {
    for (let i = 0; i < reading.weighed.length; i++) {
      const at = reading.weighed[i]!;
      edges[at] = (counts[at] === 0 ? 0 : edges[at]!) + reading.edges[at]!;
      counts[at]!++;
    }
  }
  const weighed = indexesAbove(edges, Number.NEGATIVE_INFINITY);
  for (let i = 0; i < weighed.length; i++) {
    const at = weighed[i]!;
    const own = besides.edges[at]!;
    edges[at] =
      own === Number.NEGATIVE_INFINITY
        ? edges[at]! / counts[at]!
        : (edges[at]! + weight * own) / (counts[at]! + weight);
  }
  const meanOf = (which: "starts" | "ends"): Float64Array =>
    besides[which].map(
      (own, u) =>
        (readings.reduce((sum, reading) => sum + reading[which][u]!, 0) + weight * own) /
        (readings.length + weight),
    );
  return { edges, weighed, starts: meanOf("starts"), ends: meanOf("ends") };
}

/** ln P of a path's beginning, of its end, and of each of its seams, in nats. */
export function seamScores(path: readonly number[], { edges, starts, ends }: EdgeScores): number[] {
  const seams = [starts[path[0]!]!, ends[path.at(-1)!]!];
  for (let i = 0; i + 1 < path.length; i++) seams.push(edges[path[i]! * starts.length + path[i + 1]!]! / 2);
  return seams;
}

/** What an edge is worth over ending the one article and beginning another there, in nats. */
export const gainOf = ({ edges, starts, ends }: EdgeScores, u: number, v: number): number =>
  edges[u * starts.length + v]! - ends[u]! - starts[v]!;

/** The same of each edge: what it is worth over ending the one article and beginning another there. */
export function edgeGains(scores: EdgeScores, n: number): Float64Array {
  const { edges, weighed, starts, ends } = scores;
  const gain = new Float64Array(n * n).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < weighed.length; i++) {
    const at = weighed[i]!;
    const u = Math.floor(at / n);
    gain[at] = edges[at]! - ends[u]! - starts[at - u * n]!;
  }
  return gain;
}
