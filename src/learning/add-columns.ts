/** A first layer's weights input by input, and the inputs of a row that count. */
export interface WeightedColumns {
  /** inputs × height. */
  readonly columns: Float64Array;
  /** What the columns are multiplied by, and where in `columns` they begin; of both, the first `count`. */
  readonly values: Float64Array;
  readonly starts: Int32Array;
  readonly count: number;
}

/** Adds the weighted sum of some columns to `sums`, one number for each hidden unit. */
export function addColumns({ columns, values, starts, count }: WeightedColumns, sums: Float64Array): void {
  const height = sums.length;
  // Eight units at a time: their sums stay in registers, and do not wait for one another.
  let h = 0;
  for (; h + 7 < height; h += 8) {
    let [a, b, c, d] = [sums[h]!, sums[h + 1]!, sums[h + 2]!, sums[h + 3]!];
    let [e, f, g, k] = [sums[h + 4]!, sums[h + 5]!, sums[h + 6]!, sums[h + 7]!];
    for (let i = 0; i < count; i++) {
      const value = values[i]!;
      const at = starts[i]! + h;
      a += columns[at]! * value;
      b += columns[at + 1]! * value;
      c += columns[at + 2]! * value;
      d += columns[at + 3]! * value;
      e += columns[at + 4]! * value;
      f += columns[at + 5]! * value;
      g += columns[at + 6]! * value;
      k += columns[at + 7]! * value;
    }
    sums[h] = a;
    sums[h + 1] = b;
    sums[h + 2] = c;
    sums[h + 3] = d;
    sums[h + 4] = e;
    sums[h + 5] = f;
    sums[h + 6] = g;
    sums[h + 7] = k;
  }
  for (; h < height; h++) {
    let sum = sums[h]!;
    for (let i = 0; i < count; i++) sum += columns[starts[i]! + h]! * values[i]!;
    sums[h] = sum;
  }
}
