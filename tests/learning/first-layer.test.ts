import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FirstLayer } from "../../src/learning/first-layer.ts";
import { assembleWeightedSum } from "../../src/learning/make-weighted-sum.ts";

const wave = (length: number, step: number): Float32Array =>
  Float32Array.from({ length }, (_, i) => Math.sin(1 + i * step));

/** What a layer's sums come to, by the definition. */
const sumRows = (weights1: Float32Array, start: Float32Array, row: Float32Array): number[] =>
  Array.from(start, (sum, h) =>
    row.reduce((total, value, i) => total + value * weights1[h * row.length + i]!, sum),
  );

function expectSums(layer: FirstLayer, weights1: Float32Array, hidden: number, inputs: number): void {
  const [start, row] = [wave(hidden, 0.3), wave(inputs, 0.9)];
  const sums = new Float32Array(hidden);
  layer.begin(start);
  layer.add({ first: 0, length: inputs }, row, 0);
  layer.copySums(sums);
  const expected = sumRows(weights1, start, row);
  for (const [h, sum] of sums.entries()) expect(sum).toBeCloseTo(expected[h]!, 4);
}

describe("a first layer", () => {
  it.each([
    [1, 1],
    [16, 3],
    [17, 40],
    [32, 84],
    [336, 248],
  ])("of %i hidden units sums up %i inputs", (hidden, inputs) => {
    const weights1 = wave(hidden * inputs, 0.7);
    expectSums(new FirstLayer({ hidden, inputs, weights1 }), weights1, hidden, inputs);
  });

  it("keeps its weights when the memory grows for another", () => {
    const weights1 = wave(20 * 5, 0.7);
    const layer = new FirstLayer({ hidden: 20, inputs: 5, weights1 });
    for (let i = 0; i < 3; i++) new FirstLayer({ hidden: 300, inputs: 300, weights1: wave(90_000, 0.1) });
    expectSums(layer, weights1, 20, 5);
  });

  it("adds nothing for no inputs", () => {
    const layer = new FirstLayer({ hidden: 2, inputs: 3, weights1: wave(6, 0.7) });
    const sums = new Float32Array(2);
    layer.begin(Float32Array.from([4, 5]));
    layer.add({ first: 1, length: 0 }, new Float32Array(0), 0);
    layer.copySums(sums);
    expect([...sums]).toEqual([4, 5]);
  });

  it("refuses inputs that it has not", () => {
    const layer = new FirstLayer({ hidden: 2, inputs: 3, weights1: wave(6, 0.7) });
    expect(() => layer.add({ first: 2, length: 2 }, new Float32Array(2), 0)).toThrow(
      /inputs 2 to 4 .* has 3/,
    );
  });

  it("refuses more than its memory has room for", () => {
    expect(() => new FirstLayer({ hidden: 4, inputs: 5000, weights1: [] })).toThrow(
      /5000 inputs .* too large/,
    );
  });

  it("is made of the text that stands beside it", async () => {
    const shipped = readFileSync(new URL("../../src/learning/weighted-sum.wasm", import.meta.url));
    expect(Buffer.from(await assembleWeightedSum()).equals(shipped)).toBe(true);
  });
});
