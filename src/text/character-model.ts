import { NumberReader } from "./number-stream.ts";
import { readPackedTable } from "./packed-table.ts";

/**
 * How probable one Chinese character is after others: an interpolated n-gram model (absolute discounting,
 * pruned), read from a trie of counts that `src/train/character-statistics.ts` made.
 *
 * Paragraph starts and ends are symbols of the model, so that it tells a broken sentence from a finished one.
 */
export interface CharacterModel {
  /** Symbols for a text, paragraph marks not included. Digits are one symbol, Latin letters another. */
  readonly symbolsOf: (text: string) => number[];
  /** Natural logarithm of P(symbol | the symbols before it in `history`); only the last three count. */
  readonly logProbability: (history: readonly number[], symbol: number) => number;
  /** The same for `symbols[at]` after the symbols before it, of which `reach` at most are looked at. */
  readonly logProbabilityAt: (symbols: readonly number[], at: number, reach?: number) => number;
}

export const PARAGRAPH_START = 1;
export const PARAGRAPH_END = 2;
const UNKNOWN = 0;
const FIRST_CHARACTER = 3;
const DISCOUNT = 0.6;
const MAX_ORDER = 4;
/** Counts are stored as eighths of a binary logarithm. */
const COUNT_STEPS = 8;

/** Digits of any width become "0", Latin letters "a"; widths are folded, nothing else. */
export function foldCharacter(character: string): string {
  const folded = character.normalize("NFKC");
  if (folded >= "0" && folded <= "9") return "0";
  if (/^[a-z]/i.test(folded)) return "a";
  return folded.length === 1 ? folded : character;
}

export const quantizeCount = (count: number): number => Math.round(Math.log2(count) * COUNT_STEPS);
const countOf = (quantized: number): number => 2 ** (quantized / COUNT_STEPS);

interface Level {
  /** Index of the first child on the next level, one entry more than there are nodes. */
  readonly firstChild: Int32Array;
  readonly symbols: Uint16Array;
  readonly counts: Float32Array;
  /** Share of the node's count that its kept children do not explain: the weight of the shorter history. */
  readonly backoff: Float32Array;
  /** On the level of single characters: the node of each symbol, or -1. */
  readonly nodeOfSymbol?: Int32Array;
}

/** What the table's header holds: the characters by symbol, and the number of n-grams by order. */
export interface CharacterTableHeader {
  readonly vocabulary: string;
  readonly nodes: readonly number[];
}

let shipped: CharacterModel | undefined;

/** The model that ships with the project, read once. */
export const loadCharacterModel = (): CharacterModel =>
  (shipped ??= readCharacterModel(new URL("./character-model.bin.br", import.meta.url)));

function readCharacterModel(path: URL): CharacterModel {
  const { header, bytes } = readPackedTable<CharacterTableHeader>(path);
  const symbolByCharacter = new Map([...header.vocabulary].map((c, index) => [c, index + FIRST_CHARACTER]));
  const levels = readLevels(new NumberReader(bytes), header.nodes);
  return {
    symbolsOf: (text) => symbolsOf(text, symbolByCharacter),
    logProbability: (history, symbol) => Math.log(probability(levels, history, history.length, symbol)),
    logProbabilityAt: (symbols, at, reach = MAX_ORDER - 1) =>
      Math.log(probability(levels, symbols, at, symbols[at]!, Math.min(at, reach))),
  };
}

function symbolsOf(text: string, symbolByCharacter: ReadonlyMap<string, number>): number[] {
  const symbols: number[] = [];
  for (const character of text) {
    if (/\s/.test(character)) continue;
    symbols.push(
      symbolByCharacter.get(character) ?? symbolByCharacter.get(foldCharacter(character)) ?? UNKNOWN,
    );
  }
  return symbols;
}

/** Level 0 is the empty history alone; level n holds the n-grams, children of one node together and sorted. */
function readLevels(reader: NumberReader, nodes: readonly number[]): Level[] {
  const levels: Level[] = [];
  for (let order = 0; order < nodes.length; order++) {
    const size = nodes[order]!;
    const symbols = new Uint16Array(size);
    const counts = new Float32Array(size);
    if (order === 0) counts[0] = countOf(reader.next());
    else readNodes(reader, levels[order - 1]!, symbols, counts);
    const firstChild = new Int32Array(size + 1);
    if (order < nodes.length - 1)
      for (let node = 0; node < size; node++) firstChild[node + 1] = firstChild[node]! + reader.next();
    const level = { symbols, counts, firstChild, backoff: new Float32Array(size) };
    levels.push(order === 1 ? { ...level, nodeOfSymbol: indexSymbols(symbols) } : level);
  }
  for (let order = 0; order < levels.length - 1; order++) fillBackoff(levels[order]!, levels[order + 1]!);
  return levels;
}

const SYMBOL_SPACE = 1 << 16;

function indexSymbols(symbols: Uint16Array): Int32Array {
  const nodes = new Int32Array(SYMBOL_SPACE).fill(-1);
  for (let node = 0; node < symbols.length; node++) nodes[symbols[node]!] = node;
  return nodes;
}

function readNodes(reader: NumberReader, parents: Level, symbols: Uint16Array, counts: Float32Array): void {
  for (let parent = 0; parent < parents.symbols.length; parent++) {
    let symbol = -1;
    for (let node = parents.firstChild[parent]!; node < parents.firstChild[parent + 1]!; node++) {
      symbol += reader.next() + 1;
      symbols[node] = symbol;
    }
  }
  for (let node = 0; node < counts.length; node++) counts[node] = countOf(reader.next());
}

function fillBackoff(level: Level, children: Level): void {
  for (let node = 0; node < level.symbols.length; node++) {
    let explained = 0;
    for (let child = level.firstChild[node]!; child < level.firstChild[node + 1]!; child++) {
      explained += children.counts[child]! - DISCOUNT;
    }
    // Rounded counts can add up to a little more than their parent's; something is always left for the unseen.
    level.backoff[node] = Math.max(0.02, 1 - explained / level.counts[node]!);
  }
}

function findChild(levels: readonly Level[], order: number, node: number, symbol: number): number {
  const next = levels[order + 1];
  if (!next) return -1;
  if (order === 0) return next.nodeOfSymbol![symbol]!;
  let low = levels[order]!.firstChild[node]!;
  let high = levels[order]!.firstChild[node + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = next.symbols[middle]!;
    if (found === symbol) return middle;
    if (found < symbol) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** P(symbol | the `reach` symbols of `text` that end before `end`), from the empty history up to the longest known. */
function probability(
  levels: readonly Level[],
  text: readonly number[],
  end: number,
  symbol: number,
  reach = Math.min(end, MAX_ORDER - 1),
): number {
  // The uniform floor stands for characters that the table does not know.
  let result = 1e-5;
  for (let length = 0; length <= reach; length++) {
    let node = 0;
    for (let index = end - length, order = 0; index < end && node >= 0; index++, order++) {
      node = findChild(levels, order, node, text[index]!);
    }
    if (node < 0) break; // a longer history cannot be known where a shorter one is not
    const level = levels[length]!;
    if (level.firstChild[node] === level.firstChild[node + 1]) break;
    const child = findChild(levels, length, node, symbol);
    const seen =
      child < 0 ? 0 : Math.max(0, levels[length + 1]!.counts[child]! - DISCOUNT) / level.counts[node]!;
    result = seen + level.backoff[node]! * result;
  }
  return Math.min(1, result);
}
