/** Probabilities over a page's nodes, as natural logarithms. */
export interface EdgeScores {
  /** n × n: ln P(v follows u | u) + ln P(u precedes v | v); −∞ on the diagonal. */
  readonly edges: Float64Array;
  /** ln P(an article begins with v | v). */
  readonly starts: Float64Array;
  /** ln P(an article ends with u | u). */
  readonly ends: Float64Array;
}

export function normalize(
  raw: Float64Array,
  starts: Float64Array,
  ends: Float64Array,
  n: number,
): EdgeScores {
  const ofRow = new Float64Array(n);
  const ofColumn = new Float64Array(n);
  for (let u = 0; u < n; u++) {
    ofRow[u] = Math.exp(ends[u]!);
    ofColumn[u] = Math.exp(starts[u]!);
  }
  const edges = new Float64Array(n * n).fill(Number.NEGATIVE_INFINITY);
  // Most pairs are no candidates, and add nothing.
  for (let u = 0; u < n; u++) {
    for (let v = 0; v < n; v++) {
      if (raw[u * n + v] === Number.NEGATIVE_INFINITY) continue;
      const weight = Math.exp(raw[u * n + v]!);
      ofRow[u]! += weight;
      ofColumn[v]! += weight;
    }
  }
  for (let u = 0; u < n; u++) {
    ofRow[u] = Math.log(ofRow[u]!);
    ofColumn[u] = Math.log(ofColumn[u]!);
  }
  for (let u = 0; u < n; u++) {
    for (let v = 0; v < n; v++) {
      if (raw[u * n + v] === Number.NEGATIVE_INFINITY) continue;
      edges[u * n + v] = 2 * raw[u * n + v]! - ofRow[u]! - ofColumn[v]!;
    }
  }
  return { edges, starts: starts.map((s, v) => s - ofColumn[v]!), ends: ends.map((s, u) => s - ofRow[u]!) };
}

/** The mean of several readings' scores; an edge that only some of them weighed has the mean of those. */
export function meanScores(readings: readonly EdgeScores[]): EdgeScores {
  const meanOf = (all: readonly Float64Array[]): Float64Array =>
    all[0]!.map((_, i) => {
      let sum = 0;
      let count = 0;
      for (const scores of all) {
        if (scores[i] === Number.NEGATIVE_INFINITY) continue;
        sum += scores[i]!;
        count++;
      }
      return count === 0 ? Number.NEGATIVE_INFINITY : sum / count;
    });
  return {
    edges: meanOf(readings.map(({ edges }) => edges)),
    starts: meanOf(readings.map(({ starts }) => starts)),
    ends: meanOf(readings.map(({ ends }) => ends)),
  };
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
  const gain = new Float64Array(n * n);
  for (let u = 0; u < n; u++) {
    for (let v = 0; v < n; v++) gain[u * n + v] = gainOf(scores, u, v);
  }
  return gain;
}
