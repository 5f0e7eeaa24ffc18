import type { FeatureRow } from "../learning/feature-row.ts";
import type { Network } from "../learning/network.ts";
import { RowSums } from "../learning/row-sums.ts";
import { addContextFeatures } from "./context-features.ts";
import type { EarlierReading } from "./earlier-reading.ts";
import {
  addEndpointFeatures,
  addFromFeatures,
  addPageFeatures,
  addPairFeatures,
  addToFeatures,
  makeRow,
} from "./edge-features.ts";
import { EdgeSums } from "./edge-sums.ts";
import type { PageGraph } from "./page-graph.ts";

/** Writes all that an edge's network sees: of the node it leaves, of the one it comes to, of the page, and of both. */
export function writeEdge(
  into: FeatureRow,
  graph: PageGraph,
  u: number,
  v: number,
  earlier?: EarlierReading,
): void {
  addFromFeatures(into, graph, u);
  addToFeatures(into, graph, v);
  addPageFeatures(into, graph);
  addPairFeatures(into, graph, u, v);
  if (earlier) addContextFeatures(into, graph, earlier, u, v);
}

const row = makeRow();

/** Rows of features of one length, one after another. */
export interface Table {
  readonly values: Float32Array;
  readonly length: number;
}

type Write = (into: FeatureRow, graph: PageGraph, u: number) => void;

/** One row for each node. */
function tableOf(graph: PageGraph, write: Write): Table {
  const n = graph.nodes.length;
  let values = new Float32Array(0);
  for (let u = 0; u < n; u++) {
    write(row.begin(), graph, u);
    if (u === 0) values = new Float32Array(n * row.length);
    values.set(row.values.subarray(0, row.length), u * row.length);
  }
  return { values, length: values.length / Math.max(1, n) };
}

/** Pairs of a node for which room is made at first: as many are candidates on most pages. */
const PAIRS_A_NODE = 32;

/** What networks are told of a page's edges whatever was read before: written once, for all readings of the page. */
export class EdgeRows {
  readonly graph: PageGraph;
  readonly from: Table;
  readonly to: Table;
  readonly page: Table;
  readonly #endpoints: Table;
  readonly pairLength: number;
  #pairs: Float32Array;
  /** n × n: number of the pair's row, from 1; 0 where there is none yet. */
  readonly #numbers: Int32Array;
  #count = 0;
  readonly #sums = new Map<Network, EdgeSums>();
  readonly #scores = new Map<Network, Float64Array>();

  constructor(graph: PageGraph) {
    const n = graph.nodes.length;
    this.graph = graph;
    this.from = tableOf(graph, addFromFeatures);
    this.to = tableOf(graph, addToFeatures);
    this.#endpoints = tableOf(graph, addEndpointFeatures);
    addPageFeatures(row.begin(), graph);
    this.page = { values: row.values.slice(0, row.length), length: row.length };
    row.begin();
    if (n > 0) addPairFeatures(row, graph, 0, 0);
    this.pairLength = row.length;
    this.#pairs = new Float32Array(n * PAIRS_A_NODE * this.pairLength);
    this.#numbers = new Int32Array(n * n);
  }

  /** The number of a pair's row, from 0; it is written the first time it is asked for. */
  numberOf(u: number, v: number): number {
    const at = u * this.graph.nodes.length + v;
    const number = this.#numbers[at]!;
    if (number > 0) return number - 1;
    this.#write(u, v);
    this.#numbers[at] = ++this.#count;
    return this.#count - 1;
  }

  /** The rows of pairs, by their numbers. */
  get pairs(): Float32Array {
    return this.#pairs;
  }

  /** Pairs for whose rows there is room. */
  get room(): number {
    return this.#pairs.length / this.pairLength;
  }

  /** What the rows come to in a network's first layer. */
  sumsFor(network: Network): EdgeSums {
    const known = this.#sums.get(network) ?? new EdgeSums(this, network);
    this.#sums.set(network, known);
    return known;
  }

  /** What a network says of each node as an article's beginning, or its end. */
  scoreEndpoints(network: Network): Float64Array {
    const known = this.#scores.get(network) ?? this.#runEndpoints(network);
    this.#scores.set(network, known);
    return known;
  }

  #runEndpoints(network: Network): Float64Array {
    const { values, length } = this.#endpoints;
    const sums = new RowSums(network);
    const scores = new Float64Array(this.graph.nodes.length);
    for (let u = 0; u < scores.length; u++) {
      scores[u] = sums
        .begin()
        .add({ first: 0, length }, values, u * length)
        .output();
    }
    return scores;
  }

  #write(u: number, v: number): void {
    const at = this.#count * this.pairLength;
    if (at + this.pairLength > this.#pairs.length) {
      const grown = new Float32Array(2 * this.#pairs.length);
      grown.set(this.#pairs);
      this.#pairs = grown;
    }
    addPairFeatures(row.begin(), this.graph, u, v);
    for (let i = 0; i < this.pairLength; i++) this.#pairs[at + i] = row.values[i]!;
  }
}
