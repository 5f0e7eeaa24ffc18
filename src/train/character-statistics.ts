/**
 * Makes src/text/character-model.bin.br: counts of character sequences in news, no sentence among them.
 *
 *     tsx src/train/character-statistics.ts CORPUS.jsonl.br… [--without PAGES_DIR]
 *
 * Only articles dated before 2020-10-01 are counted (the benchmark pages were made from later ones), and none
 * whose headline stands on the pages that weights are fitted on: there the table would know the answers.
 */
import { createReadStream, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants, createBrotliDecompress } from "node:zlib";
import { foldCharacter, PARAGRAPH_END, PARAGRAPH_START, quantizeCount } from "../text/character-model.ts";

const LAST_DAY = "2020-10-01";
const VOCABULARY_SIZE = 7000;
/** Least count of an n-gram to be kept, by n: what the table's size allows. */
const LEAST_COUNT = [0, 1, 3, 10, 16];
const FIRST_CHARACTER = 3;
const KEY_BASE = 8192;

const { values, positionals } = parseArgs({
  options: { without: { type: "string" } },
  allowPositionals: true,
});
const excluded = values.without === undefined ? new Set<string>() : headlinesOf(values.without);

function headlinesOf(dir: string): Set<string> {
  const files = readdirSync(dir).filter((name) => name.endsWith(".expected.json"));
  return new Set(
    files.flatMap((name) => {
      const gold = JSON.parse(readFileSync(join(dir, name), "utf8")) as { articles: { headline: string }[] };
      return gold.articles.map((article) => article.headline.replace(/\s/g, ""));
    }),
  );
}

async function readParagraphs(path: string): Promise<string[]> {
  const paragraphs: string[] = [];
  const lines = createInterface({ input: createReadStream(path).pipe(createBrotliDecompress()) });
  for await (const line of lines) {
    const article = JSON.parse(line) as { date: string; title: string; text: string };
    if (article.date >= LAST_DAY || excluded.has(article.title.replace(/\s/g, ""))) continue;
    paragraphs.push(
      ...article.text
        .split("\n")
        .map((text) => text.replace(/\s/g, ""))
        .filter(Boolean),
    );
  }
  return paragraphs;
}

function makeVocabulary(paragraphs: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of paragraphs) for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  const folded = new Map<string, number>();
  for (const [c, n] of counts) folded.set(foldCharacter(c), (folded.get(foldCharacter(c)) ?? 0) + n);
  return [...folded]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, VOCABULARY_SIZE)
    .map(([c]) => c);
}

function encode(paragraphs: readonly string[], vocabulary: readonly string[]): Uint16Array {
  const symbols = new Map(vocabulary.map((c, index) => [c, index + FIRST_CHARACTER]));
  const foldCache = new Map<string, number>();
  const symbolOf = (c: string): number => {
    const known = foldCache.get(c);
    if (known !== undefined) return known;
    const symbol = symbols.get(foldCharacter(c)) ?? 0;
    foldCache.set(c, symbol);
    return symbol;
  };
  const stream = new Uint16Array(paragraphs.reduce((sum, text) => sum + text.length + 2, 0));
  let at = 0;
  for (const text of paragraphs) {
    stream[at++] = PARAGRAPH_START;
    for (const c of text) stream[at++] = symbolOf(c);
    stream[at++] = PARAGRAPH_END;
  }
  return stream.subarray(0, at);
}

/** All n-grams of one order that occur often enough, as sorted [key, count] pairs; none spans two paragraphs. */
function countGrams(stream: Uint16Array, order: number): { keys: Float64Array; counts: Float64Array } {
  const all = new Float64Array(stream.length);
  let size = 0;
  for (let from = 0; from + order <= stream.length; from++) {
    let key = 0;
    let whole = true;
    for (let i = 0; i < order; i++) {
      const symbol = stream[from + i]!;
      if ((i > 0 && symbol === PARAGRAPH_START) || (i < order - 1 && symbol === PARAGRAPH_END)) whole = false;
      key = key * KEY_BASE + symbol;
    }
    if (whole) all[size++] = key;
  }
  const sorted = all.subarray(0, size).sort();
  const keys: number[] = [];
  const counts: number[] = [];
  for (let from = 0, to = 0; from < size; from = to) {
    while (to < size && sorted[to] === sorted[from]) to++;
    if (to - from < LEAST_COUNT[order]!) continue;
    keys.push(sorted[from]!);
    counts.push(to - from);
  }
  return { keys: Float64Array.from(keys), counts: Float64Array.from(counts) };
}

class NumberWriter {
  #bytes: Uint8Array = new Uint8Array(1 << 24);
  #at = 0;
  push(value: number): void {
    if (this.#at + 10 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.#bytes[this.#at++] = (rest % 128) | 128;
    this.#bytes[this.#at++] = rest;
  }
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#at);
  }
}

function writeModel(stream: Uint16Array, vocabulary: readonly string[]): Buffer {
  const writer = new NumberWriter();
  const nodes = [1];
  let parents: Float64Array = Float64Array.from([0]);
  writer.push(quantizeCount(stream.length));
  for (let order = 1; order < LEAST_COUNT.length; order++) {
    const { keys, counts } = countGrams(stream, order);
    // Keys are sorted by history first, so one walk over both lists finds every node's children.
    const childCounts = new Uint32Array(parents.length);
    for (let i = 0, parent = 0; i < keys.length; i++) {
      const history = Math.floor(keys[i]! / KEY_BASE);
      while (parents[parent] !== history) parent++;
      childCounts[parent]!++;
    }
    for (const n of childCounts) writer.push(n);
    for (let i = 0; i < keys.length; i++) {
      const sibling = i > 0 && Math.floor(keys[i - 1]! / KEY_BASE) === Math.floor(keys[i]! / KEY_BASE);
      writer.push((keys[i]! % KEY_BASE) - (sibling ? (keys[i - 1]! % KEY_BASE) + 1 : 0));
    }
    for (const n of counts) writer.push(quantizeCount(n));
    nodes.push(keys.length);
    parents = keys;
  }
  const header = Buffer.from(JSON.stringify({ vocabulary: vocabulary.join(""), nodes }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  console.error(`n-grams by order: ${nodes.join(", ")}`);
  return Buffer.concat([length, header, writer.bytes()]);
}

const paragraphs: string[] = [];
for (const path of positionals) for (const text of await readParagraphs(path)) paragraphs.push(text);
const vocabulary = makeVocabulary(paragraphs);
const model = writeModel(encode(paragraphs, vocabulary), vocabulary);
const packed = brotliCompressSync(model, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
writeFileSync(new URL("../text/character-model.bin.br", import.meta.url), packed);
console.error(`${paragraphs.length} paragraphs, ${model.length} bytes, ${packed.length} packed`);
