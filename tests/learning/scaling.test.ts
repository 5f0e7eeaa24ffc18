import { describe, expect, it } from "vitest";
import { restoreNetwork, runNetwork, storeNetwork } from "../../src/learning/network.ts";
import { measureScaling, scaleNetwork, scaleRows, unscaleNetwork } from "../../src/learning/scaling.ts";
import { createNetwork } from "../../src/learning/train-network.ts";

const ROWS = Float32Array.of(1, 200, 0, 3, 400, 0, 5, 600, 0);

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

  it("is folded back into the network, which then answers to rows as they are", () => {
    const network = createNetwork({ inputs: 3, hidden: 4, outputs: 1 }, 5);
    const plain = unscaleNetwork(network, scaling);
    const scaled = scaleRows(ROWS, scaling);
    const hidden = new Float32Array(4);
    for (let row = 0; row < 3; row++) {
      const [wanted, got] = [new Float32Array(1), new Float32Array(1)];
      runNetwork(network, scaled, row * 3, hidden, wanted);
      runNetwork(plain, ROWS, row * 3, hidden, got);
      expect(got[0]).toBeCloseTo(wanted[0]!, 4);
    }
  });

  it("is taken out of a stored network again that goes on to learn", () => {
    const network = createNetwork({ inputs: 3, hidden: 4, outputs: 1 }, 5);
    const stored = restoreNetwork(storeNetwork(unscaleNetwork(network, scaling)));
    const again = scaleNetwork(stored, scaling);
    const scaled = scaleRows(ROWS, scaling);
    const hidden = new Float32Array(4);
    for (let row = 0; row < 3; row++) {
      const [wanted, got] = [new Float32Array(1), new Float32Array(1)];
      runNetwork(network, scaled, row * 3, hidden, wanted);
      runNetwork(again, scaled, row * 3, hidden, got);
      expect(got[0]).toBeCloseTo(wanted[0]!, 2);
    }
  });
});
