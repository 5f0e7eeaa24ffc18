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

export function createNetwork(
  size: { inputs: number; hidden: number; outputs: number },
  seed: number,
): Network {
  const random = seededRandom(seed);
  const gaussian = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const layer = (count: number, fanIn: number): Float32Array =>
    Float32Array.from({ length: count }, () => gaussian() * Math.sqrt(1 / fanIn));
  return {
    ...size,
    weights1: layer(size.hidden * size.inputs, size.inputs),
    bias1: new Float32Array(size.hidden),
    weights2: layer(size.outputs * size.hidden, size.hidden),
    bias2: new Float32Array(size.outputs),
  };
}

const PARAMETERS = ["weights1", "bias1", "weights2", "bias2"] as const;

/** Adam (Kingma and Ba 2015) over a network's parameters, with decoupled weight decay. */
export class Trainer {
  readonly network: Network;
  readonly #gradient: Network;
  readonly #mean: Network;
  readonly #variance: Network;
  #step = 0;

  constructor(network: Network) {
    this.network = network;
    const zeros = (): Network => ({
      ...network,
      weights1: new Float32Array(network.weights1.length),
      bias1: new Float32Array(network.bias1.length),
      weights2: new Float32Array(network.weights2.length),
      bias2: new Float32Array(network.bias2.length),
    });
    this.#gradient = zeros();
    this.#mean = zeros();
    this.#variance = zeros();
  }

  /** Adds one row's gradient, given that of the loss by each output and the hidden units of that row. */
  accumulate(input: Float32Array, offset: number, hidden: Float32Array, outputGradient: Float32Array): void {
    const { network } = this;
    const gradient = this.#gradient;
    for (let o = 0; o < network.outputs; o++) {
      const g = outputGradient[o]!;
      if (g === 0) continue;
      gradient.bias2[o]! += g;
      for (let h = 0; h < network.hidden; h++) gradient.weights2[o * network.hidden + h]! += g * hidden[h]!;
    }
    for (let h = 0; h < network.hidden; h++) {
      if (hidden[h]! <= 0) continue;
      let g = 0;
      for (let o = 0; o < network.outputs; o++)
        g += outputGradient[o]! * network.weights2[o * network.hidden + h]!;
      if (g === 0) continue;
      gradient.bias1[h]! += g;
      const row = h * network.inputs;
      for (let i = 0; i < network.inputs; i++) gradient.weights1[row + i]! += g * input[offset + i]!;
    }
  }

  /** Moves the parameters against the accumulated gradient, and forgets it. */
  step(learningRate: number, decay = 1e-5): void {
    this.#step++;
    const correction1 = 1 - 0.9 ** this.#step;
    const correction2 = 1 - 0.999 ** this.#step;
    for (const name of PARAMETERS) {
      const value = this.network[name];
      const gradient = this.#gradient[name];
      const mean = this.#mean[name];
      const variance = this.#variance[name];
      for (let i = 0; i < value.length; i++) {
        const g = gradient[i]!;
        mean[i] = 0.9 * mean[i]! + 0.1 * g;
        variance[i] = 0.999 * variance[i]! + 0.001 * g * g;
        const move = mean[i]! / correction1 / (Math.sqrt(variance[i]! / correction2) + 1e-8);
        value[i]! -= learningRate * (move + decay * value[i]!);
      }
      gradient.fill(0);
    }
  }
}
