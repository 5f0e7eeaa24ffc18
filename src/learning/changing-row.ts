import { addColumns } from "./add-columns.ts";
import type { Network } from "./network.ts";

/**
 * A network that is run on rows of which each is much like the one before: the first layer's sums are kept, and only
 * inputs that have changed are added to them. Of a pair's features most say something of one of the two or of their
 * page, and stay as they are from one pair to the next.
 */
export class ChangingRow {
  private readonly network: Network;
  /** weights1 input by input. */
  private readonly columns: Float64Array;
  private readonly row: Float64Array;
  /** The hidden units of that row, before they are rectified; in double precision, so that changes do not add up. */
  private readonly sums: Float64Array;
  /** By how much inputs have changed, and where their columns begin. */
  private readonly changes: Float64Array;
  private readonly columnStarts: Int32Array;

  constructor(network: Network) {
    this.network = network;
    this.columns = network.columns1 ?? columnsOf(network);
    this.row = new Float64Array(network.inputs);
    this.sums = Float64Array.from(network.bias1);
    this.changes = new Float64Array(network.inputs);
    this.columnStarts = new Int32Array(network.inputs);
  }

  /** The network's first output for a row of features. */
  run(input: Float32Array): number {
    const { columns, changes, columnStarts, sums } = this;
    const count = this.findChanges(input);
    addColumns({ columns, values: changes, starts: columnStarts, count }, sums);
    const { weights2, bias2, hidden } = this.network;
    let output = bias2[0]!;
    for (let h = 0; h < hidden; h++) if (sums[h]! > 0) output += weights2[h]! * sums[h]!;
    return output;
  }

  private findChanges(input: Float32Array): number {
    const { row, changes, columnStarts } = this;
    const height = this.network.hidden;
    let count = 0;
    for (let i = 0; i < row.length; i++) {
      const value = input[i]!;
      const change = value - row[i]!;
      if (change === 0) continue;
      row[i] = value;
      changes[count] = change;
      columnStarts[count++] = i * height;
    }
    return count;
  }
}

function columnsOf({ weights1, hidden, inputs }: Network): Float64Array {
  const columns = new Float64Array(weights1.length);
  for (let h = 0; h < hidden; h++)
    for (let i = 0; i < inputs; i++) columns[i * hidden + h] = weights1[h * inputs + i]!;
  return columns;
}
