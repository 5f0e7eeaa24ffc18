import { addInputs } from "./add-columns.ts";

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

/** A network's first layer input by input: inputs × hidden. */
export const columnsOf = ({ columns1, weights1, hidden, inputs }: Network): Float64Array =>
  columns1 ?? transpose(weights1, hidden, inputs);

function transpose(rows: ArrayLike<number>, height: number, width: number): Float64Array {
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

/** What the hidden units sum up to. */
let sums = new Float64Array(0);

function sumColumns(
  { inputs, bias1 }: Network,
  columns: Float64Array,
  input: Float32Array,
  offset: number,
  hidden: Float32Array,
): void {
  if (sums.length !== bias1.length) sums = new Float64Array(bias1.length);
  sums.set(bias1);
  addInputs(sums, columns, { first: 0, length: inputs }, input, offset);
  for (let h = 0; h < sums.length; h++) hidden[h] = Math.max(0, sums[h]!);
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
