import type { FeatureRow } from "../learning/feature-row.ts";
import type { Network } from "../learning/network.ts";
import { type InputRange, RowSums } from "../learning/row-sums.ts";
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
interface Table {
  readonly values: Float32Array;
  readonly length: number;
}

type Write = (into: FeatureRow, graph: PageGraph, u: number) => void;

/** One row for each node. */
function tableOf(graph: PageGraph, write: Write): Table {
  const n = graph.nodes.length;
  write(row.begin(), graph, 0);
  const { length } = row;
  const values = new Float32Array(n * length);
  for (let u = 0; u < n; u++) {
    write(row.begin(), graph, u);
    values.set(row.values.subarray(0, length), u * length);
  }
  return { values, length };
}

/** Pairs of a node for which room is made at first: as many are candidates on most pages. */
const PAIRS_A_NODE = 32;

/** What networks are told of a page's edges whatever was read before: written once, for all readings. */
export class EdgeRows {
  static readonly #known = new WeakMap<PageGraph, EdgeRows>();

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

  private constructor(graph: PageGraph) {
    const n = graph.nodes.length;
    this.graph = graph;
    this.from = tableOf(graph, addFromFeatures);
    this.to = tableOf(graph, addToFeatures);
    this.#endpoints = tableOf(graph, addEndpointFeatures);
    addPageFeatures(row.begin(), graph);
    this.page = { values: row.values.slice(0, row.length), length: row.length };
    addPairFeatures(row.begin(), graph, 0, 0);
    this.pairLength = row.length;
    this.#pairs = new Float32Array(n * PAIRS_A_NODE * this.pairLength);
    this.#numbers = new Int32Array(n * n);
  }

  static of(graph: PageGraph): EdgeRows {
    const known = EdgeRows.#known.get(graph) ?? new EdgeRows(graph);
    EdgeRows.#known.set(graph, known);
    return known;
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
      const own = sums.begin();
      sums.add(own, { first: 0, length }, values, u * length);
      scores[u] = sums.output(own);
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

/** What the rows of a page's edges come to in the first layer of a network. */
class EdgeSums {
  readonly #rows: EdgeRows;
  readonly #network: RowSums;
  /** n × hidden: what is said of the node that an edge leaves, and of the page; and of the node that it comes to. */
  readonly #from: Float64Array;
  readonly #to: Float64Array;
  readonly #pair: InputRange;
  /** pairs × hidden, by the pairs' numbers, and whether they are worked out. */
  #kept = new Float64Array(0);
  #isKept = new Uint8Array(0);
  readonly #own: Float64Array;

  constructor(rows: EdgeRows, network: Network) {
    this.#rows = rows;
    this.#network = new RowSums(network);
    const { from, to, page, graph, pairLength } = rows;
    const afterNodes = from.length + to.length;
    const ofPage = this.#network.begin();
    this.#network.add(ofPage, { first: afterNodes, length: page.length }, page.values);
    const n = graph.nodes.length;
    this.#from = this.#sumTable(n, from, 0, ofPage);
    this.#to = this.#sumTable(n, to, from.length, new Float64Array(network.hidden));
    this.#pair = { first: afterNodes + page.length, length: pairLength };
    this.#own = new Float64Array(network.hidden);
  }

  #sumTable(n: number, { values, length }: Table, first: number, start: Float64Array): Float64Array {
    const table = new Float64Array(n * start.length);
    for (let u = 0; u < n; u++) {
      const sums = table.subarray(u * start.length, (u + 1) * start.length);
      sums.set(start);
      this.#network.add(sums, { first, length }, values, u * length);
    }
    return table;
  }

  /** What an edge is worth by itself. */
  score(u: number, v: number): number {
    this.#sum(u, v, this.#rows.numberOf(u, v));
    return this.#network.output(this.#own);
  }

  /** What it is worth after an earlier reading: what does not depend on that is kept for the next. */
  scoreAfter(earlier: EarlierReading, u: number, v: number): number {
    const own = this.#own;
    const hidden = own.length;
    const number = this.#rows.numberOf(u, v);
    this.#makeRoom(number);
    const kept = this.#kept;
    if (this.#isKept[number] === 1) for (let h = 0; h < hidden; h++) own[h] = kept[number * hidden + h]!;
    else {
      this.#sum(u, v, number);
      for (let h = 0; h < hidden; h++) kept[number * hidden + h] = own[h]!;
      this.#isKept[number] = 1;
    }
    addContextFeatures(row.begin(), this.#rows.graph, earlier, u, v);
    this.#network.add(own, { first: this.#pair.first + this.#pair.length, length: row.length }, row.values);
    return this.#network.output(own);
  }

  #sum(u: number, v: number, number: number): void {
    const own = this.#own;
    const hidden = own.length;
    for (let h = 0; h < hidden; h++) own[h] = this.#from[u * hidden + h]! + this.#to[v * hidden + h]!;
    this.#network.add(own, this.#pair, this.#rows.pairs, number * this.#pair.length);
  }

  #makeRoom(number: number): void {
    if (number < this.#isKept.length) return;
    const room = this.#rows.room;
    const [kept, isKept] = [this.#kept, this.#isKept];
    this.#kept = new Float64Array(room * this.#own.length);
    this.#kept.set(kept);
    this.#isKept = new Uint8Array(room);
    this.#isKept.set(isKept);
  }
}
