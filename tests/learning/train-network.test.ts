import { describe, expect, it } from "vitest";
import { type Network, runNetwork } from "../../src/learning/network.ts";
import { createNetwork, seededRandom, shuffle, Trainer } from "../../src/learning/train-network.ts";

const SIZE = { inputs: 3, hidden: 4, outputs: 2 };

interface Row {
  readonly input: Float32Array;
  readonly target: readonly number[];
}

function forward(network: Network, input: Float32Array): { hidden: Float32Array; output: Float32Array } {
  const hidden = new Float32Array(network.hidden);
  const output = new Float32Array(network.outputs);
  runNetwork(network, input, 0, hidden, output);
  return { hidden, output };
}

/** Half the sum of squared errors: its gradient by an output is the error. */
const lossOf = (network: Network, { input, target }: Row): number =>
  forward(network, input).output.reduce((sum, value, o) => sum + (value - target[o]!) ** 2 / 2, 0);

function learnRow(trainer: Trainer, { input, target }: Row): void {
  const { hidden, output } = forward(trainer.network, input);
  trainer.accumulate(
    input,
    0,
    hidden,
    output.map((value, o) => value - target[o]!),
  );
}

const copy = (network: Network): Network => ({
  ...network,
  weights1: network.weights1.slice(),
  bias1: network.bias1.slice(),
  weights2: network.weights2.slice(),
  bias2: network.bias2.slice(),
});

const PARAMETERS = ["weights1", "bias1", "weights2", "bias2"] as const;
const NUDGE = 1e-3;
/** Below this slope the finite difference of 32-bit numbers has no sure sign. */
const FLAT = 0.02;

describe("the trainer", () => {
  it("moves every parameter against the slope that finite differences show", () => {
    const row: Row = { input: Float32Array.from([0.7, -1.2, 0.4]), target: [1, -0.5] };
    const before = createNetwork(SIZE, 7);
    const slope = (name: (typeof PARAMETERS)[number], i: number): number => {
      const loss = (change: number): number => {
        const nudged = copy(before);
        nudged[name][i]! += change;
        return lossOf(nudged, row);
      };
      return (loss(NUDGE) - loss(-NUDGE)) / (2 * NUDGE);
    };
    const trainer = new Trainer(copy(before));
    learnRow(trainer, row);
    const rate = 1e-3;
    trainer.step(rate, 0);
    let steep = 0;
    for (const name of PARAMETERS) {
      for (const [i, value] of before[name].entries()) {
        const moved = trainer.network[name][i]! - value;
        const expected = slope(name, i);
        if (Math.abs(expected) > FLAT) {
          steep++;
          // Adam's first step has the length of the learning rate, whatever the slope.
          expect(moved, `${name}[${i}]`).toBeCloseTo(-Math.sign(expected) * rate, 5);
        } else if (Math.abs(expected) < 1e-6) expect(Math.abs(moved), `${name}[${i}]`).toBeLessThan(1e-6);
      }
    }
    expect(steep).toBeGreaterThan(8);
  });

  it("adds up the rows between two steps, in whatever order they come", () => {
    const rows: Row[] = [
      { input: Float32Array.from([0.7, -1.2, 0.4]), target: [1, -0.5] },
      { input: Float32Array.from([-0.3, 0.8, 1.1]), target: [-2, 3] },
    ];
    const learned = (some: readonly Row[]): number[] => {
      const trainer = new Trainer(createNetwork(SIZE, 7));
      for (const row of some) learnRow(trainer, row);
      trainer.step(0.1, 0);
      return [...trainer.network.weights2];
    };
    const both = learned(rows);
    for (const [i, value] of learned([...rows].reverse()).entries()) expect(value).toBeCloseTo(both[i]!, 4);
    expect(learned(rows.slice(0, 1))).not.toEqual(both);
  });

  it("lets weights decay where it is told to", () => {
    const trainer = new Trainer(createNetwork(SIZE, 7));
    trainer.step(0.1, 0.5);
    const [before] = createNetwork(SIZE, 7).weights1;
    expect(trainer.network.weights1[0]).toBeCloseTo(before! * 0.95, 5);
  });

  it("learns what one layer cannot: exclusive or", () => {
    const rows: Row[] = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ].map(([a, b]) => ({
      input: Float32Array.from([a!, b!, 1]),
      target: [a === b ? 0 : 1, 0],
    }));
    const trainer = new Trainer(createNetwork({ ...SIZE, hidden: 8 }, 3));
    for (let epoch = 0; epoch < 600; epoch++) {
      for (const row of rows) learnRow(trainer, row);
      trainer.step(0.02, 0);
    }
    for (const row of rows) expect(lossOf(trainer.network, row)).toBeLessThan(0.01);
  });
});

describe("chance that is the same in every run", () => {
  it("gives the same numbers for one seed and others for another", () => {
    const draw = (seed: number): number[] => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
    for (const value of Array.from({ length: 1000 }, seededRandom(1))) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
    }
  });

  it("shuffles without losing anything", () => {
    const values = Array.from({ length: 50 }, (_, i) => i);
    const shuffled = shuffle([...values], seededRandom(5));
    expect(shuffled).not.toEqual(values);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(values);
  });
});
