import { describe, expect, it } from "vitest";
import { ChangingRow } from "../../src/learning/changing-row.ts";
import { restoreNetwork, runNetwork } from "../../src/learning/network.ts";

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

describe("a network run on rows that change little", () => {
  // More hidden units than are summed at a time, and some left over.
  const network = restoreNetwork(stored(7, 19));
  const rows = [wave(7, 0.2), [...wave(7, 0.2).slice(0, 6), 3], wave(7, 0.9), new Array(7).fill(0)];
  const whole = (row: readonly number[]): number => {
    const output = new Float32Array(1);
    runNetwork(network, Float32Array.from(row), 0, new Float32Array(19), output);
    return output[0]!;
  };

  it("finds for each row what it finds for the row alone", () => {
    const changing = new ChangingRow(network);
    for (const row of rows) expect(changing.run(Float32Array.from(row))).toBeCloseTo(whole(row), 5);
  });

  it("needs no weights input by input, as networks that are trained have none", () => {
    const { columns1: _, ...trained } = network;
    const changing = new ChangingRow(trained);
    for (const row of rows) expect(changing.run(Float32Array.from(row))).toBeCloseTo(whole(row), 5);
  });
});
