import { NumberIds } from "./number-ids.ts";
import { NumberReader } from "./number-stream.ts";
import { readPackedTable, tableUrl } from "./packed-table.ts";
import { type CountedTerms, logCount } from "./term-vectors.ts";

/**
 * What a text is about, as a vector: texts of one article lie near each other though they share no word. Made by
 * `src/train/topic-vectors.ts`, which moved the vectors of character pairs until the paragraphs of one article
 * found each other among those of the same day's news.
 */
export interface TopicModel {
  readonly dimensions: number;
  readonly read: (counted: CountedTerms) => TopicReading;
}

/** What the model knows of the pairs that a page's texts hold. */
export interface TopicReading {
  /** For each text the sum of its character pairs' vectors, each times 1 + ln of its count. Not scaled to length 1. */
  readonly sums: readonly Float32Array[];
  /** For each term −ln P(pair) in the news, in nats. */
  readonly rarity: Float32Array;
}

/**
 * Pairs in ascending order, one difference each; then for each pair its rarity, then for each its scale, then its
 * vector in signed levels.
 */
export interface TopicTableHeader {
  readonly pairs: number;
  readonly dimensions: number;
  /** Largest level: a component is level / levels × scale. */
  readonly levels: number;
}

/** Scales are stored as fractions of this. */
export const SCALE_STEPS = 1000;
/** Rarities are stored as so many steps a nat. */
export const RARITY_STEPS = 20;
/** Nats by which pairs that are not in the table are taken to be rarer than the rarest that is. */
const RARER = 1;

let shipped: TopicModel | undefined;

/** The model that ships with the project, read once. */
export const loadTopicModel = (): TopicModel => (shipped ??= readTopicModel(tableUrl("topic-model.bin.br")));

function readTopicModel(path: URL): TopicModel {
  const { header, bytes } = readPackedTable<TopicTableHeader>(path);
  const { dimensions, levels } = header;
  const reader = new NumberReader(bytes);
  const rows = new NumberIds(header.pairs);
  for (let row = 0, pair = 0; row < header.pairs; row++) {
    pair += reader.next();
    rows.add(pair);
  }
  const rarity = Float32Array.from({ length: header.pairs }, () => reader.next() / RARITY_STEPS);
  const unknown = rarity.reduce((top, value) => Math.max(top, value), 0) + RARER;
  const scales = new Float32Array(header.pairs);
  for (let row = 0; row < header.pairs; row++) scales[row] = reader.next() / SCALE_STEPS / levels;
  const signed = reader.rest();
  // As levels they take a quarter of the room, and are nearer at hand.
  const vectors = new Int8Array(header.pairs * dimensions);
  for (let i = 0; i < vectors.length; i++) vectors[i] = signed[i]! - levels;
  const table: PairVectors = { dimensions, vectors, scales };
  return {
    dimensions,
    read: (counted) => {
      const { pairs } = counted;
      const rowOfTerm = new Int32Array(pairs.length);
      const rarityOfTerm = new Float32Array(pairs.length);
      for (let term = 0; term < pairs.length; term++) {
        const row = rows.find(pairs[term]!);
        rowOfTerm[term] = row;
        rarityOfTerm[term] = row < 0 ? unknown : rarity[row]!;
      }
      return { sums: sumOfTerms(counted, rowOfTerm, table), rarity: rarityOfTerm };
    },
  };
}

/** A component of a pair's vector is a level times the pair's scale. */
interface PairVectors {
  readonly dimensions: number;
  readonly vectors: Int8Array;
  readonly scales: Float32Array;
}

function sumOfTerms({ texts }: CountedTerms, rowOfTerm: Int32Array, table: PairVectors): Float32Array[] {
  return texts.map(({ terms, counts }) => {
    const sum = new Float32Array(table.dimensions);
    for (let i = 0; i < terms.length; i++) addPair(sum, rowOfTerm[terms[i]!]!, counts[i]!, table);
    return sum;
  });
}

/** @param row the pair's row in the table, or -1 */
function addPair(
  sum: Float32Array,
  row: number,
  count: number,
  { dimensions, vectors, scales }: PairVectors,
): void {
  if (row < 0) return;
  const weight = logCount(count) * scales[row]!;
  const at = row * dimensions;
  for (let d = 0; d < dimensions; d++) sum[d]! += weight * vectors[at + d]!;
}
