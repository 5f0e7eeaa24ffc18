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
});

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
  const { inputs, weights1, bias1, weights2, bias2 } = network;
  for (let h = 0; h < network.hidden; h++) {
    let sum = bias1[h]!;
    const row = h * inputs;
    for (let i = 0; i < inputs; i++) sum += weights1[row + i]! * input[offset + i]!;
    hidden[h] = Math.max(sum, 0);
  }
  for (let o = 0; o < network.outputs; o++) {
    let sum = bias2[o]!;
    const row = o * network.hidden;
    for (let h = 0; h < network.hidden; h++) sum += weights2[row + h]! * hidden[h]!;
    output[o] = sum;
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
