import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { SearchRecord } from "../record.ts";
import { columnsOf, encodeColumns } from "./columns.ts";
import { writeGramShards, writePositionShards } from "./encode-grams.ts";
import { collectOccurrences, type Occurrences } from "./occurrences.ts";
import { roomsFor, textStream } from "./text-stream.ts";
import { columnFile, FORMAT, gramFile, positionFile, recordFile, type Volume } from "./volume.ts";

export interface VolumeSizes {
  /** Bytes that a file of grams, or of positions, has on average. */
  readonly gramShardBytes: number;
  readonly positionShardBytes: number;
  readonly recordsPerFile: number;
}

/**
 * A query asks one file for each pair of characters and volume, so files are small; each costs a request
 * and a place on the host's disk, so they are not tiny.
 */
export const DEFAULT_SIZES: VolumeSizes = {
  gramShardBytes: 2048,
  positionShardBytes: 4096,
  recordsPerFile: 1,
};

/** Named after everything that decides the volume's bytes. */
export function volumeName(records: readonly SearchRecord[], sizes: VolumeSizes): string {
  const hash = createHash("sha256").update(JSON.stringify([FORMAT, sizes]));
  for (const record of records) hash.update(JSON.stringify(record));
  return hash.digest("hex").slice(0, 12);
}

/** Writes a volume's files below `directory`. At most 65,536 records, by date ascending. */
export function buildVolume(records: readonly SearchRecord[], sizes: VolumeSizes, directory: string): Volume {
  const name = volumeName(records, sizes);
  const write = fileWriter(directory);
  writeRecords(records, sizes, (number, bytes) => write(recordFile(name, number), bytes));
  write(columnFile(name), gzip(encodeColumns(columnsOf(records))));
  const streams = records.map(({ passages }) => textStream(passages));
  const rooms = roomsFor(streams);
  const occurrences = collectOccurrences(streams, rooms);
  const files = { occurrences, rooms, volumeSize: records.length };
  const gramShards = shardCount(estimateGramBytes(occurrences), sizes.gramShardBytes);
  const positionShards = shardCount(estimatePositionBytes(occurrences), sizes.positionShardBytes);
  writeGramShards(files, gramShards, (shard, bytes) => write(gramFile(name, shard), bytes));
  writePositionShards(files, positionShards, (shard, bytes) => write(positionFile(name, shard), bytes));
  return {
    name,
    from: records[0]?.date ?? "",
    to: records.at(-1)?.date ?? "",
    articles: records.length,
    gramShards,
    positionShards,
    recordsPerFile: sizes.recordsPerFile,
    rooms,
  };
}

const gzip = (text: string): Uint8Array => gzipSync(text, { level: 9 });

function writeRecords(
  records: readonly SearchRecord[],
  { recordsPerFile }: VolumeSizes,
  write: (number: number, bytes: Uint8Array) => void,
): void {
  for (let first = 0; first < records.length; first += recordsPerFile) {
    write(first / recordsPerFile, gzip(JSON.stringify(records.slice(first, first + recordsPerFile))));
  }
}

/** Makes each folder once. */
function fileWriter(directory: string): (path: string, bytes: Uint8Array) => void {
  const made = new Set<string>();
  return (path, bytes) => {
    const file = join(directory, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, bytes);
  };
}

const shardCount = (bytes: number, bytesPerShard: number): number =>
  Math.max(1, Math.round(bytes / bytesPerShard));

/** Measured on news: a gram takes 3 bytes, an article in its list 0.8, a place in its positions 1.5. */
const BYTES_A_GRAM = 3;
const BYTES_AN_ARTICLE = 0.8;
const BYTES_A_PLACE = 1.5;

function estimateGramBytes(occurrences: Occurrences): number {
  let articles = 0;
  for (let gram = 0; gram < occurrences.size; gram++) {
    let last = -1;
    occurrences.forEach(gram, (document) => {
      if (document !== last) articles++;
      last = document;
    });
  }
  return occurrences.size * BYTES_A_GRAM + articles * BYTES_AN_ARTICLE;
}

function estimatePositionBytes(occurrences: Occurrences): number {
  let places = 0;
  for (let gram = 0; gram < occurrences.size; gram++) {
    if (occurrences.isBigram(gram)) places += occurrences.countOf(gram);
  }
  return places * BYTES_A_PLACE;
}
