import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestPathCover, CoverState } from "../../src/order/path-cover.ts";
import { SEED } from "../support/arbitrary-page.ts";

const RUNS = { seed: SEED, numRuns: 400 };

/** Gains of all edges between up to `most` nodes, in halves from -3 to 5: ties are frequent. */
const gains = (most: number): fc.Arbitrary<Float64Array> =>
  fc
    .integer({ min: 1, max: most })
    .chain((n) => fc.array(fc.integer({ min: -6, max: 10 }), { minLength: n * n, maxLength: n * n }))
    .map((values) => Float64Array.from(values, (value) => value / 2));

const sizeOf = (gain: Float64Array): number => Math.sqrt(gain.length);

const worth = (gain: Float64Array, next: ArrayLike<number>): number =>
  Array.from(next).reduce((sum, v, u) => (v < 0 ? sum : sum + gain[u * next.length + v]!), 0);

function hasCycle(next: ArrayLike<number>): boolean {
  return Array.from(next).some((_, start) => {
    let at = next[start]!;
    for (let steps = 0; at >= 0 && at !== start && steps < next.length; steps++) at = next[at]!;
    return at === start;
  });
}

/** Every choice of successors in which no node has two predecessors, tried one by one. */
function* allMatchings(n: number, next: number[] = []): Generator<number[]> {
  if (next.length === n) return yield next;
  for (let v = -1; v < n; v++)
    if (v !== next.length && (v < 0 || !next.includes(v))) yield* allMatchings(n, [...next, v]);
}

const best = (gain: Float64Array, matchings: Iterable<number[]>): number =>
  Math.max(...Array.from(matchings, (next) => worth(gain, next)));

describe("the best path cover", () => {
  it("gives every node at most one successor and one predecessor, and closes no cycle", () => {
    fc.assert(
      fc.property(gains(12), (gain) => {
        const next = bestPathCover(gain, sizeOf(gain));
        const followed = [...next].filter((v) => v >= 0);
        expect(new Set(followed).size).toBe(followed.length);
        expect(hasCycle(next)).toBe(false);
      }),
      RUNS,
    );
  });

  it("takes no edge that is worth nothing", () => {
    fc.assert(
      fc.property(gains(8), (gain) => {
        const n = sizeOf(gain);
        for (const [u, v] of bestPathCover(gain, n).entries())
          if (v >= 0) expect(gain[u * n + v]).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it("is worth what the best of all matchings is worth, wherever that has no cycle", () => {
    let compared = 0;
    fc.assert(
      fc.property(gains(5), (gain) => {
        const all = [...allMatchings(sizeOf(gain))];
        const top = best(gain, all);
        const topWithoutCycles = best(
          gain,
          all.filter((next) => !hasCycle(next)),
        );
        const found = worth(gain, bestPathCover(gain, sizeOf(gain)));
        expect(found).toBeLessThanOrEqual(topWithoutCycles);
        // Of several best matchings the method may meet one that has a cycle.
        if (all.some((next) => hasCycle(next) && worth(gain, next) === top)) return;
        compared++;
        expect(found).toBe(top);
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(100);
  });

  it("breaks a cycle where it is weakest", () => {
    const gain = Float64Array.from([0, 5, 0, 0, 0, 4, 1, 0, 0]);
    expect([...bestPathCover(gain, 3)]).toEqual([1, 2, -1]);
  });

  it("leaves the gains as they were", () => {
    const gain = Float64Array.from([0, 5, 5, 0]);
    bestPathCover(gain, 2);
    expect([...gain]).toEqual([0, 5, 5, 0]);
  });

  it("covers a page without blocks", () => {
    expect([...bestPathCover(new Float64Array(0), 0)]).toEqual([]);
  });
});

describe("a cover that is changed by one edge", () => {
  /** Each edge that a change may make or cut, and the cover that comes of it. */
  function* changes(gain: Float64Array, n: number): Generator<[(next: number[]) => boolean, CoverState]> {
    const start = CoverState.best(gain, n);
    for (let u = 0; u < n; u++) {
      for (let v = 0; v < n; v++) {
        if (u === v || !(gain[u * n + v]! > 0)) continue;
        if (start.next[u] === v) yield [(next) => next[u] !== v, start.without(u)];
        else yield [(next) => next[u] === v, start.with(u, v)];
      }
    }
  }

  it("is the best of all that have the edge, or lack it, wherever the best such matching has no cycle", () => {
    let compared = 0;
    fc.assert(
      fc.property(gains(5), (gain) => {
        const n = sizeOf(gain);
        const all = [...allMatchings(n)];
        // Where the best of all has a cycle, the edge that breaks it stays forbidden.
        if (all.some((next) => hasCycle(next) && worth(gain, next) === best(gain, all))) return;
        for (const [isChanged, { next }] of changes(gain, n)) {
          expect(hasCycle(next)).toBe(false);
          const changed = all.filter(isChanged);
          const top = best(gain, changed);
          if (changed.some((other) => hasCycle(other) && worth(gain, other) === top)) continue;
          compared++;
          expect(isChanged([...next])).toBe(true);
          expect(worth(gain, next)).toBeCloseTo(top, 6);
        }
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(100);
  });

  it("may be changed again, and keeps the first change", () => {
    const gain = new Float64Array(16);
    for (const [u, v, value] of [
      [0, 1, 9],
      [1, 2, 8],
      [3, 2, 5],
      [0, 3, 4],
    ] as const)
      gain[u * 4 + v] = value;
    const start = CoverState.best(gain, 4);
    expect([...start.next]).toEqual([1, 2, -1, -1]);
    const cut = start.without(1);
    expect([...cut.next]).toEqual([1, -1, -1, 2]);
    expect([...cut.with(0, 3).next]).toEqual([3, -1, -1, 2]);
    expect([...start.next]).toEqual([1, 2, -1, -1]);
  });
});
