import { encodeGramShard, type GramLists, LISTED_FIELDS, type ListedField } from "./gram-shard.ts";
import { shardOf } from "./grams.ts";
import type { Occurrences } from "./occurrences.ts";
import { encodePositionShard, FEW_ARTICLES, type GramPlaces } from "./position-shard.ts";
import { type FieldRooms, fieldRange } from "./text-stream.ts";

/** Receives each finished file of a kind, in order, none left out. */
export type ShardSink = (shard: number, bytes: Uint8Array) => void;

export interface GramFiles {
  readonly occurrences: Occurrences;
  readonly rooms: FieldRooms;
  readonly volumeSize: number;
}

export function writeGramShards(
  { occurrences, rooms, volumeSize }: GramFiles,
  shards: number,
  sink: ShardSink,
) {
  const ranges = LISTED_FIELDS.map((field) => [field, fieldRange(field, rooms)] as const);
  const lists = (gram: number) => gramLists(occurrences, gram, ranges);
  writeShards(occurrences, shards, lists, (shard, entries) =>
    sink(shard, encodeGramShard(entries, { shard, shards, volumeSize })),
  );
}

export function writePositionShards({ occurrences, volumeSize }: GramFiles, shards: number, sink: ShardSink) {
  const places = (gram: number) =>
    hasPositions(occurrences, gram) ? gramPlaces(occurrences, gram) : undefined;
  writeShards(occurrences, shards, places, (shard, entries) =>
    sink(shard, encodePositionShard(entries, { shard, shards, volumeSize })),
  );
}

/** Grams come in scattered order, so that each shard's stand together. */
function writeShards<Entry>(
  occurrences: Occurrences,
  shards: number,
  entryOf: (gram: number) => Entry | undefined,
  finish: (shard: number, entries: Map<number, Entry>) => void,
): void {
  let entries = new Map<number, Entry>();
  let shard = 0;
  for (let gram = 0; gram < occurrences.size; gram++) {
    const key = occurrences.scatteredKey(gram);
    for (; shard < shardOf(key, shards); shard++) {
      finish(shard, entries);
      entries = new Map();
    }
    const entry = entryOf(gram);
    if (entry !== undefined) entries.set(key, entry);
  }
  for (; shard < shards; shard++) {
    finish(shard, entries);
    entries = new Map();
  }
}

type FieldRanges = readonly (readonly [ListedField, readonly [number, number]])[];

function gramLists(occurrences: Occurrences, gram: number, ranges: FieldRanges): GramLists {
  const lists = {
    all: [] as number[],
    headline: [] as number[],
    byline: [] as number[],
    source: [] as number[],
  };
  occurrences.forEach(gram, (document, offset) => {
    append(lists.all, document);
    for (const [field, [from, to]] of ranges) {
      if (offset >= from && offset < to) append(lists[field], document);
    }
  });
  return lists;
}

const append = (list: number[], document: number): void => {
  if (list.at(-1) !== document) list.push(document);
};

function hasPositions(occurrences: Occurrences, gram: number): boolean {
  return (
    occurrences.isBigram(gram) &&
    occurrences.countOf(gram) > FEW_ARTICLES &&
    articlesOf(occurrences, gram) > FEW_ARTICLES
  );
}

function articlesOf(occurrences: Occurrences, gram: number): number {
  let articles = 0;
  let last = -1;
  occurrences.forEach(gram, (document) => {
    if (document !== last) articles++;
    last = document;
  });
  return articles;
}

function gramPlaces(occurrences: Occurrences, gram: number): GramPlaces {
  const places: number[][] = [];
  let last = -1;
  occurrences.forEach(gram, (document, offset) => {
    if (document !== last) places.push([]);
    places.at(-1)!.push(offset);
    last = document;
  });
  return places;
}
