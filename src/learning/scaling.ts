import type { Network } from "./network.ts";

/** Mean and spread of each feature over a set of rows: networks learn faster from features of one size. */
export interface Scaling {
  readonly mean: Float32Array;
  readonly spread: Float32Array;
}

/** Below this, a feature hardly ever differs from its mean, and what differs would weigh too much. */
const LEAST_SPREAD = 0.1;

/** @param tables rows of `size` features, one after another */
export function measureScaling(tables: readonly Float32Array[], size: number): Scaling {
  const sum = new Float64Array(size);
  const squares = new Float64Array(size);
  let rows = 0;
  for (const table of tables) {
    rows += table.length / size;
    for (let at = 0; at < table.length; at += size) {
      for (let i = 0; i < size; i++) {
        sum[i]! += table[at + i]!;
        squares[i]! += table[at + i]! ** 2;
      }
    }
  }
  const mean = Float32Array.from(sum, (value) => value / Math.max(1, rows));
  const spread = Float32Array.from(squares, (value, i) =>
    Math.max(LEAST_SPREAD, Math.sqrt(Math.max(0, value / Math.max(1, rows) - mean[i]! ** 2))),
  );
  return { mean, spread };
}

/** A copy of the rows with every feature of mean 0 and spread 1. */
export function scaleRows(table: Float32Array, { mean, spread }: Scaling): Float32Array {
  const size = mean.length;
  const scaled = new Float32Array(table.length);
  for (let at = 0; at < table.length; at += size)
    for (let i = 0; i < size; i++) scaled[at + i] = (table[at + i]! - mean[i]!) / spread[i]!;
  return scaled;
}

/** The network that answers to rows as they are what the given one answers to scaled rows. */
export function unscaleNetwork(network: Network, { mean, spread }: Scaling): Network {
  const { inputs, hidden, outputs, weights2, bias2 } = network;
  const weights1 = network.weights1.map((weight, i) => weight / spread[i % inputs]!);
  const bias1 = Float32Array.from(network.bias1);
  for (let h = 0; h < hidden; h++)
    for (let i = 0; i < inputs; i++) bias1[h]! -= weights1[h * inputs + i]! * mean[i]!;
  return { inputs, hidden, outputs, weights1, bias1, weights2, bias2 };
}

/** The network that answers to scaled rows what the given one answers to rows as they are: `unscaleNetwork` undone. */
export const scaleNetwork = (network: Network, { mean, spread }: Scaling): Network =>
  unscaleNetwork(network, {
    mean: mean.map((value, i) => -value / spread[i]!),
    spread: spread.map((value) => 1 / value),
  });
