import type { FirstLayer, InputRange } from "./first-layer.ts";
import { firstLayerOf, type Network } from "./network.ts";

/**
 * A network that is run on rows put together of parts: the first layer's sums over a part that comes again, such as what
 * a row says of one of two things, are worked out once, and those of a row are the sums of its parts'. One row is summed
 * at a time, in any of the networks.
 */
export class RowSums {
  readonly #network: Network;
  readonly #layer: FirstLayer;

  constructor(network: Network) {
    this.#network = network;
    this.#layer = firstLayerOf(network);
  }

  /** Begins a row that is empty yet. */
  begin(): this {
    this.#layer.begin(this.#network.bias1);
    return this;
  }

  /** Begins a row with the sums that stand in a table from there on. */
  beginWith(sums: Float32Array, at: number): this {
    this.#layer.begin(sums, at);
    return this;
  }

  /** Adds the sums of a part that were worked out before. */
  addSums(sums: Float32Array, at: number): this {
    this.#layer.addSums(sums, at);
    return this;
  }

  /** Adds what a part says: the inputs of the range, which stand in `values` from `offset` on. */
  add(range: InputRange, values: Float32Array, offset = 0): this {
    this.#layer.add(range, values, offset);
    return this;
  }

  /** Writes the row's sums into a table, from there on: hidden units before they are rectified. */
  copyTo(sums: Float32Array, at: number): void {
    this.#layer.copySums(sums, at);
  }

  /** The network's first output for the row. */
  output(): number {
    return this.#network.bias2[0]! + this.#layer.weigh(this.#network.weights2);
  }
}
