import { FORMAT, MANIFEST, type Manifest } from "../index/volume.ts";
import { SUGGESTIONS, type Suggestion } from "../suggest/suggestion.ts";
import { unpackJson } from "./unpack-json.ts";
import { type LoadFile, VolumeReader } from "./volume-reader.ts";

/** An index opened for reading: its volumes newest first. */
export interface SearchIndex {
  readonly manifest: Manifest;
  readonly readers: readonly VolumeReader[];
  /** Names to suggest; loaded at the first call. */
  suggestions(): Promise<readonly Suggestion[]>;
}

/** Throws when the index is of another format than this code reads. */
export async function openIndex(load: LoadFile): Promise<SearchIndex> {
  const manifest = JSON.parse(new TextDecoder().decode(await load(MANIFEST))) as Manifest;
  if (manifest.format !== FORMAT)
    throw new Error(`search index: format ${manifest.format}, expected ${FORMAT}`);
  const readers = manifest.volumes.map((volume) => new VolumeReader(volume, load)).reverse();
  let suggestions: Promise<readonly Suggestion[]> | undefined;
  return {
    manifest,
    readers,
    suggestions() {
      suggestions ??= load(SUGGESTIONS).then(async (bytes) => (await unpackJson(bytes)) as Suggestion[]);
      return suggestions;
    },
  };
}
