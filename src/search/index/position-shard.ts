import { BitReader, BitWriter, riceParameter } from "./bits.ts";
import { readKeys, type ShardPlace, writeKeys } from "./gram-shard.ts";

/** A gram's places: for each section of its list, in the list's order, its offsets there, ascending. */
export type GramPlaces = readonly (readonly number[])[];

export type PositionShard = ReadonlyMap<number, GramPlaces>;

/**
 * Grams in no more sections than this have no positions: reading so few articles' text is cheaper, and a
 * text that is read decides exactly.
 */
export const FEW_SECTIONS = 8;

const PARAMETER_BITS = 5;

export function encodePositionShard(entries: PositionShard, place: ShardPlace): Uint8Array {
  const out = new BitWriter();
  writeKeys(out, [...entries.keys()], place);
  for (const places of entries.values()) writePlaces(out, places);
  return out.finish();
}

function writePlaces(out: BitWriter, places: GramPlaces): void {
  const k = riceParameter(Math.max(1, meanGap(places)));
  out.gamma(places.length);
  out.bits(k, PARAMETER_BITS);
  for (const offsets of places) {
    out.gamma(offsets.length);
    let next = 0;
    for (const offset of offsets) {
      out.rice(offset - next, k);
      next = offset + 1;
    }
  }
}

/** A section's last offset covers all of its gaps. */
function meanGap(places: GramPlaces): number {
  let span = 0;
  let count = 0;
  for (const offsets of places) {
    span += offsets.at(-1) ?? 0;
    count += offsets.length;
  }
  return span / Math.max(1, count);
}

/** Reads on until the wanted key's places. Undefined when the file does not hold the key. */
export function findPlaces(bytes: Uint8Array, place: ShardPlace, wanted: number): GramPlaces | undefined {
  const bits = new BitReader(bytes);
  for (const key of readKeys(bits, place)) {
    const places = readPlaces(bits);
    if (key === wanted) return places;
  }
  return undefined;
}

function readPlaces(bits: BitReader): GramPlaces {
  const sections = bits.gamma();
  const k = bits.bits(PARAMETER_BITS);
  const places = new Array<readonly number[]>(sections);
  for (let i = 0; i < sections; i++) {
    const offsets = new Array<number>(bits.gamma());
    let next = 0;
    for (let j = 0; j < offsets.length; j++) {
      offsets[j] = next + bits.rice(k);
      next = offsets[j]! + 1;
    }
    places[i] = offsets;
  }
  return places;
}
