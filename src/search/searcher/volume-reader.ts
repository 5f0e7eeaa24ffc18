import { type Columns, decodeColumns, type PackedColumns } from "../index/columns.ts";
import { decodeGramShard, type GramShard } from "../index/gram-shard.ts";
import { scatter, shardOf } from "../index/grams.ts";
import { findPlaces, type GramPlaces } from "../index/position-shard.ts";
import { decodeSectionMap, type SectionMap } from "../index/section-map.ts";
import { columnFile, gramFile, positionFile, recordFile, sectionFile, type Volume } from "../index/volume.ts";
import type { SearchRecord } from "../record.ts";
import type { Numbers } from "./number-sets.ts";
import { unpackJson } from "./unpack-json.ts";

/** Gets a file of the index, by its path in the index's folder. Rejects when it cannot be had. */
export type LoadFile = (path: string) => Promise<Uint8Array>;

/** Reads one volume, each file at most once. */
export class VolumeReader {
  readonly volume: Volume;
  readonly #load: LoadFile;
  readonly #gramShards = new Map<number, Promise<GramShard>>();
  readonly #files = new Map<string, Promise<Uint8Array>>();
  readonly #records = new Map<string, Promise<readonly SearchRecord[]>>();
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

  /** What a list shows of the article, and the passages of one of its parts. */
  async record(article: number, part = 0): Promise<SearchRecord> {
    const { name, recordsPerFile } = this.volume;
    const path = recordFile(name, Math.floor(article / recordsPerFile), recordsPerFile > 1 ? 0 : part);
    const records = await remember(this.#records, path, async () => {
      return (await unpackJson(await this.#load(path))) as SearchRecord[];
    });
    return records[article % recordsPerFile]!;
  }

  columns(): Promise<Columns> {
    return remember(this.#columns, 0, async () =>
      decodeColumns((await unpackJson(await this.#load(columnFile(this.volume.name)))) as PackedColumns),
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
