import { addInputs, type InputRange } from "./add-columns.ts";
import { columnsOf, type Network } from "./network.ts";

/**
 * A network that is run on rows put together of parts: the first layer's sums over a part that comes again, such as what
 * a row says of one of two things, are worked out once, and those of a row are the sums of its parts'.
 */
export class RowSums {
  readonly #network: Network;
  readonly #columns: Float64Array;

  constructor(network: Network) {
    this.#network = network;
    this.#columns = columnsOf(network);
  }

  /**
   * The sums of an empty row: hidden units before they are rectified. In double precision, so that it hardly matters
   * which part is added first.
   */
  begin(): Float64Array {
    return Float64Array.from(this.#network.bias1);
  }

  /** Adds what a part says: the inputs of the range, which stand in `values` from `offset` on. */
  add(sums: Float64Array, range: InputRange, values: Float32Array, offset = 0): void {
    addInputs(sums, this.#columns, range, values, offset);
  }

  /** The network's first output for a row with these sums. */
  output(sums: Float64Array): number {
    const { weights2, bias2 } = this.#network;
    let output = bias2[0]!;
    for (let h = 0; h < sums.length; h++) if (sums[h]! > 0) output += weights2[h]! * sums[h]!;
    return output;
  }
}
