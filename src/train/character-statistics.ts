/**
 * Makes src/text/character-model.bin.br: counts of character sequences in news, no sentence among them.
 *
 *     tsx src/train/character-statistics.ts CORPUS.jsonl.br… [--without PAGES_DIR]…
 *
 * Which articles count: `corpus.ts`.
 */
import { parseArgs } from "node:util";
import {
  type CharacterTableHeader,
  foldCharacter,
  PARAGRAPH_END,
  PARAGRAPH_START,
  quantizeCount,
} from "../text/character-model.ts";
import { NumberWriter } from "../text/number-stream.ts";
import { type PackedTable, tableUrl, writePackedTable } from "../text/packed-table.ts";
import { paragraphsOf, readCorpus } from "./corpus.ts";

const VOCABULARY_SIZE = 7000;
/** Least count of an n-gram to be kept, by n: what the table's size allows. */
const LEAST_COUNT = [0, 1, 3, 10, 16];
const FIRST_CHARACTER = 3;
const KEY_BASE = 8192;

const { values, positionals } = parseArgs({
  options: { without: { type: "string", multiple: true } },
  allowPositionals: true,
});
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

function makeTable(stream: Uint16Array, vocabulary: readonly string[]): PackedTable<CharacterTableHeader> {
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
  console.error(`n-grams by order: ${nodes.join(", ")}`);
  return { header: { vocabulary: vocabulary.join(""), nodes }, bytes: writer.bytes() };
}

const paragraphs: string[] = [];
for await (const article of readCorpus(positionals, values.without))
  for (const text of paragraphsOf(article)) paragraphs.push(text);
const vocabulary = makeVocabulary(paragraphs);
const size = writePackedTable(
  tableUrl("character-model.bin.br"),
  makeTable(encode(paragraphs, vocabulary), vocabulary),
);
console.error(`${paragraphs.length} paragraphs, ${size} bytes`);
