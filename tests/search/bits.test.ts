import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BitReader, BitWriter } from "../../src/search/index/bits.ts";
import { decodeGramShard, encodeGramShard } from "../../src/search/index/gram-shard.ts";
import { gather, scatter, shardOf, shardStart } from "../../src/search/index/grams.ts";
import { encodePositionShard, findPlaces } from "../../src/search/index/position-shard.ts";

const ascending = (max: number, options: fc.ArrayConstraints = {}) =>
  fc.uniqueArray(fc.nat(max), { maxLength: 60, ...options }).map((numbers) => numbers.sort((a, b) => a - b));

describe("numbers in bits", () => {
  it("come back as they were written, whatever stands between them", () => {
    const item = fc.oneof(
      fc.tuple(fc.constant("gamma" as const), fc.integer({ min: 1, max: 2 ** 22 }), fc.constant(0)),
      fc.tuple(fc.constant("rice" as const), fc.nat(2 ** 20), fc.integer({ min: 8, max: 31 })),
      fc.tuple(fc.constant("bits" as const), fc.nat(2 ** 24 - 1), fc.constant(24)),
    );
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const out = new BitWriter();
        for (const [kind, value, size] of items) {
          if (kind === "gamma") out.gamma(value);
          else out[kind](value, size);
        }
        const bits = new BitReader(out.finish());
        for (const [kind, value, size] of items) {
          expect(kind === "gamma" ? bits.gamma() : bits[kind](size)).toBe(value);
        }
      }),
    );
  });

  it("are missed when a file ends too early", () => {
    expect(() => new BitReader(new Uint8Array(2)).bits(17)).toThrow(/ends too early/);
  });
});

describe("grams' keys", () => {
  it("are scattered without loss", () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), (key) => {
        expect(gather(scatter(key))).toBe(key);
      }),
    );
  });

  it("stand in the shard that is computed for them", () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.integer({ min: 1, max: 9000 }), (key, shards) => {
        const shard = shardOf(key, shards);
        expect(key).toBeGreaterThanOrEqual(shardStart(shard, shards));
        expect(key).toBeLessThan(shardStart(shard + 1, shards));
      }),
    );
  });
});

describe("a file of grams", () => {
  it("gives each gram's sections back", () => {
    fc.assert(
      fc.property(ascending(0xffffffff), ascending(500), (keys, list) => {
        const place = { shard: 0, shards: 1, sections: 501 };
        const entries = new Map(keys.map((key, i) => [key, list.slice(i)]));
        expect(decodeGramShard(encodeGramShard(entries, place), place)).toEqual(entries);
      }),
    );
  });
});

describe("a file of positions", () => {
  it("gives each gram's places back, and none for a gram that it does not hold", () => {
    fc.assert(
      fc.property(
        ascending(0xffffffff),
        fc.array(ascending(5000, { minLength: 1 }), { minLength: 1 }),
        (keys, places) => {
          const place = { shard: 0, shards: 1, sections: 500 };
          const bytes = encodePositionShard(new Map(keys.map((key) => [key, places])), place);
          for (const key of keys) expect(findPlaces(bytes, place, key)).toEqual(places);
          const absent = [0, 1, 2].find((key) => !keys.includes(key));
          if (absent !== undefined) expect(findPlaces(bytes, place, absent)).toBeUndefined();
        },
      ),
      { numRuns: 40 },
    );
  });
});
