import { createHash } from "node:crypto";
import type { SearchRecord } from "../record.ts";
import { columnsOf, encodeColumns } from "./columns.ts";
import { writeGramShards, writePositionShards } from "./encode-grams.ts";
import { collectOccurrences, type Occurrences } from "./occurrences.ts";
import { packJson } from "./packed-json.ts";
import { cutRecord } from "./record-parts.ts";
import { encodeSectionMap } from "./section-map.ts";
import { type SectionedArticle, sectionArticle, sectionTexts, shapeOf } from "./sections.ts";
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
import { joinSections } from "./volume-text.ts";

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
  const articles = records.map((record) => sectionArticle(record, sizes.sectionChars));
  writeRecords(name, records, articles, sizes.recordsPerFile, write);
  write(columnFile(name), packJson(encodeColumns(columnsOf(records))));
  write(sectionFile(name), encodeSectionMap(articles.map(shapeOf)));
  const occurrences = collectOccurrences(joinSections(articles.flatMap(sectionTexts)));
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

/** Articles that share a file with others are not cut: whoever fetches it has them whole. */
function writeRecords(
  name: string,
  records: readonly SearchRecord[],
  articles: readonly SectionedArticle[],
  recordsPerFile: number,
  write: FileSink,
): void {
  for (let first = 0; first < records.length; first += recordsPerFile) {
    const parts = recordsPerFile > 1 ? [records[first]!] : cutRecord(records[first]!, articles[first]!);
    const others = records.slice(first + 1, first + recordsPerFile);
    for (const [part, record] of parts.entries()) {
      write(recordFile(name, first / recordsPerFile, part), packJson([record, ...others]));
    }
  }
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
