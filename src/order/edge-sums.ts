import type { InputRange } from "../learning/add-columns.ts";
import type { Network } from "../learning/network.ts";
import { RowSums } from "../learning/row-sums.ts";
import { addContextFeatures } from "./context-features.ts";
import type { EarlierReading } from "./earlier-reading.ts";
import { makeRow } from "./edge-features.ts";
import type { EdgeRows, Table } from "./edge-rows.ts";

const row = makeRow();

/** What the rows of a page's edges come to in the first layer of a network. */
export class EdgeSums {
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
