import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NumberIds } from "../../src/text/number-ids.ts";
import { SEED } from "../support/arbitrary-page.ts";

describe("numbers for keys", () => {
  it("count up in the order in which keys first come, however many there are", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 48 - 1 }), { maxLength: 300 }), (keys) => {
        const ids = new NumberIds();
        const known = new Map<number, number>();
        for (const key of [...keys, ...keys]) {
          if (!known.has(key)) known.set(key, known.size);
          expect(ids.add(key)).toBe(known.get(key));
        }
        expect(ids.size).toBe(known.size);
      }),
      { seed: SEED, numRuns: 50 },
    );
  });

  it("are -1 for keys that never came, though they differ in the highest bits alone", () => {
    const ids = new NumberIds(10);
    ids.add(0x4e00);
    expect(ids.find(0x4e00)).toBe(0);
    expect(ids.find(0x4e00 + 2 ** 32)).toBe(-1);
    expect(ids.find(0)).toBe(-1);
  });
});
