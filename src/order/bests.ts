/** The best of every row and every column of a square matrix. */
export interface Bests {
  readonly bestOfRow: Float64Array;
  readonly bestOfColumn: Float64Array;
}

/**
 * @param matrix n × n; what a node is to itself does not count
 * @param least what is best where nothing is better
 */
export function bestsOf(matrix: ArrayLike<number>, n: number, least = 0): Bests {
  const bestOfRow = new Float64Array(n).fill(least);
  const bestOfColumn = new Float64Array(n).fill(least);
  for (let u = 0; u < n; u++) {
    for (let v = 0; v < n; v++) {
      if (u === v) continue;
      const value = matrix[u * n + v]!;
      if (value > bestOfRow[u]!) bestOfRow[u] = value;
      if (value > bestOfColumn[v]!) bestOfColumn[v] = value;
    }
  }
  return { bestOfRow, bestOfColumn };
}
