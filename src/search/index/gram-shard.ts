import { BitReader, BitWriter, riceParameter } from "./bits.ts";
import { keySpacing, shardStart } from "./grams.ts";
import { readSectionList, type SectionList, writeSectionList } from "./section-list.ts";

/** What the reader of a file must know to read it. */
export interface ShardPlace {
  readonly shard: number;
  /** Of how many. */
  readonly shards: number;
  /** Sections in the volume. */
  readonly sections: number;
}

/** The grams of one file by scattered key, ascending, each with the sections that it stands in. */
export type GramShard = ReadonlyMap<number, SectionList>;

export function encodeGramShard(entries: GramShard, place: ShardPlace): Uint8Array {
  const out = new BitWriter();
  writeKeys(out, [...entries.keys()], place);
  for (const list of entries.values()) writeSectionList(out, list, place.sections);
  return out.finish();
}

export function decodeGramShard(bytes: Uint8Array, place: ShardPlace): GramShard {
  const bits = new BitReader(bytes);
  const entries = new Map<number, SectionList>();
  for (const key of readKeys(bits, place)) entries.set(key, readSectionList(bits, place.sections));
  return entries;
}

/** Ascending scattered keys as gaps from the shard's start. */
export function writeKeys(out: BitWriter, keys: readonly number[], { shard, shards }: ShardPlace): void {
  out.gamma(keys.length + 1);
  const k = riceParameter(keySpacing(keys.length, shards));
  let next = shardStart(shard, shards);
  for (const key of keys) {
    out.rice(key - next, k);
    next = key + 1;
  }
}

export function readKeys(bits: BitReader, { shard, shards }: ShardPlace): number[] {
  const count = bits.gamma() - 1;
  const k = riceParameter(keySpacing(count, shards));
  const keys = new Array<number>(count);
  let next = shardStart(shard, shards);
  for (let i = 0; i < count; i++) {
    keys[i] = next + bits.rice(k);
    next = keys[i]! + 1;
  }
  return keys;
}
