/**
 * Makes src/text/topic-model.bin.br: the rarity of each frequent pair of characters and a short vector, so that the summed vectors
 * of two paragraphs of one article lie near each other, and far from those of other articles of the day.
 *
 *     tsx src/train/topic-vectors.ts CORPUS.jsonl.br… [--without PAGES_DIR]…
 *
 * Contrastive learning (InfoNCE, both ways): from every article of a batch two paragraphs, or headline and paragraph;
 * each must pick its own partner among all of the batch by cosine. Batches are articles of one day and neighbouring
 * pages, which is what has to be told apart on a page. Which articles count: `corpus.ts`.
 */
import { parseArgs } from "node:util";
import { normal, seededRandom, shuffle } from "../learning/train-network.ts";
import { NumberWriter } from "../text/number-stream.ts";
import { type PackedTable, tableUrl, writePackedTable } from "../text/packed-table.ts";
import { countPairs, type PairCounts } from "../text/term-vectors.ts";
import { RARITY_STEPS, SCALE_STEPS, type TopicTableHeader } from "../text/topic-model.ts";
import { type CorpusArticle, paragraphsOf, readCorpus } from "./corpus.ts";

const VOCABULARY_SIZE = 65_536;
const DIMENSIONS = 32;
const LEVELS = 7;
const EPOCHS = 8;
const RATE = 0.15;
/** Sharpness of the choice: cosines are multiplied by it. */
const SHARPNESS = 20;
const MOST_PARAGRAPHS = 40;
const PAGES_A_BATCH = 4;
const MOST_IN_BATCH = 24;
const LEAST_IN_BATCH = 4;
const DRAWS = 3;
const HEADLINE_SHARE = 0.2;
const NEIGHBOUR_SHARE = 0.5;

/** A text's known pairs by row, and how much each counts. */
interface Encoded {
  readonly rows: Int32Array;
  readonly weights: Float32Array;
}

interface Story {
  readonly headline: Encoded;
  readonly paragraphs: readonly Encoded[];
}

type Random = () => number;

function chooseVocabulary(counted: readonly PairCounts[]): { pairs: number[]; rarity: Float32Array } {
  const counts = new Map<number, number>();
  let total = 0;
  for (const pairs of counted) {
    for (const [pair, count] of pairs) {
      counts.set(pair, (counts.get(pair) ?? 0) + count);
      total += count;
    }
  }
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, VOCABULARY_SIZE);
  frequent.sort((a, b) => a[0] - b[0]);
  return {
    pairs: frequent.map(([pair]) => pair),
    rarity: Float32Array.from(frequent, ([, count]) => Math.log(total / count)),
  };
}

function encode(counted: PairCounts, rowOf: ReadonlyMap<number, number>): Encoded {
  const known = [...counted].flatMap(([pair, count]) => {
    const row = rowOf.get(pair);
    return row === undefined ? [] : [[row, 1 + Math.log(count)] as const];
  });
  return {
    rows: Int32Array.from(known, ([row]) => row),
    weights: Float32Array.from(known, ([, weight]) => weight),
  };
}

/** Articles of one paper and day, a few pages of it at a time. */
function groupByDay(articles: readonly CorpusArticle[], rowOf: ReadonlyMap<number, number>): Story[][] {
  const groups = new Map<string, Story[]>();
  for (const article of articles) {
    const { paper, date, page, title } = article;
    const paragraphs = paragraphsOf(article);
    if (paragraphs.length < 2) continue;
    const key = `${paper} ${date} ${Math.floor(page / PAGES_A_BATCH)}`;
    const story = {
      headline: encode(countPairs(title), rowOf),
      paragraphs: paragraphs.slice(0, MOST_PARAGRAPHS).map((text) => encode(countPairs(text), rowOf)),
    };
    const group = groups.get(key);
    if (group) group.push(story);
    else groups.set(key, [story]);
  }
  return [...groups.values()].filter((group) => group.length >= LEAST_IN_BATCH);
}

/** Two parts of one story: neighbouring paragraphs, any two, or the headline and one. */
function drawParts({ headline, paragraphs }: Story, random: Random): [Encoded, Encoded] {
  const count = paragraphs.length;
  const one = Math.floor(random() * count);
  const other =
    random() < NEIGHBOUR_SHARE
      ? one + (one === 0 || (one < count - 1 && random() < 0.5) ? 1 : -1)
      : (one + 1 + Math.floor(random() * (count - 1))) % count;
  return [random() < HEADLINE_SHARE ? headline : paragraphs[one]!, paragraphs[other]!];
}

/** Vectors of a batch's texts, scaled to length 1, and what is known of them for the step back. */
interface Side {
  readonly texts: readonly Encoded[];
  readonly vectors: Float32Array;
  readonly lengths: Float32Array;
  readonly slopes: Float32Array;
}

class TopicTrainer {
  readonly table: Float32Array;
  /** Sums of squared slopes of each row (AdaGrad). */
  readonly #seen: Float32Array;

  constructor(rarity: Float32Array, random: Random) {
    this.table = new Float32Array(rarity.length * DIMENSIONS);
    this.#seen = new Float32Array(rarity.length).fill(1e-6);
    // Rare pairs say more than frequent ones from the start.
    for (const [row, value] of rarity.entries()) {
      const scale = value / 10 / Math.sqrt(DIMENSIONS);
      for (let d = 0; d < DIMENSIONS; d++) this.table[row * DIMENSIONS + d] = normal(random) * scale;
    }
  }

  /** One step on a batch of pairs. @returns the summed loss of both choices */
  step(pairs: readonly (readonly [Encoded, Encoded])[], rate: number): number {
    const left = this.#embed(pairs.map(([a]) => a));
    const right = this.#embed(pairs.map(([, b]) => b));
    const loss = choose(left, right) + choose(right, left);
    this.#update(left, rate);
    this.#update(right, rate);
    return loss;
  }

  #embed(texts: readonly Encoded[]): Side {
    const vectors = new Float32Array(texts.length * DIMENSIONS);
    const lengths = new Float32Array(texts.length);
    for (const [i, { rows, weights }] of texts.entries()) {
      const vector = vectors.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS);
      for (let j = 0; j < rows.length; j++) {
        const from = rows[j]! * DIMENSIONS;
        for (let d = 0; d < DIMENSIONS; d++) vector[d]! += weights[j]! * this.table[from + d]!;
      }
      lengths[i] = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) + 1e-6;
      for (let d = 0; d < DIMENSIONS; d++) vector[d]! /= lengths[i]!;
    }
    return { texts, vectors, lengths, slopes: new Float32Array(vectors.length) };
  }

  #update({ texts, vectors, lengths, slopes }: Side, rate: number): void {
    for (const [i, { rows, weights }] of texts.entries()) {
      const slope = slopes.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS);
      const vector = vectors.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS);
      // Through the scaling to length 1: only what turns the vector counts.
      const along = slope.reduce((sum, value, d) => sum + value * vector[d]!, 0);
      for (let d = 0; d < DIMENSIONS; d++) slope[d] = (slope[d]! - along * vector[d]!) / lengths[i]!;
      const square = slope.reduce((sum, value) => sum + value * value, 0) / DIMENSIONS;
      for (let j = 0; j < rows.length; j++) {
        const row = rows[j]!;
        const weight = weights[j]!;
        this.#seen[row]! += square * weight * weight;
        const move = (rate * weight) / Math.sqrt(this.#seen[row]!);
        for (let d = 0; d < DIMENSIONS; d++) this.table[row * DIMENSIONS + d]! -= move * slope[d]!;
      }
    }
  }
}

/** Each of `from` chooses its partner among all of `to`: cross entropy, and its slopes by both sides' vectors. */
function choose(from: Side, to: Side): number {
  const count = from.texts.length;
  const scores = new Float64Array(count);
  let loss = 0;
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      let product = 0;
      for (let d = 0; d < DIMENSIONS; d++)
        product += from.vectors[i * DIMENSIONS + d]! * to.vectors[j * DIMENSIONS + d]!;
      scores[j] = SHARPNESS * product;
    }
    const top = Math.max(...scores);
    const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
    loss -= scores[i]! - top - Math.log(total);
    for (let j = 0; j < count; j++) {
      const slope = SHARPNESS * (Math.exp(scores[j]! - top) / total - (i === j ? 1 : 0));
      for (let d = 0; d < DIMENSIONS; d++) {
        from.slopes[i * DIMENSIONS + d]! += slope * to.vectors[j * DIMENSIONS + d]!;
        to.slopes[j * DIMENSIONS + d]! += slope * from.vectors[i * DIMENSIONS + d]!;
      }
    }
  }
  return loss;
}

function train(groups: Story[][], rarity: Float32Array): Float32Array {
  const random = seededRandom(1);
  const trainer = new TopicTrainer(rarity, random);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(groups, random);
    const rate = RATE * (1 - epoch / EPOCHS + 0.05);
    let loss = 0;
    let count = 0;
    for (const group of groups) {
      for (let draw = 0; draw < DRAWS * Math.ceil(group.length / MOST_IN_BATCH); draw++) {
        const batch = shuffle([...group], random).slice(0, MOST_IN_BATCH);
        loss += trainer.step(
          batch.map((story) => drawParts(story, random)),
          rate,
        );
        count += 2 * batch.length;
      }
    }
    console.error(`epoch ${epoch + 1}: loss ${(loss / count).toFixed(4)}`);
  }
  return trainer.table;
}

function makeTable(
  pairs: readonly number[],
  rarity: Float32Array,
  table: Float32Array,
): PackedTable<TopicTableHeader> {
  const writer = new NumberWriter();
  for (const [row, pair] of pairs.entries()) writer.push(pair - (pairs[row - 1] ?? 0));
  for (const value of rarity) writer.push(Math.round(value * RARITY_STEPS));
  const scales = pairs.map((_, row) =>
    table
      .subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS)
      .reduce((top, x) => Math.max(top, Math.abs(x)), 0),
  );
  const largest = Math.max(...scales);
  // The vectors' common scale is free, since only angles count.
  const steps = scales.map((scale) => Math.max(1, Math.round((scale / largest) * SCALE_STEPS)));
  for (const step of steps) writer.push(step);
  const levels = Uint8Array.from(table, (value, i) => {
    const scale = (steps[Math.floor(i / DIMENSIONS)]! / SCALE_STEPS) * largest;
    return LEVELS + Math.max(-LEVELS, Math.min(LEVELS, Math.round((value / scale) * LEVELS)));
  });
  return {
    header: { pairs: pairs.length, dimensions: DIMENSIONS, levels: LEVELS },
    bytes: Buffer.concat([writer.bytes(), levels]),
  };
}

const { values, positionals } = parseArgs({
  options: { without: { type: "string", multiple: true } },
  allowPositionals: true,
});
const articles: CorpusArticle[] = [];
for await (const article of readCorpus(positionals, values.without)) articles.push(article);
const { pairs, rarity } = chooseVocabulary(articles.map(({ text }) => countPairs(text)));
const groups = groupByDay(articles, new Map(pairs.map((pair, row) => [pair, row])));
const table = train(groups, rarity);
const size = writePackedTable(tableUrl("topic-model.bin.br"), makeTable(pairs, rarity, table));
console.error(`${articles.length} articles, ${pairs.length} pairs, ${size} bytes`);
