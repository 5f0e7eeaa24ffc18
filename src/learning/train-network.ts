import { Adam } from "./adam.ts";
import type { Network } from "./network.ts";

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Shuffles in place (Fisher and Yates). */
export function shuffle<T>(values: T[], random: () => number): T[] {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [values[i], values[j]] = [values[j]!, values[i]!];
  }
  return values;
}

export const pickFrom = <T>(values: readonly T[], random: () => number): T =>
  values[Math.floor(random() * values.length)]!;

/** A number of the standard normal distribution (Box and Muller 1958). */
export const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());

export function createNetwork(
  size: { inputs: number; hidden: number; outputs: number },
  seed: number,
): Network {
  const random = seededRandom(seed);
  const layer = (count: number, fanIn: number): Float32Array =>
    Float32Array.from({ length: count }, () => normal(random) * Math.sqrt(1 / fanIn));
  return {
    ...size,
    weights1: layer(size.hidden * size.inputs, size.inputs),
    bias1: new Float32Array(size.hidden),
    weights2: layer(size.outputs * size.hidden, size.hidden),
    bias2: new Float32Array(size.outputs),
  };
}

/** Teaches a network in place, row by row; steps by Adam. */
export class Trainer {
  readonly network: Network;
  readonly #adam: Adam;

  constructor(network: Network) {
    this.network = network;
    this.#adam = new Adam([network.weights1, network.bias1, network.weights2, network.bias2]);
  }

  /** Adds one row's gradient, given that of the loss by each output and the hidden units of that row. */
  accumulate(input: Float32Array, offset: number, hidden: Float32Array, outputGradient: Float32Array): void {
    const { network } = this;
    const [ofWeights1, ofBias1, ofWeights2, ofBias2] = this.#adam.gradients as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    for (let o = 0; o < network.outputs; o++) {
      const g = outputGradient[o]!;
      if (g === 0) continue;
      ofBias2[o]! += g;
      for (let h = 0; h < network.hidden; h++) ofWeights2[o * network.hidden + h]! += g * hidden[h]!;
    }
    for (let h = 0; h < network.hidden; h++) {
      if (hidden[h]! <= 0) continue;
      let g = 0;
      for (let o = 0; o < network.outputs; o++)
        g += outputGradient[o]! * network.weights2[o * network.hidden + h]!;
      if (g === 0) continue;
      ofBias1[h]! += g;
      const row = h * network.inputs;
      for (let i = 0; i < network.inputs; i++) ofWeights1[row + i]! += g * input[offset + i]!;
    }
  }

  /** Moves the parameters against the accumulated gradient, and forgets it. */
  step(learningRate: number, decay = 1e-5): void {
    this.#adam.step(learningRate, decay);
  }
}
