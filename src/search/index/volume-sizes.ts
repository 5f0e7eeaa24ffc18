import type { SearchRecord } from "../record.ts";
import { SECTION_CHARS } from "./sections.ts";

export interface VolumeSizes {
  /** Bytes that a file of grams, or of positions, has on average. */
  readonly gramShardBytes: number;
  readonly positionShardBytes: number;
  /** Articles in a file of records; one by itself may have several files, see cutRecord. */
  readonly recordsPerFile: number;
  /** Characters in a section, roughly. */
  readonly sectionChars: number;
}

/**
 * A query asks one file for each pair of characters and volume, so files are small; each costs a request
 * and a place on the host's disk, so they are not tiny.
 */
export const DEFAULT_SIZES: VolumeSizes = {
  gramShardBytes: 1536,
  positionShardBytes: 4096,
  recordsPerFile: 1,
  sectionChars: SECTION_CHARS,
};

/** Bytes of grams and of positions that a character of text takes, measured on news; see README.md. */
const GRAM_BYTES_A_CHARACTER = 0.8;
const POSITION_BYTES_A_CHARACTER = 1.4;

/** Sizes with which the index makes do with about so many files, a third of them for each kind. */
export function sizesWithin(maxFiles: number | undefined, records: readonly SearchRecord[]): VolumeSizes {
  if (maxFiles === undefined) return DEFAULT_SIZES;
  const share = Math.max(1, maxFiles / 3);
  const characters = records.reduce((sum, { passages }) => sum + lengthOf(passages), 0);
  const perFile = (bytes: number, least: number) => Math.max(least, Math.ceil((characters * bytes) / share));
  return {
    ...DEFAULT_SIZES,
    gramShardBytes: perFile(GRAM_BYTES_A_CHARACTER, DEFAULT_SIZES.gramShardBytes),
    positionShardBytes: perFile(POSITION_BYTES_A_CHARACTER, DEFAULT_SIZES.positionShardBytes),
    // Cut records have more files than articles.
    recordsPerFile: records.length * 2 <= share ? 1 : Math.max(2, Math.ceil(records.length / share)),
  };
}

const lengthOf = (passages: SearchRecord["passages"]): number =>
  passages.reduce((sum, [, text]) => sum + text.length, 0);
