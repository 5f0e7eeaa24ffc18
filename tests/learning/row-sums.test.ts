import { describe, expect, it } from "vitest";
import { restoreNetwork, runNetwork } from "../../src/learning/network.ts";
import { RowSums } from "../../src/learning/row-sums.ts";

const wave = (length: number, step: number): number[] =>
  Array.from({ length }, (_, i) => Math.round(1000 * Math.sin(1 + i * step)) / 1000);

const stored = (inputs: number, hidden: number) => ({
  inputs,
  hidden,
  outputs: 1,
  weights1: wave(inputs * hidden, 0.7),
  bias1: wave(hidden, 0.3),
  weights2: wave(hidden, 1.1),
  bias2: [0.25],
});

describe("a network run on rows put together of parts", () => {
  // Parts of more inputs than are added at a time, and some left over.
  const network = restoreNetwork(stored(16, 19));
  const whole = (row: readonly number[]): number => {
    const output = new Float32Array(1);
    runNetwork(network, Float32Array.from(row), 0, new Float32Array(19), output);
    return output[0]!;
  };
  const head = wave(9, 0.2);
  const tail = [0.5, 0, -1.5, 3, 0.25, -1, 2];

  it("finds for the sum of the parts what it finds for the whole row, whichever part is first", () => {
    // The parts stand somewhere in longer arrays.
    const values = Float32Array.from([9, ...tail, 9, ...head]);
    const row = new RowSums(network)
      .begin()
      .add({ first: 9, length: 7 }, values, 1)
      .add({ first: 0, length: 9 }, values, 9);
    expect(row.output()).toBeCloseTo(whole([...head, ...tail]), 5);
  });

  it("takes a part that is left out for zeros", () => {
    const row = new RowSums(network).begin().add({ first: 0, length: 9 }, Float32Array.from(head));
    expect(row.output()).toBeCloseTo(whole([...head, ...tail.map(() => 0)]), 5);
  });

  it("puts sums together that were worked out before", () => {
    const sums = new RowSums(network);
    const table = new Float32Array(3 * 19);
    sums.begin().add({ first: 0, length: 9 }, Float32Array.from(head)).copyTo(table, 19);
    sums
      .beginWith(new Float32Array(19), 0)
      .add({ first: 9, length: 7 }, Float32Array.from(tail))
      .copyTo(table, 38);
    expect(sums.beginWith(table, 19).addSums(table, 38).output()).toBeCloseTo(whole([...head, ...tail]), 5);
    expect([...table.subarray(0, 19)]).toEqual(new Array(19).fill(0));
  });

  it("reads networks that are no longer trained, and come from no file", () => {
    const { firstLayer: _, ...trained } = network;
    const row = new RowSums(trained)
      .begin()
      .add({ first: 0, length: 16 }, Float32Array.from([...head, ...tail]));
    expect(row.output()).toBeCloseTo(whole([...head, ...tail]), 5);
  });
});
