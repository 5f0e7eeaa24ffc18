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
  // Four columns at a time: a sum is fetched and put back once for all of them.
  let i = 0;
  for (; i + 3 < count; i += 4) {
    const v = values[i]!;
    const w = values[i + 1]!;
    const x = values[i + 2]!;
    const y = values[i + 3]!;
    const a = starts[i]!;
    const b = starts[i + 1]!;
    const c = starts[i + 2]!;
    const d = starts[i + 3]!;
    for (let h = 0; h < sums.length; h++)
      sums[h]! += columns[a + h]! * v + columns[b + h]! * w + columns[c + h]! * x + columns[d + h]! * y;
  }
  for (; i < count; i++)
    for (let h = 0; h < sums.length; h++) sums[h]! += columns[starts[i]! + h]! * values[i]!;
}
