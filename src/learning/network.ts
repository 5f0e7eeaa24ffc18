/** A feed-forward network with one hidden layer of rectified units: small enough to read, fast enough for pages. */
export interface Network {
  readonly inputs: number;
  readonly hidden: number;
  readonly outputs: number;
  /** hidden × inputs, row by row. */
  readonly weights1: Float32Array;
  readonly bias1: Float32Array;
  /** outputs × hidden, row by row. */
  readonly weights2: Float32Array;
  readonly bias2: Float32Array;
  /**
   * weights1 input by input, for reading: most features of a row are 0 and cost nothing this way. Made when a
   * network is restored; one that is being trained has none. In double precision, as sums are.
   */
  readonly columns1?: Float64Array;
}

/** As networks are kept in files: plain numbers, rounded. */
export interface StoredNetwork {
  readonly inputs: number;
  readonly hidden: number;
  readonly outputs: number;
  readonly weights1: readonly number[];
  readonly bias1: readonly number[];
  readonly weights2: readonly number[];
  readonly bias2: readonly number[];
}

export const restoreNetwork = (stored: StoredNetwork): Network => ({
  inputs: stored.inputs,
  hidden: stored.hidden,
  outputs: stored.outputs,
  weights1: Float32Array.from(stored.weights1),
  bias1: Float32Array.from(stored.bias1),
  weights2: Float32Array.from(stored.weights2),
  bias2: Float32Array.from(stored.bias2),
  columns1: transpose(stored.weights1, stored.hidden, stored.inputs),
});

function transpose(rows: readonly number[], height: number, width: number): Float64Array {
  const columns = new Float64Array(rows.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) columns[x * height + y] = Math.fround(rows[y * width + x]!);
  return columns;
}

const rounded = (values: Float32Array): number[] =>
  Array.from(values, (value) => Number(value.toPrecision(4)));

export const storeNetwork = (network: Network): StoredNetwork => ({
  inputs: network.inputs,
  hidden: network.hidden,
  outputs: network.outputs,
  weights1: rounded(network.weights1),
  bias1: rounded(network.bias1),
  weights2: rounded(network.weights2),
  bias2: rounded(network.bias2),
});

/**
 * Runs the network on one row of features, `input[offset … offset + inputs)`.
 * Writes the hidden units to `hidden` and the raw scores to `output`.
 */
export function runNetwork(
  network: Network,
  input: Float32Array,
  offset: number,
  hidden: Float32Array,
  output: Float32Array,
): void {
  const { weights2, bias2 } = network;
  if (network.columns1) sumColumns(network, network.columns1, input, offset, hidden);
  else sumRows(network, input, offset, hidden);
  for (let o = 0; o < network.outputs; o++) {
    let sum = bias2[o]!;
    const row = o * network.hidden;
    for (let h = 0; h < network.hidden; h++) sum += weights2[row + h]! * hidden[h]!;
    output[o] = sum;
  }
}

function sumRows(
  { inputs, weights1, bias1, ...network }: Network,
  input: Float32Array,
  offset: number,
  hidden: Float32Array,
): void {
  for (let h = 0; h < network.hidden; h++) {
    let sum = bias1[h]!;
    const row = h * inputs;
    for (let i = 0; i < inputs; i++) sum += weights1[row + i]! * input[offset + i]!;
    hidden[h] = Math.max(0, sum);
  }
}

/** The inputs of a row that are not 0, and where their columns begin. */
let inputs = new Float64Array(512);
let columnStarts = new Int32Array(512);

function sumColumns(
  network: Network,
  columns: Float64Array,
  input: Float32Array,
  offset: number,
  hidden: Float32Array,
): void {
  const { bias1 } = network;
  const height = network.hidden;
  if (inputs.length < network.inputs) {
    inputs = new Float64Array(network.inputs);
    columnStarts = new Int32Array(network.inputs);
  }
  let count = 0;
  for (let i = 0; i < network.inputs; i++) {
    const value = input[offset + i]!;
    if (value === 0) continue;
    inputs[count] = value;
    columnStarts[count++] = i * height;
  }
  // Eight units at a time: their sums stay in registers, and do not wait for one another. Each is rounded at every
  // step, as if it were kept in `hidden`.
  const round = Math.fround;
  let h = 0;
  for (; h + 7 < height; h += 8) {
    let [a, b, c, d] = [bias1[h]!, bias1[h + 1]!, bias1[h + 2]!, bias1[h + 3]!];
    let [e, f, g, k] = [bias1[h + 4]!, bias1[h + 5]!, bias1[h + 6]!, bias1[h + 7]!];
    for (let i = 0; i < count; i++) {
      const value = inputs[i]!;
      const at = columnStarts[i]! + h;
      a = round(a + columns[at]! * value);
      b = round(b + columns[at + 1]! * value);
      c = round(c + columns[at + 2]! * value);
      d = round(d + columns[at + 3]! * value);
      e = round(e + columns[at + 4]! * value);
      f = round(f + columns[at + 5]! * value);
      g = round(g + columns[at + 6]! * value);
      k = round(k + columns[at + 7]! * value);
    }
    hidden[h] = Math.max(a, 0);
    hidden[h + 1] = Math.max(b, 0);
    hidden[h + 2] = Math.max(c, 0);
    hidden[h + 3] = Math.max(d, 0);
    hidden[h + 4] = Math.max(e, 0);
    hidden[h + 5] = Math.max(f, 0);
    hidden[h + 6] = Math.max(g, 0);
    hidden[h + 7] = Math.max(k, 0);
  }
  for (; h < height; h++) {
    let sum = bias1[h]!;
    for (let i = 0; i < count; i++) sum = round(sum + columns[columnStarts[i]! + h]! * inputs[i]!);
    hidden[h] = Math.max(sum, 0);
  }
}

/** Turns scores into probabilities, in place. */
export function softmax(scores: Float32Array): Float32Array {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) top = Math.max(top, score);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    scores[i] = Math.exp(scores[i]! - top);
    sum += scores[i]!;
  }
  for (let i = 0; i < scores.length; i++) scores[i]! /= sum;
  return scores;
}
