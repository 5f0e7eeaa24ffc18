import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAlternatives } from "../../src/order/alternatives.ts";
import { CoverState, coverWorth, findCycles } from "../../src/order/path-cover.ts";

/** Gains of a few nodes, some of them for no edge at all. */
const gains = fc
  .integer({ min: 2, max: 5 })
  .chain((n) =>
    fc.array(fc.oneof(fc.double({ min: -5, max: 20, noNaN: true }), fc.constant(Number.NEGATIVE_INFINITY)), {
      minLength: n * n,
      maxLength: n * n,
    }),
  )
  .map((values) => Float64Array.from(values));

/** Every cover of the nodes, by trying all. */
function allCovers(gain: Float64Array, n: number): Int32Array[] {
  const covers: Int32Array[] = [];
  const next = new Int32Array(n).fill(-1);
  const taken = new Set<number>();
  const extend = (u: number): void => {
    if (u === n) {
      if (findCycles(next).length === 0) covers.push(Int32Array.from(next));
      return;
    }
    extend(u + 1);
    for (let v = 0; v < n; v++) {
      if (v === u || taken.has(v) || !(gain[u * n + v]! > 0)) continue;
      next[u] = v;
      taken.add(v);
      extend(u + 1);
      taken.delete(v);
      next[u] = -1;
    }
  };
  extend(0);
  return covers;
}

describe("covers that are nearly as good as the best", () => {
  it("are covers without rings, worth less than the best by what is said", () => {
    fc.assert(
      fc.property(gains, (gain) => {
        const n = Math.sqrt(gain.length);
        const best = CoverState.best(gain, n);
        for (const { next, regret } of findAlternatives(gain, best)) {
          expect(findCycles(next)).toEqual([]);
          expect(new Set(next.filter((v) => v >= 0)).size).toBe(next.filter((v) => v >= 0).length);
          expect(coverWorth(gain, best.next) - coverWorth(gain, next)).toBeCloseTo(regret, 6);
        }
      }),
    );
  });

  it("hold the second best of all, where that differs by one seam of weight", () => {
    const n = 3;
    // 0 → 1 → 2 is worth 20, and 1 → 2 may be left out for little, or made by 0 → 2 for more.
    const gain = new Float64Array(n * n).fill(Number.NEGATIVE_INFINITY);
    gain[0 * n + 1] = 18;
    gain[1 * n + 2] = 7;
    gain[0 * n + 2] = 6;
    const best = CoverState.best(gain, n);
    expect([...best.next]).toEqual([1, 2, -1]);
    const worths = allCovers(gain, n)
      .map((cover) => coverWorth(gain, best.next) - coverWorth(gain, cover))
      .filter((regret) => regret > 0 && regret < 14)
      .sort((a, b) => a - b);
    expect(findAlternatives(gain, best).map(({ regret }) => regret)[0]).toBeCloseTo(worths[0]!, 6);
  });

  it("hold the file's order of the articles that the best leaves in another", () => {
    const n = 6;
    // Two stories of three blocks; in each the best skips a block that the file's order would keep for less.
    const gain = new Float64Array(n * n).fill(Number.NEGATIVE_INFINITY);
    for (const from of [0, 3]) {
      gain[from * n + from + 1] = 20;
      gain[(from + 1) * n + from + 2] = 10;
      gain[from * n + from + 2] = 25;
      gain[(from + 2) * n + from + 1] = 24;
    }
    const best = CoverState.best(gain, n);
    expect([...best.next]).toEqual([2, -1, 1, 5, -1, 4]);
    const found = findAlternatives(gain, best).map(({ next }) => next.join());
    expect(found).toContain("1,2,-1,5,-1,4");
    expect(found).toContain("2,-1,1,4,5,-1");
  });

  it("are none where nothing else is worth a seam", () => {
    const unknown = new Float64Array(4).fill(Number.NEGATIVE_INFINITY);
    expect(findAlternatives(unknown, CoverState.best(unknown, 2))).toEqual([]);
  });
});
