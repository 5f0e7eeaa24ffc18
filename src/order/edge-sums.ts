import type { InputRange } from "../learning/first-layer.ts";
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
  readonly #from: Float32Array;
  readonly #to: Float32Array;
  readonly #pair: InputRange;
  /** The first input that depends on an earlier reading. */
  readonly #context: number;
  /** pairs × hidden, by the pairs' numbers, and whether they are worked out. */
  #kept = new Float32Array(0);
  #isKept = new Uint8Array(0);
  readonly #hidden: number;

  constructor(rows: EdgeRows, network: Network) {
    this.#rows = rows;
    this.#hidden = network.hidden;
    this.#network = new RowSums(network);
    const { from, to, page, graph, pairLength } = rows;
    const afterNodes = from.length + to.length;
    const ofPage = new Float32Array(network.hidden);
    this.#network.begin().add({ first: afterNodes, length: page.length }, page.values).copyTo(ofPage, 0);
    const n = graph.nodes.length;
    this.#from = this.#sumTable(n, from, 0, ofPage);
    this.#to = this.#sumTable(n, to, from.length, new Float32Array(network.hidden));
    this.#pair = { first: afterNodes + page.length, length: pairLength };
    this.#context = this.#pair.first + pairLength;
  }

  #sumTable(n: number, { values, length }: Table, first: number, start: Float32Array): Float32Array {
    const table = new Float32Array(n * start.length);
    for (let u = 0; u < n; u++)
      this.#network
        .beginWith(start, 0)
        .add({ first, length }, values, u * length)
        .copyTo(table, u * start.length);
    return table;
  }

  /** What an edge is worth by itself. */
  score(u: number, v: number): number {
    this.#sum(u, v, this.#rows.numberOf(u, v));
    return this.#network.output();
  }

  /** What it is worth after an earlier reading: what does not depend on that is kept for the next. */
  scoreAfter(earlier: EarlierReading, u: number, v: number): number {
    const number = this.#rows.numberOf(u, v);
    this.#makeRoom(number);
    const at = number * this.#hidden;
    if (this.#isKept[number] === 1) this.#network.beginWith(this.#kept, at);
    else {
      this.#sum(u, v, number);
      this.#network.copyTo(this.#kept, at);
      this.#isKept[number] = 1;
    }
    addContextFeatures(row.begin(), this.#rows.graph, earlier, u, v);
    this.#network.add({ first: this.#context, length: row.length }, row.values);
    return this.#network.output();
  }

  #sum(u: number, v: number, number: number): void {
    this.#network
      .beginWith(this.#from, u * this.#hidden)
      .addSums(this.#to, v * this.#hidden)
      .add(this.#pair, this.#rows.pairs, number * this.#pair.length);
  }

  #makeRoom(number: number): void {
    if (number < this.#isKept.length) return;
    const room = this.#rows.room;
    const [kept, isKept] = [this.#kept, this.#isKept];
    this.#kept = new Float32Array(room * this.#hidden);
    this.#kept.set(kept);
    this.#isKept = new Uint8Array(room);
    this.#isKept.set(isKept);
  }
}
