import { createHash } from "node:crypto";
import type { SearchRecord } from "../record.ts";
import { columnsOf, encodeColumns } from "./columns.ts";
import { writeGramShards, writePositionShards } from "./encode-grams.ts";
import { collectOccurrences, type Occurrences } from "./occurrences.ts";
import { packJson } from "./packed-json.ts";
import { cutRecord } from "./record-parts.ts";
import { encodeSectionMap } from "./section-map.ts";
import { type SectionShape, sectionArticle, sectionTexts, shapeOf } from "./sections.ts";
import {
  columnFile,
  FORMAT,
  gramFile,
  positionFile,
  recordFile,
  sectionFile,
  type Volume,
} from "./volume.ts";
import type { VolumeSizes } from "./volume-sizes.ts";
import { VolumeTextBuilder } from "./volume-text.ts";

/** Named after everything that decides the volume's bytes. */
export function volumeName(records: readonly SearchRecord[], sizes: VolumeSizes): string {
  const hash = createHash("sha256").update(JSON.stringify([FORMAT, sizes]));
  for (const record of records) hash.update(JSON.stringify(record));
  return hash.digest("hex").slice(0, 12);
}

/** Takes a finished file of the index, by its path in the index's folder. */
export type FileSink = (path: string, bytes: Uint8Array) => void;

/** Makes a volume's files. Its records are numbered as they come: by date ascending (see planVolumes). */
export function buildVolume(records: readonly SearchRecord[], sizes: VolumeSizes, write: FileSink): Volume {
  const name = volumeName(records, sizes);
  const { text, shapes } = readRecords(name, records, sizes, write);
  write(columnFile(name), packJson(encodeColumns(columnsOf(records))));
  write(sectionFile(name), encodeSectionMap(shapes));
  const occurrences = collectOccurrences(text);
  const gramShards = shardCount(estimateGramBytes(occurrences), sizes.gramShardBytes);
  const positionShards = shardCount(estimatePositionBytes(occurrences), sizes.positionShardBytes);
  writeGramShards(occurrences, gramShards, (shard, bytes) => write(gramFile(name, shard), bytes));
  writePositionShards(occurrences, positionShards, (shard, bytes) => write(positionFile(name, shard), bytes));
  return {
    name,
    from: records[0]?.date ?? "",
    to: records.at(-1)?.date ?? "",
    articles: records.length,
    sections: occurrences.sections,
    gramShards,
    positionShards,
    recordsPerFile: sizes.recordsPerFile,
  };
}

/**
 * Goes through the records once: stores each, and keeps of it what the grams are made of. Articles that share
 * a file with others are not cut into parts: whoever fetches it has them whole.
 */
function readRecords(name: string, records: readonly SearchRecord[], sizes: VolumeSizes, write: FileSink) {
  const { recordsPerFile, sectionChars } = sizes;
  const builder = new VolumeTextBuilder();
  const shapes: SectionShape[] = [];
  for (const [i, record] of records.entries()) {
    const article = sectionArticle(record, sectionChars);
    shapes.push(shapeOf(article));
    for (const text of sectionTexts(article)) builder.append(text);
    const file = i / recordsPerFile;
    if (recordsPerFile === 1)
      writeParts(cutRecord(record, article), (part) => recordFile(name, file, part), write);
    else if (Number.isInteger(file))
      write(recordFile(name, file, 0), packJson(records.slice(i, i + recordsPerFile)));
  }
  return { text: builder.finish(), shapes };
}

function writeParts(parts: readonly SearchRecord[], fileOf: (part: number) => string, write: FileSink): void {
  for (const [part, record] of parts.entries()) write(fileOf(part), packJson([record]));
}

const shardCount = (bytes: number, bytesPerShard: number): number =>
  Math.max(1, Math.round(bytes / bytesPerShard));

/** Measured on news: bytes that a gram takes, and each of its occurrences in lists and in positions. */
const BYTES_A_GRAM = 3;
const LIST_BYTES = 0.7;
const POSITION_BYTES = 1.5;

function estimateGramBytes({ keys, countOf }: Occurrences): number {
  let occurrences = 0;
  for (const gram of keys.keys()) occurrences += countOf(gram);
  return keys.length * BYTES_A_GRAM + occurrences * LIST_BYTES;
}

function estimatePositionBytes({ keys, countOf, isBigram }: Occurrences): number {
  let places = 0;
  for (const gram of keys.keys()) if (isBigram(gram)) places += countOf(gram);
  return places * POSITION_BYTES;
}
