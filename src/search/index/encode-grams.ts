import { encodeGramShard } from "./gram-shard.ts";
import { shardOf } from "./grams.ts";
import type { Occurrences } from "./occurrences.ts";
import { encodePositionShard, FEW_SECTIONS, type GramPlaces } from "./position-shard.ts";

/** Receives each finished file of a kind, in order, none left out. */
export type ShardSink = (shard: number, bytes: Uint8Array) => void;

export function writeGramShards(occurrences: Occurrences, shards: number, sink: ShardSink): void {
  const { sections } = occurrences;
  const parts = shardsOf(occurrences, shards, (gram) => occurrences.sectionsWith(gram));
  for (const [shard, entries] of parts) sink(shard, encodeGramShard(entries, { shard, shards, sections }));
}

export function writePositionShards(occurrences: Occurrences, shards: number, sink: ShardSink): void {
  const { sections } = occurrences;
  const parts = shardsOf(occurrences, shards, (gram) => positionsOf(occurrences, gram));
  for (const [shard, entries] of parts)
    sink(shard, encodePositionShard(entries, { shard, shards, sections }));
}

function positionsOf(occurrences: Occurrences, gram: number): GramPlaces | undefined {
  if (!occurrences.isBigram(gram) || occurrences.countOf(gram) <= FEW_SECTIONS) return undefined;
  const places = occurrences.placesOf(gram);
  return places.length > FEW_SECTIONS ? places : undefined;
}

/** Keys ascend with the grams' numbers, so that each shard's stand together. Shards without an entry come too. */
function* shardsOf<Entry>(
  { keys }: Occurrences,
  shards: number,
  entryOf: (gram: number) => Entry | undefined,
): Generator<[shard: number, entries: Map<number, Entry>]> {
  let next = 0;
  for (let shard = 0; shard < shards; shard++) {
    const entries = new Map<number, Entry>();
    for (; next < keys.length && shardOf(keys[next]!, shards) === shard; next++) {
      const entry = entryOf(next);
      if (entry !== undefined) entries.set(keys[next]!, entry);
    }
    yield [shard, entries];
  }
}
