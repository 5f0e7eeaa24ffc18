import { readFileSync } from "node:fs";
import { ChangingRow } from "../learning/changing-row.ts";
import type { FeatureRow } from "../learning/feature-row.ts";
import { type Network, restoreNetwork, type StoredNetwork } from "../learning/network.ts";
import { findCandidates } from "./candidates.ts";
import { addContextFeatures, type FirstReading, readFirst, secondCandidates } from "./context-features.ts";
import { addEdgeFeatures, addEndpointFeatures, makeRow } from "./edge-features.ts";
import type { PageGraph } from "./page-graph.ts";
import { bestPathCover, trustedCover } from "./path-cover.ts";

/** Three networks that say what an edge, a start and an end are worth. */
export interface ReadingModel {
  readonly edge: Network;
  readonly start: Network;
  readonly end: Network;
}

/** The first reading sees each edge by itself, the second also what the first made of the page. */
export interface OrderModel {
  readonly first: ReadingModel;
  readonly second: ReadingModel;
  /** From what is known of a path to the log odds that it is an article as printed. */
  readonly confidence: Network;
  /** What a page's repairs must gain together, in nats, before its order is left. */
  readonly trust: number;
}

/** Probabilities over a page's nodes, as natural logarithms. */
export interface EdgeScores {
  /** n × n: ln P(v follows u | u) + ln P(u precedes v | v); −∞ on the diagonal. */
  readonly edges: Float64Array;
  /** ln P(an article begins with v | v). */
  readonly starts: Float64Array;
  /** ln P(an article ends with u | u). */
  readonly ends: Float64Array;
}

let shipped: OrderModel | undefined;

/** As the weights stand in their file. */
export interface StoredOrderModel {
  readonly first: StoredReading;
  readonly second: StoredReading;
  readonly confidence: StoredNetwork;
  readonly trust: number;
}
type StoredReading = Record<keyof ReadingModel, StoredNetwork>;

const restore = (stored: StoredReading): ReadingModel => ({
  edge: restoreNetwork(stored.edge),
  start: restoreNetwork(stored.start),
  end: restoreNetwork(stored.end),
});

export const restoreOrder = (stored: StoredOrderModel): OrderModel => ({
  first: restore(stored.first),
  second: restore(stored.second),
  confidence: restoreNetwork(stored.confidence),
  trust: stored.trust,
});

/** The model that ships with the project, read once. */
export function loadOrderModel(): OrderModel {
  const path = new URL("./order-weights.json", import.meta.url);
  shipped ??= restoreOrder(JSON.parse(readFileSync(path, "utf8")) as StoredOrderModel);
  return shipped;
}

/**
 * Scores a page's candidate edges: each node chooses its successor (or to end) and its predecessor (or to begin).
 * The second reading is given the first.
 */
export function scoreEdges(
  graph: PageGraph,
  model: ReadingModel,
  candidates: Uint8Array,
  first?: FirstReading,
): EdgeScores {
  const n = graph.nodes.length;
  const raw = new Float64Array(n * n).fill(Number.NEGATIVE_INFINITY);
  const starts = new Float64Array(n);
  const ends = new Float64Array(n);
  const start = new ChangingRow(model.start);
  const end = new ChangingRow(model.end);
  const edge = new ChangingRow(model.edge);
  for (let u = 0; u < n; u++) {
    addEndpointFeatures(row.begin(), graph, u);
    starts[u] = start.run(row.values);
    ends[u] = end.run(row.values);
    for (let v = 0; v < n; v++) {
      if (!candidates[u * n + v]) continue;
      addPairFeatures(row.begin(), graph, u, v, first);
      raw[u * n + v] = edge.run(row.values);
    }
  }
  return normalize(raw, starts, ends, n);
}

/** Writes all that the edge's network sees. */
export function addPairFeatures(
  into: FeatureRow,
  graph: PageGraph,
  u: number,
  v: number,
  first?: FirstReading,
): void {
  addEdgeFeatures(into, graph, u, v);
  if (first) addContextFeatures(into, graph, first, u, v);
}

/** A page as both readings left it. */
export interface PageReading {
  readonly graph: PageGraph;
  readonly first: FirstReading;
  readonly scores: EdgeScores;
  /** The successor of each node, or -1. */
  readonly next: Int32Array;
}

/** The best order of the page's nodes, after both readings. */
export function readPage(graph: PageGraph, model: OrderModel): PageReading {
  const n = graph.nodes.length;
  const { first, candidates } = firstReading(graph, model.first);
  const scores = scoreEdges(graph, model.second, candidates, first);
  return { graph, first, scores, next: trustedCover(edgeGains(scores, n), n, model.trust) };
}

/** The first reading of a page, and the edges that are left for the second. */
export function firstReading(
  graph: PageGraph,
  model: ReadingModel,
): { first: FirstReading; candidates: Uint8Array } {
  const n = graph.nodes.length;
  const all = findCandidates(graph);
  const scores = scoreEdges(graph, model, all);
  const gain = edgeGains(scores, n);
  const first = readFirst(graph, scores, gain, bestPathCover(gain, n));
  return { first, candidates: secondCandidates(first, all, n) };
}

const row = makeRow();

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

/** What each edge is worth over ending the one article and beginning another there. */
export function edgeGains(scores: EdgeScores, n: number): Float64Array {
  const gain = new Float64Array(n * n);
  for (let u = 0; u < n; u++) {
    for (let v = 0; v < n; v++)
      gain[u * n + v] = scores.edges[u * n + v]! - scores.ends[u]! - scores.starts[v]!;
  }
  return gain;
}
