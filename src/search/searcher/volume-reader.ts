import { type Columns, decodeColumns } from "../index/columns.ts";
import { decodeGramShard, type GramLists, type GramShard, NO_ARTICLES } from "../index/gram-shard.ts";
import { scatter, shardOf } from "../index/grams.ts";
import { findPlaces, type GramPlaces } from "../index/position-shard.ts";
import { columnFile, gramFile, positionFile, recordFile, type Volume } from "../index/volume.ts";
import type { SearchRecord } from "../record.ts";

/** Gets a file of the index, by its path in the index's folder. Rejects when it cannot be had. */
export type LoadFile = (path: string) => Promise<Uint8Array>;

/** Reads one volume, each file at most once. */
export class VolumeReader {
  readonly volume: Volume;
  readonly #load: LoadFile;
  readonly #gramShards = new Map<number, Promise<GramShard>>();
  readonly #files = new Map<string, Promise<Uint8Array>>();
  readonly #records = new Map<number, Promise<readonly SearchRecord[]>>();
  #columns: Promise<Columns> | undefined;

  constructor(volume: Volume, load: LoadFile) {
    this.volume = volume;
    this.#load = load;
  }

  /** Where the gram occurs; nowhere, if the volume does not have it. */
  async lists(key: number): Promise<GramLists> {
    const scattered = scatter(key);
    const shard = shardOf(scattered, this.volume.gramShards);
    const entries = await remember(this.#gramShards, shard, () => this.#loadGramShard(shard));
    return entries.get(scattered) ?? NO_ARTICLES;
  }

  /** The gram's offsets in each article of its list; undefined where the index has none. */
  async places(key: number): Promise<GramPlaces | undefined> {
    const scattered = scatter(key);
    const shards = this.volume.positionShards;
    const shard = shardOf(scattered, shards);
    const path = positionFile(this.volume.name, shard);
    const bytes = await remember(this.#files, path, () => this.#load(path));
    return findPlaces(bytes, { shard, shards, volumeSize: this.volume.articles }, scattered);
  }

  async record(document: number): Promise<SearchRecord> {
    const { name, recordsPerFile } = this.volume;
    const number = Math.floor(document / recordsPerFile);
    const records = await remember(this.#records, number, async () =>
      JSON.parse(await gunzipText(await this.#load(recordFile(name, number)))),
    );
    return records[document % recordsPerFile]!;
  }

  columns(): Promise<Columns> {
    this.#columns ??= this.#load(columnFile(this.volume.name)).then(gunzipText).then(decodeColumns);
    this.#columns.catch(() => {
      this.#columns = undefined;
    });
    return this.#columns;
  }

  async #loadGramShard(shard: number): Promise<GramShard> {
    const { name, gramShards, articles } = this.volume;
    const bytes = await this.#load(gramFile(name, shard));
    return decodeGramShard(bytes, { shard, shards: gramShards, volumeSize: articles });
  }
}

/** What was asked before is not asked again; what failed is. */
function remember<Key, Value>(
  known: Map<Key, Promise<Value>>,
  key: Key,
  make: () => Promise<Value>,
): Promise<Value> {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
    value.catch(() => known.delete(key));
  }
  return value;
}

/** Undoes gzip with what browsers and Node have. */
async function gunzipText(bytes: Uint8Array): Promise<string> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}
