import type { NumberReader } from "./number-stream.ts";

/** Symbols of the longest n-grams that are counted. */
export const MAX_ORDER = 4;
const DISCOUNT = 0.6;
/** Counts are stored as eighths of a binary logarithm. */
const COUNT_STEPS = 8;

export const quantizeCount = (count: number): number => Math.round(Math.log2(count) * COUNT_STEPS);
/** What each stored count stands for; no count is as high as the last. */
const COUNTS = Float64Array.from(
  { length: 64 * COUNT_STEPS },
  (_, quantized) => 2 ** (quantized / COUNT_STEPS),
);

/** The n-grams of one length. */
export interface Level {
  /** Index of the first child on the next level, one entry more than there are nodes. */
  readonly firstChild: Int32Array;
  readonly symbols: Uint16Array;
  readonly counts: Float32Array;
  /** Share of the node's count that its kept children do not explain: the weight of the shorter history. */
  readonly backoff: Float32Array;
  /** On the level of single characters: the node of each symbol, or -1. Empty on the others. */
  readonly nodeOfSymbol: Int32Array;
}

/** The levels from the top: 0 is the empty history alone. */
export type CharacterTrie = readonly Level[];

/** Level 0 is the empty history alone; level n holds the n-grams, children of one node together and sorted. */
export function readLevels(reader: NumberReader, nodes: readonly number[]): CharacterTrie {
  const levels: Level[] = [];
  for (let order = 0; order < nodes.length; order++) {
    const size = nodes[order]!;
    const symbols = new Uint16Array(size);
    const counts = new Float32Array(size);
    if (order === 0) counts[0] = COUNTS[reader.next()]!;
    else readNodes(reader, levels[order - 1]!, symbols, counts);
    const firstChild = new Int32Array(size + 1);
    if (order < nodes.length - 1)
      for (let node = 0; node < size; node++) firstChild[node + 1] = firstChild[node]! + reader.next();
    const nodeOfSymbol = order === 1 ? indexSymbols(symbols) : new Int32Array(0);
    levels.push({ symbols, counts, firstChild, backoff: new Float32Array(size), nodeOfSymbol });
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
  for (let node = 0; node < counts.length; node++) counts[node] = COUNTS[reader.next()]!;
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

/** The node of one symbol more on the next level, or -1. */
export function findChild(levels: CharacterTrie, order: number, node: number, symbol: number): number {
  const next = levels[order + 1];
  if (!next) return -1;
  if (order === 0) return next.nodeOfSymbol[symbol]!;
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

/** The uniform floor stands for characters that the table does not know. */
const FLOOR = 1e-5;

/** Whether anything is known of what follows a history: if not, nothing is of longer ones. */
export const isKnown = ({ firstChild }: Level, node: number): boolean =>
  node >= 0 && firstChild[node] !== firstChild[node + 1];

/**
 * One step from a shorter history to the next longer one.
 *
 * @param node the longer history, on level `length`
 * @param child its child for the symbol that is asked for, or -1
 * @param shorter P(symbol | the shorter history)
 */
export function interpolate(
  levels: CharacterTrie,
  length: number,
  node: number,
  child: number,
  shorter: number,
): number {
  const level = levels[length]!;
  const seen =
    child < 0 ? 0 : Math.max(0, levels[length + 1]!.counts[child]! - DISCOUNT) / level.counts[node]!;
  return seen + level.backoff[node]! * shorter;
}

/** The node of the `length` symbols that end before `end`, or -1. */
export function findNode(
  levels: CharacterTrie,
  text: readonly number[],
  end: number,
  length: number,
): number {
  let node = 0;
  for (let index = end - length, order = 0; index < end && node >= 0; index++, order++)
    node = findChild(levels, order, node, text[index]!);
  return node;
}

/**
 * P(symbol | the `reach` symbols of `text` that end before `end`), from the empty history up to the longest known. Counts
 * are rounded: it may come out a little above 1.
 */
export function probability(
  levels: CharacterTrie,
  text: readonly number[],
  end: number,
  symbol: number,
  reach = Math.min(end, MAX_ORDER - 1),
): number {
  let result = FLOOR;
  for (let length = 0; length <= reach; length++) {
    const node = findNode(levels, text, end, length);
    // A longer history cannot be known where a shorter one is not.
    if (!isKnown(levels[length]!, node)) break;
    result = interpolate(levels, length, node, findChild(levels, length, node, symbol), result);
  }
  return result;
}

export const logProbability = (...asked: Parameters<typeof probability>): number =>
  Math.log(Math.min(1, probability(...asked)));

/**
 * ln P of each symbol after those before it. A history grows by the child that was looked up for the symbol's own
 * probability.
 */
export function logProbabilities(levels: CharacterTrie, symbols: readonly number[]): number[] {
  const steps: number[] = [];
  histories[0] = 0;
  for (let i = 0; i < symbols.length; i++) {
    const symbol = symbols[i]!;
    const reach = Math.min(i, MAX_ORDER - 1);
    let result = FLOOR;
    longer[0] = 0;
    for (let length = 1; length <= MAX_ORDER; length++) longer[length] = -1;
    for (let length = 0; length <= reach; length++) {
      const node = histories[length]!;
      // What follows a history is not known: nor is what follows longer ones, and they stay at -1.
      if (!isKnown(levels[length]!, node)) break;
      const child = findChild(levels, length, node, symbol);
      longer[length + 1] = child;
      result = interpolate(levels, length, node, child, result);
    }
    [histories, longer] = [longer, histories];
    steps.push(Math.log(Math.min(1, result)));
  }
  return steps;
}

/** The nodes of the last 0, 1, 2, 3 symbols, and of those with one symbol more: room for `logProbabilities`. */
let histories = new Int32Array(MAX_ORDER + 1);
let longer = new Int32Array(MAX_ORDER + 1);
