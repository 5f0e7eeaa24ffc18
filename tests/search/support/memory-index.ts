import { DEFAULT_SIZES, type VolumeSizes } from "../../../src/search/index/volume-sizes.ts";
import { writeIndex } from "../../../src/search/index/write-index.ts";
import type { Passage, SearchRecord } from "../../../src/search/record.ts";
import { openIndex, type SearchIndex } from "../../../src/search/searcher/search-index.ts";

export interface MemoryIndex extends SearchIndex {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths read since the index was opened. */
  readonly read: string[];
}

/** Builds an index without touching a disk, and opens it. */
export async function memoryIndex(
  records: readonly SearchRecord[],
  { volumeArticles = 100, ...sizes }: Partial<VolumeSizes> & { volumeArticles?: number } = {},
): Promise<MemoryIndex> {
  const files = new Map<string, Uint8Array>();
  writeIndex(records, {
    write: (path, bytes) => files.set(path, bytes),
    sizes: { ...DEFAULT_SIZES, ...sizes },
    volumeArticles,
  });
  const read: string[] = [];
  const index = await openIndex(async (path) => {
    read.push(path);
    const bytes = files.get(path);
    if (bytes === undefined) throw new Error(`no file ${path}`);
    return bytes;
  });
  return { ...index, files, read };
}

/** A record of these passages; the number tells it from others and gives its day. */
export function record(
  number: number,
  passages: readonly Passage[],
  parts: Partial<SearchRecord> = {},
): SearchRecord {
  const date = new Date(Date.UTC(1931, 0, 1 + number)).toISOString().slice(0, 10);
  return {
    id: `jinghe-${date}-01-l${number}`,
    path: `jinghe/${date.replaceAll("-", "/")}/01/l${number}/`,
    paper: "jinghe",
    paperName: "泾河日报",
    date,
    page: "01",
    frontPage: true,
    hasPictures: false,
    passages,
    ...parts,
  };
}
