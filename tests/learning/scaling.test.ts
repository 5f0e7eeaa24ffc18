import { describe, expect, it } from "vitest";
import { type Network, restoreNetwork, runNetwork, storeNetwork } from "../../src/learning/network.ts";
import { measureScaling, scaleNetwork, scaleRows, unscaleNetwork } from "../../src/learning/scaling.ts";
import { createNetwork } from "../../src/learning/train-network.ts";

const ROWS = Float32Array.of(1, 200, 0, 3, 400, 0, 5, 600, 0);

/** What a network says of each of the three rows. */
const answers = (network: Network, rows: Float32Array): number[] =>
  [0, 1, 2].map((row) => {
    const output = new Float32Array(1);
    runNetwork(network, rows, row * 3, new Float32Array(network.hidden), output);
    return output[0]!;
  });

describe("scaling of features", () => {
  const scaling = measureScaling([ROWS], 3);

  it("gives every feature mean 0 and spread 1, and leaves one that never changes at 0", () => {
    const scaled = scaleRows(ROWS, scaling);
    for (const feature of [0, 1]) {
      const values = [0, 1, 2].map((row) => scaled[row * 3 + feature]!);
      expect(values.reduce((a, b) => a + b)).toBeCloseTo(0, 4);
      expect(values.reduce((a, b) => a + b * b, 0) / 3).toBeCloseTo(1, 4);
    }
    expect([scaled[2], scaled[5], scaled[8]]).toEqual([0, 0, 0]);
  });

  const network = createNetwork({ inputs: 3, hidden: 4, outputs: 1 }, 5);
  const scaled = scaleRows(ROWS, scaling);

  it("is folded back into the network, which then answers to rows as they are", () => {
    const plain = answers(unscaleNetwork(network, scaling), ROWS);
    for (const [row, wanted] of answers(network, scaled).entries()) expect(plain[row]).toBeCloseTo(wanted, 4);
  });

  it("is taken out of a stored network again that goes on to learn", () => {
    const stored = restoreNetwork(storeNetwork(unscaleNetwork(network, scaling)));
    const again = answers(scaleNetwork(stored, scaling), scaled);
    for (const [row, wanted] of answers(network, scaled).entries()) expect(again[row]).toBeCloseTo(wanted, 2);
  });
});
