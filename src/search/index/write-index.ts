import type { SearchRecord } from "../record.ts";
import { buildVolume, DEFAULT_SIZES, type FileSink, type VolumeSizes } from "./build-volume.ts";
import { planVolumes, VOLUME_ARTICLES } from "./plan-volumes.ts";
import { FORMAT, MANIFEST, type Manifest, type Volume } from "./volume.ts";

export interface WriteOptions {
  readonly write: FileSink;
  readonly sizes?: VolumeSizes;
  readonly volumeArticles?: number;
}

/** Makes the whole index, volume by volume. */
export function writeIndex(records: readonly SearchRecord[], options: WriteOptions): Manifest {
  const { write, sizes = DEFAULT_SIZES, volumeArticles = VOLUME_ARTICLES } = options;
  const volumes = planVolumes(records, volumeArticles).map((volume) => buildVolume(volume, sizes, write));
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
