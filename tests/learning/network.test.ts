import { describe, expect, it } from "vitest";
import {
  type Network,
  restoreNetwork,
  runNetwork,
  softmax,
  storeNetwork,
} from "../../src/learning/network.ts";

/** Two inputs, two hidden units, one output: small enough to work out on paper. */
const NETWORK: Network = {
  inputs: 2,
  hidden: 2,
  outputs: 1,
  weights1: Float32Array.from([1, 2, -1, 1]),
  bias1: Float32Array.from([0.5, -1]),
  weights2: Float32Array.from([3, -2]),
  bias2: Float32Array.from([0.25]),
};

function run(network: Network, ...input: number[]): { hidden: number[]; output: number[] } {
  const hidden = new Float32Array(network.hidden);
  const output = new Float32Array(network.outputs);
  runNetwork(network, Float32Array.from(input), input.length - network.inputs, hidden, output);
  return { hidden: [...hidden], output: [...output] };
}

describe("a network", () => {
  it("sums, rectifies and sums again", () => {
    expect(run(NETWORK, 1, 3)).toEqual({ hidden: [7.5, 1], output: [20.75] });
  });

  it("shuts a hidden unit whose sum is below zero", () => {
    expect(run(NETWORK, 2, 0)).toEqual({ hidden: [2.5, 0], output: [7.75] });
  });

  it("reads its row at an offset", () => {
    expect(run(NETWORK, 9, 9, 1, 3)).toEqual(run(NETWORK, 1, 3));
  });

  it("comes back from a file as it was stored", () => {
    const { firstLayer: _, ...restored } = restoreNetwork(JSON.parse(JSON.stringify(storeNetwork(NETWORK))));
    expect(restored).toEqual(NETWORK);
  });

  it("says the same input by input as row by row", () => {
    const input = Float32Array.from({ length: NETWORK.inputs }, (_, i) => (i % 2 === 0 ? 0 : i - 1.5));
    const run = (network: typeof NETWORK): Float32Array => {
      const output = new Float32Array(network.outputs);
      runNetwork(network, input, 0, new Float32Array(network.hidden), output);
      return output;
    };
    const [byColumns, byRows] = [run(restoreNetwork(storeNetwork(NETWORK))), run(NETWORK)];
    for (const [i, value] of byRows.entries()) expect(byColumns[i]).toBeCloseTo(value, 4);
  });

  it("is stored with four digits a number", () => {
    const stored = storeNetwork({ ...NETWORK, bias2: Float32Array.from([1 / 3]) });
    expect(stored.bias2).toEqual([0.3333]);
  });
});

describe("softmax", () => {
  it("gives probabilities in the proportion of the exponentials", () => {
    const [a, b] = softmax(Float32Array.from([Math.log(3), 0]));
    expect(a).toBeCloseTo(0.75, 6);
    expect(b).toBeCloseTo(0.25, 6);
  });

  it("does not overflow on large scores", () => {
    expect([...softmax(Float32Array.from([1000, 1000]))]).toEqual([0.5, 0.5]);
  });
});
