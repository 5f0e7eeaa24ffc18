import {
  type CharacterTrie,
  findChild,
  findNode,
  interpolate,
  isKnown,
  logProbabilities,
  logProbability,
  MAX_ORDER,
  probability,
} from "./character-trie.ts";

/** Symbols on either side of a cut that the model can look across. */
const REACH = MAX_ORDER - 1;

/** A text's last symbols as histories of what may follow. */
export interface Ending {
  /** The node of the last 1, 2, 3 symbols, by their number; -1 where they are not known. */
  readonly nodes: Int32Array;
  /** ln P(paragraph ends | last symbols). */
  readonly likelihood: number;
}

/** A text's first symbols, and what can be said of each without knowing what stands before the text. */
export interface Beginning {
  readonly symbols: readonly number[];
  /** ln P of each symbol after a paragraph's start and the symbols before it. */
  readonly startSteps: readonly number[];
  /** P of each symbol after the text's symbols before it; its logarithm. */
  readonly own: Float64Array;
  readonly ownLog: Float64Array;
  /** 1 where a longer history, reaching across the cut, may say more. */
  readonly reachesOn: Uint8Array;
}

export function readEnding(levels: CharacterTrie, symbols: readonly number[], end: number): Ending {
  const nodes = new Int32Array(REACH + 1).fill(-1);
  for (let length = 1; length <= Math.min(REACH, symbols.length); length++)
    nodes[length] = findNode(levels, symbols, symbols.length, length);
  return { nodes, likelihood: logProbability(levels, symbols, symbols.length, end) };
}

export function readBeginning(levels: CharacterTrie, symbols: readonly number[], start: number): Beginning {
  const size = Math.min(REACH, symbols.length);
  const own = new Float64Array(size);
  const reachesOn = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    own[i] = probability(levels, symbols, i, symbols[i]!, i);
    reachesOn[i] = 1;
    for (let length = 0; length <= i; length++)
      if (!isKnown(levels[length]!, findNode(levels, symbols, i, length))) reachesOn[i] = 0;
  }
  return {
    symbols: symbols.slice(0, size),
    startSteps: logProbabilities(levels, [start, ...symbols.slice(0, size)]).slice(1),
    own,
    ownLog: own.map((value) => Math.log(Math.min(1, value))),
    reachesOn,
  };
}

/** The histories that reach across the cut, by their length: before a symbol, and before the next. */
let across = new Int32Array(MAX_ORDER + 1);
let acrossNext = new Int32Array(MAX_ORDER + 1);

/**
 * All pairs of a page's texts are asked for: so what one side says alone was worked out before, and histories grow
 * by the child that was looked up for the symbol's own probability.
 */
export function joinScore(
  levels: CharacterTrie,
  ending: Ending,
  { symbols, startSteps, own, ownLog, reachesOn }: Beginning,
  floor = Number.NEGATIVE_INFINITY,
): number {
  let score = -ending.likelihood;
  for (let length = 1; length <= REACH; length++) across[length] = ending.nodes[length]!;
  for (let i = 0; i < symbols.length; i++) {
    let result = own[i]!;
    for (let length = 1; length <= MAX_ORDER; length++) acrossNext[length] = -1;
    if (reachesOn[i] === 1) {
      for (let length = i + 1; length <= REACH; length++) {
        const node = across[length]!;
        if (!isKnown(levels[length]!, node)) break;
        const child = findChild(levels, length, node, symbols[i]!);
        acrossNext[length + 1] = child;
        result = interpolate(levels, length, node, child, result);
      }
    }
    const log = result === own[i] ? ownLog[i]! : Math.log(Math.min(1, result));
    score += log - startSteps[i]!;
    if (score < floor) return score;
    [across, acrossNext] = [acrossNext, across];
  }
  return score;
}
