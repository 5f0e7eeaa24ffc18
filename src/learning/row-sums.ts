import { addColumns } from "./add-columns.ts";
import { columnsOf, type Network } from "./network.ts";

/** A part of a network's inputs. */
export interface InputRange {
  readonly first: number;
  readonly length: number;
}

/**
 * A network that is run on rows put together of parts: the first layer's sums over a part that comes again, such as what
 * a row says of one of two things, are worked out once, and those of a row are the sums of its parts'.
 */
export class RowSums {
  readonly hidden: number;
  readonly #network: Network;
  readonly #columns: Float64Array;
  /** The inputs of a part that are not 0, and where their columns begin. */
  readonly #values: Float64Array;
  readonly #starts: Int32Array;

  constructor(network: Network) {
    this.hidden = network.hidden;
    this.#network = network;
    this.#columns = columnsOf(network);
    this.#values = new Float64Array(network.inputs);
    this.#starts = new Int32Array(network.inputs);
  }

  /**
   * The sums of an empty row: hidden units before they are rectified. In double precision, so that it hardly matters
   * which part is added first.
   */
  begin(): Float64Array {
    return Float64Array.from(this.#network.bias1);
  }

  /** Adds what a part says: the inputs of the range, which stand in `values` from `offset` on. */
  add(sums: Float64Array, { first, length }: InputRange, values: Float32Array, offset = 0): void {
    let count = 0;
    for (let i = 0; i < length; i++) {
      const value = values[offset + i]!;
      if (value === 0) continue;
      this.#values[count] = value;
      this.#starts[count++] = (first + i) * this.hidden;
    }
    addColumns({ columns: this.#columns, values: this.#values, starts: this.#starts, count }, sums);
  }

  /** The network's first output for a row with these sums. */
  output(sums: Float64Array): number {
    const { weights2, bias2 } = this.#network;
    let output = bias2[0]!;
    for (let h = 0; h < sums.length; h++) if (sums[h]! > 0) output += weights2[h]! * sums[h]!;
    return output;
  }
}
