import { BitReader, BitWriter, riceParameter } from "./bits.ts";
import { type DocumentList, readDocuments, writeDocuments } from "./document-list.ts";
import { keySpacing, shardStart } from "./grams.ts";

/** Fields that have lists of their own beside the list of all articles with the gram. */
export const LISTED_FIELDS = ["headline", "byline", "source"] as const;
export type ListedField = (typeof LISTED_FIELDS)[number];

/** Where a gram occurs: in which articles anywhere, and in which in a field. */
export interface GramLists {
  readonly all: DocumentList;
  readonly headline: DocumentList;
  readonly byline: DocumentList;
  readonly source: DocumentList;
}

export const NO_ARTICLES: GramLists = { all: [], headline: [], byline: [], source: [] };

/** What the reader of a shard must know to read it. */
export interface ShardPlace {
  readonly shard: number;
  /** Of how many. */
  readonly shards: number;
  /** Articles in the volume. */
  readonly volumeSize: number;
}

/** Grams of one file by scattered key, ascending. */
export type GramShard = ReadonlyMap<number, GramLists>;

export function encodeGramShard(entries: GramShard, place: ShardPlace): Uint8Array {
  const out = new BitWriter();
  writeKeys(out, [...entries.keys()], place);
  for (const lists of entries.values()) {
    writeDocuments(out, lists.all, place.volumeSize);
    const hasFields = LISTED_FIELDS.some((field) => lists[field].length > 0);
    out.bits(hasFields ? 1 : 0, 1);
    if (hasFields) for (const field of LISTED_FIELDS) writeDocuments(out, lists[field], place.volumeSize);
  }
  return out.finish();
}

export function decodeGramShard(bytes: Uint8Array, place: ShardPlace): GramShard {
  const bits = new BitReader(bytes);
  const entries = new Map<number, GramLists>();
  for (const key of readKeys(bits, place)) {
    const all = readDocuments(bits, place.volumeSize);
    const field = bits.bit() === 1 ? () => readDocuments(bits, place.volumeSize) : () => [];
    entries.set(key, { all, headline: field(), byline: field(), source: field() });
  }
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
