import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMoves } from "../../src/order/moves.ts";
import { SEED } from "../support/arbitrary-page.ts";

/** Gains of a file whose nodes were printed in the given order: right seams are worth 5, the file's wrong ones 1. */
function gainsOf(printed: readonly number[]): Float64Array {
  const n = printed.length;
  const gain = new Float64Array(n * n).fill(Number.NEGATIVE_INFINITY);
  for (let u = 0; u + 1 < n; u++) gain[u * n + u + 1] = 1;
  for (let i = 0; i + 1 < n; i++) gain[printed[i]! * n + printed[i + 1]!] = 5;
  return gain;
}

describe("moves of runs", () => {
  // The run 4, 5 was printed between 1 and 2.
  const printed = [0, 1, 4, 5, 2, 3, 6, 7];
  const moves = findMoves(gainsOf(printed), 8);

  it("explain all three seams that a displaced run breaks, by what all three are worth together", () => {
    const worth = 3 * 5 - 3 * 1;
    for (const [u, v] of [
      [1, 4],
      [5, 2],
      [3, 6],
    ] as const)
      expect(moves.making[u * 8 + v]).toBe(worth);
    expect([1, 3, 5].map((u) => moves.parting[u])).toEqual([worth, worth, worth]);
    expect(moves.bestOfRow[1]).toBe(worth);
    expect(moves.bestOfColumn[2]).toBe(worth);
  });

  it("are worth nothing where the file is in order", () => {
    const inOrder = findMoves(gainsOf([0, 1, 2, 3, 4]), 5);
    expect(inOrder.parting.every((worth) => worth <= 0)).toBe(true);
  });

  it("find any displaced run", () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 4 }), fc.nat(9), (at, length, to) => {
        const file = Array.from({ length: 10 }, (_, i) => i);
        const run = file.splice(Math.min(at, 10 - length), length);
        const place = Math.min(to, file.length);
        file.splice(place, 0, ...run);
        // file[i] is where node i of the file was printed; printed lists nodes by that place.
        const order = Array.from(file.keys()).sort((a, b) => file[a]! - file[b]!);
        const { parting } = findMoves(gainsOf(order), 10);
        for (let u = 0; u + 1 < 10; u++)
          if (file[u + 1] !== file[u]! + 1) expect(parting[u]).toBeGreaterThan(0);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
