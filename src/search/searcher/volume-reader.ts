import { type Columns, decodeColumns } from "../index/columns.ts";
import { decodeGramShard, type GramShard } from "../index/gram-shard.ts";
import { scatter, shardOf } from "../index/grams.ts";
import { findPlaces, type GramPlaces } from "../index/position-shard.ts";
import { decodeSectionMap, type SectionMap } from "../index/section-map.ts";
import { columnFile, gramFile, positionFile, recordFile, sectionFile, type Volume } from "../index/volume.ts";
import type { SearchRecord } from "../record.ts";
import type { Numbers } from "./number-sets.ts";

/** Gets a file of the index, by its path in the index's folder. Rejects when it cannot be had. */
export type LoadFile = (path: string) => Promise<Uint8Array>;

/** Reads one volume, each file at most once. */
export class VolumeReader {
  readonly volume: Volume;
  readonly #load: LoadFile;
  readonly #gramShards = new Map<number, Promise<GramShard>>();
  readonly #files = new Map<string, Promise<Uint8Array>>();
  readonly #records = new Map<number, Promise<readonly SearchRecord[]>>();
  readonly #columns = new Map<0, Promise<Columns>>();
  readonly #sectionMap = new Map<0, Promise<SectionMap>>();

  constructor(volume: Volume, load: LoadFile) {
    this.volume = volume;
    this.#load = load;
  }

  /** The sections in which the gram stands: none, if the volume does not have it. */
  async sectionsWith(key: number): Promise<Numbers> {
    const scattered = scatter(key);
    const shard = shardOf(scattered, this.volume.gramShards);
    const entries = await remember(this.#gramShards, shard, () => this.#loadGramShard(shard));
    return entries.get(scattered) ?? [];
  }

  /** The gram's offsets in each section of its list; undefined where the index has none. */
  async places(key: number): Promise<GramPlaces | undefined> {
    const scattered = scatter(key);
    const shards = this.volume.positionShards;
    const shard = shardOf(scattered, shards);
    const path = positionFile(this.volume.name, shard);
    const bytes = await remember(this.#files, path, () => this.#load(path));
    return findPlaces(bytes, { shard, shards, sections: this.volume.sections }, scattered);
  }

  async record(article: number): Promise<SearchRecord> {
    const { name, recordsPerFile } = this.volume;
    const number = Math.floor(article / recordsPerFile);
    const records = await remember(this.#records, number, async () =>
      JSON.parse(await gunzipText(await this.#load(recordFile(name, number)))),
    );
    return records[article % recordsPerFile]!;
  }

  columns(): Promise<Columns> {
    return remember(this.#columns, 0, async () =>
      decodeColumns(await gunzipText(await this.#load(columnFile(this.volume.name)))),
    );
  }

  sectionMap(): Promise<SectionMap> {
    const { name, articles } = this.volume;
    return remember(this.#sectionMap, 0, async () =>
      decodeSectionMap(await this.#load(sectionFile(name)), articles),
    );
  }

  async #loadGramShard(shard: number): Promise<GramShard> {
    const { name, gramShards, sections } = this.volume;
    const bytes = await this.#load(gramFile(name, shard));
    return decodeGramShard(bytes, { shard, shards: gramShards, sections });
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
