import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SearchRecord } from "../record.ts";
import { buildVolume, DEFAULT_SIZES, type VolumeSizes } from "./build-volume.ts";
import { planVolumes, VOLUME_ARTICLES } from "./plan-volumes.ts";
import { FORMAT, MANIFEST, type Manifest } from "./volume.ts";

export interface WriteOptions {
  readonly directory: string;
  readonly sizes?: VolumeSizes;
  readonly volumeArticles?: number;
}

/** Writes the whole index into a folder, volume by volume. */
export function writeIndex(records: readonly SearchRecord[], options: WriteOptions): Manifest {
  const { directory, sizes = DEFAULT_SIZES, volumeArticles = VOLUME_ARTICLES } = options;
  mkdirSync(directory, { recursive: true });
  const plan = planVolumes(records, volumeArticles);
  const manifest: Manifest = {
    format: FORMAT,
    articles: records.length,
    volumes: plan.map((volume) => buildVolume(volume, sizes, directory)),
    papers: Object.fromEntries(records.map(({ paper, paperName }) => [paper, paperName])),
  };
  writeFileSync(join(directory, MANIFEST), JSON.stringify(manifest));
  return manifest;
}
