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
  /**
   * Endings with the same number are one to the model: it knows what follows as many of their last symbols, and these are the
   * same.
   */
  readonly known: number;
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
  let known = 0;
  for (let length = 1; length <= REACH && isKnown(levels[length]!, nodes[length]!); length++)
    known = nodes[length]! * (REACH + 1) + length;
  return { nodes, likelihood: logProbability(levels, symbols, symbols.length, end), known };
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

/** Beginnings by their symbols, so that what several have in common is judged once. */
interface SortedBeginnings {
  /** The beginnings, those with the same first symbols one after another, and their places in the list they came in. */
  readonly sorted: readonly Beginning[];
  readonly order: Int32Array;
  /** For each of them: first symbols in common with the one before. */
  readonly shared: Uint8Array;
}

function sortBeginnings(beginnings: readonly Beginning[]): SortedBeginnings {
  const compare = (a: number, b: number): number => {
    const [x, y] = [beginnings[a]!.symbols, beginnings[b]!.symbols];
    for (let i = 0; i < REACH; i++) if (x[i] !== y[i]) return (x[i] ?? -1) - (y[i] ?? -1);
    return a - b;
  };
  const order = Int32Array.from(beginnings.keys()).sort(compare);
  const sorted = Array.from(order, (index) => beginnings[index]!);
  const shared = new Uint8Array(order.length);
  for (let k = 1; k < order.length; k++) {
    const [x, y] = [sorted[k - 1]!.symbols, sorted[k]!.symbols];
    while (shared[k]! < Math.min(x.length, y.length) && x[shared[k]!] === y[shared[k]!]) shared[k]!++;
  }
  return { sorted, order, shared };
}

/**
 * The log odds that each of several beginnings goes on the sentence that an ending breaks off, by its index: worked out
 * once for all endings that the model cannot tell apart.
 *
 * @param floor where the odds fall below it, they are those as far as they were followed
 */
export function joinsWith(
  levels: CharacterTrie,
  beginnings: readonly Beginning[],
  floor = Number.NEGATIVE_INFINITY,
): (ending: Ending) => Float64Array {
  const sorted = sortBeginnings(beginnings);
  const scoresOf = new Map<number, Float64Array>();
  return (ending) => {
    let scores = scoresOf.get(ending.known);
    if (!scores) {
      scores = joinScores(levels, ending, sorted, floor);
      scoresOf.set(ending.known, scores);
    }
    return scores;
  };
}

const HISTORIES = MAX_ORDER + 1;
/** After 0, 1, 2, 3 symbols of a beginning: the histories that reach across the cut, by their length, and the score. */
const across = new Int32Array((REACH + 1) * HISTORIES);
const scoreAfter = new Float64Array(REACH + 1);

/**
 * Joins one ending with all beginnings: what one side says alone was worked out before, and histories grow by the child
 * that was looked up for the symbol's own probability.
 */
function joinScores(
  levels: CharacterTrie,
  ending: Ending,
  { sorted, order, shared }: SortedBeginnings,
  floor: number,
): Float64Array {
  const scores = new Float64Array(order.length);
  for (let length = 1; length <= REACH; length++) across[length] = ending.nodes[length]!;
  scoreAfter[0] = -ending.likelihood;
  let judged = 0;
  for (let k = 0; k < order.length; k++) {
    // Given up where the one before was, unless they part before that.
    const isGivenUp = judged > 0 && judged <= shared[k]! && scoreAfter[judged]! < floor;
    if (!isGivenUp) {
      const beginning = sorted[k]!;
      const size = beginning.symbols.length;
      judged = Math.min(judged, shared[k]!);
      while (judged < size) {
        judgeNext(levels, beginning, judged++);
        if (scoreAfter[judged]! < floor) break;
      }
    }
    scores[order[k]!] = scoreAfter[judged]!;
  }
  return scores;
}

/** Judges the symbol at `i` after those before it and the ending. */
function judgeNext(
  levels: CharacterTrie,
  { symbols, startSteps, own, ownLog, reachesOn }: Beginning,
  i: number,
): void {
  const [from, to] = [i * HISTORIES, (i + 1) * HISTORIES];
  for (let length = 1; length <= MAX_ORDER; length++) across[to + length] = -1;
  let result = own[i]!;
  if (reachesOn[i] === 1) {
    for (let length = i + 1; length <= REACH; length++) {
      const node = across[from + length]!;
      if (!isKnown(levels[length]!, node)) break;
      const child = findChild(levels, length, node, symbols[i]!);
      across[to + length + 1] = child;
      result = interpolate(levels, length, node, child, result);
    }
  }
  const log = result === own[i] ? ownLog[i]! : Math.log(Math.min(1, result));
  scoreAfter[i + 1] = scoreAfter[i]! + (log - startSteps[i]!);
}
