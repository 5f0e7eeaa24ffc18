import { describe, expect, it } from "vitest";
import { runNetwork } from "../../src/learning/network.ts";
import { ScaledTrainer } from "../../src/learning/scaled-trainer.ts";
import { measureScaling, scaleRows, unscaleNetwork } from "../../src/learning/scaling.ts";
import { createNetwork, seededRandom, Trainer } from "../../src/learning/train-network.ts";

const SIZE = { inputs: 5, hidden: 8, outputs: 2 };
const ROWS = 12;
const random = seededRandom(4);
/** Half of all features are 0, as on pages. */
const table = Float32Array.from({ length: ROWS * SIZE.inputs }, () =>
  random() < 0.5 ? 0 : 3 * random() - 1,
);
const scaling = measureScaling([table], SIZE.inputs);
const RATE = 0.01;
const DECAY = 0.02;

/** Half the sum of squared distances to (1, −1): its gradient by an output is the distance. */
const slopesOf = (output: Float32Array): Float32Array => Float32Array.of(output[0]! - 1, output[1]! + 1);

describe("teaching rows as if they were scaled", () => {
  it("comes to what teaching a scaled copy of them comes to", () => {
    const plain = new Trainer(createNetwork(SIZE, 9));
    const sparse = new ScaledTrainer(createNetwork(SIZE, 9), scaling);
    const scaled = scaleRows(table, scaling);
    const hidden = new Float32Array(SIZE.hidden);
    const output = new Float32Array(SIZE.outputs);
    for (let step = 0; step < 20; step++) {
      for (let row = 0; row < ROWS; row++) {
        const offset = row * SIZE.inputs;
        runNetwork(plain.network, scaled, offset, hidden, output);
        plain.accumulate(scaled, offset, hidden, slopesOf(output));
        sparse.run(table, offset, output);
        sparse.learn(slopesOf(output));
      }
      plain.step(RATE, DECAY);
      sparse.step(RATE, DECAY);
    }
    const wanted = unscaleNetwork(plain.network, scaling);
    const got = sparse.network();
    for (const [i, weight] of wanted.weights1.entries()) expect(got.weights1[i]).toBeCloseTo(weight, 3);
    for (const [i, weight] of wanted.weights2.entries()) expect(got.weights2[i]).toBeCloseTo(weight, 3);
  });

  it("says of a row what the finished network says", () => {
    const trainer = new ScaledTrainer(createNetwork(SIZE, 9), scaling);
    const network = trainer.network();
    const [wanted, got] = [new Float32Array(SIZE.outputs), new Float32Array(SIZE.outputs)];
    for (let row = 0; row < ROWS; row++) {
      trainer.run(table, row * SIZE.inputs, got);
      runNetwork(network, table, row * SIZE.inputs, new Float32Array(SIZE.hidden), wanted);
      expect(got[0]).toBeCloseTo(wanted[0]!, 4);
      expect(got[1]).toBeCloseTo(wanted[1]!, 4);
    }
  });
});
