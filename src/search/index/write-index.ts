import { existsSync } from "node:fs";
import { join } from "node:path";
import { copyFolder } from "../copy-folder.ts";
import type { SearchRecord } from "../record.ts";
import { collectSuggestions } from "../suggest/collect-suggestions.ts";
import { SUGGESTIONS } from "../suggest/suggestion.ts";
import { buildVolume, type FileSink, volumeName } from "./build-volume.ts";
import { folderSink } from "./file-sink.ts";
import { packJson } from "./packed-json.ts";
import { planVolumes, VOLUME_ARTICLES } from "./plan-volumes.ts";
import { readManifest } from "./read-manifest.ts";
import { scriptSink } from "./script-sink.ts";
import { FORMAT, MANIFEST, type Manifest, type Volume } from "./volume.ts";
import { DEFAULT_SIZES, sizesWithin, type VolumeSizes } from "./volume-sizes.ts";

export interface WriteOptions {
  readonly write: FileSink;
  readonly sizes?: VolumeSizes;
  readonly volumeArticles?: number;
  /** Whether the volume of that name need not be made: gives what is known of it. */
  readonly takeOver?: (name: string) => Volume | undefined;
}

/** Makes the whole index, volume by volume. */
export function writeIndex(records: readonly SearchRecord[], options: WriteOptions): Manifest {
  const { write, sizes = DEFAULT_SIZES, volumeArticles = VOLUME_ARTICLES, takeOver } = options;
  const volumes = planVolumes(records, volumeArticles).map(
    (volume) => takeOver?.(volumeName(volume, sizes)) ?? buildVolume(volume, sizes, write),
  );
  write(SUGGESTIONS, packJson(collectSuggestions(records)));
  const manifest = manifestOf(records, volumes);
  write(MANIFEST, new TextEncoder().encode(JSON.stringify(manifest)));
  return manifest;
}

const manifestOf = (records: readonly SearchRecord[], volumes: readonly Volume[]): Manifest => ({
  format: FORMAT,
  articles: records.length,
  volumes,
  papers: Object.fromEntries(records.map(({ paper, paperName }) => [paper, paperName])),
});

export interface FolderOptions {
  /** An index made before: volumes that have not changed are taken over from it. */
  readonly previous?: string | undefined;
  /** As scripts, for reading from a disk. */
  readonly offline?: boolean;
  /** About so many files at most. */
  readonly maxFiles?: number;
}

/** Writes the index into a folder, which should be empty. */
export function writeIndexFolder(
  records: readonly SearchRecord[],
  directory: string,
  options: FolderOptions,
): void {
  const files = folderSink(directory);
  const sizes = sizesWithin(options.maxFiles, records);
  if (options.offline) {
    const scripts = scriptSink(files);
    writeIndex(records, { write: scripts.write, sizes });
    scripts.finish();
  } else {
    writeIndex(records, { write: files, sizes, takeOver: volumesOf(options.previous, directory) });
  }
}

/** Copies volumes of a previous index, found by their names, which tell their whole content. */
function volumesOf(previous: string | undefined, directory: string): (name: string) => Volume | undefined {
  const manifest = previous === undefined ? undefined : readManifest(join(previous, MANIFEST));
  const volumeByName = new Map(manifest?.volumes.map((volume) => [volume.name, volume]));
  return (name) => {
    const volume = volumeByName.get(name);
    if (volume === undefined || previous === undefined || !existsSync(join(previous, name))) return undefined;
    copyFolder(join(previous, name), join(directory, name));
    return volume;
  };
}
