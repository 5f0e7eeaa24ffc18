import type { CharacterModel } from "../text/character-model.ts";
import { IN_TERM } from "../text/term-vectors.ts";

/** Characters of the strings that are compared: most Chinese names are as long. */
const LENGTH = 3;
/** Strings that stand in more of the page's blocks are its subject, and tell no two blocks apart. */
const MOST_BLOCKS = 12;
/** The model takes all digits for one character. */
const DIGIT_SURPRISE = Math.log(10);
/** −ln P below which a string may stand in two texts by chance, for texts of usual length. */
const CHANCE = 9;
const CODES = 65536;

/**
 * How telling are the strings that two texts share: a name that the news hardly ever prints, or a figure, ties
 * together two blocks that have nothing else in common. Sums over shared strings −ln P(string) above chance.
 *
 * @returns n × n, symmetric, in nats
 */
export function weighSharedStrings(texts: readonly string[], model: CharacterModel): Float32Array {
  const n = texts.length;
  const shared = new Float32Array(n * n);
  for (const [key, blocks] of findShared(texts)) {
    const weight = surprise(key, model) - CHANCE;
    if (weight <= 0) continue;
    for (const u of blocks) for (const v of blocks) if (u !== v) shared[u * n + v]! += weight;
  }
  return shared;
}

/** The strings that stand in several blocks, but not in many, with those blocks. */
function findShared(texts: readonly string[]): Map<number, number[]> {
  const blocksOf = new Map<number, number[]>();
  for (const [block, text] of texts.entries()) {
    for (let i = 0; i + LENGTH <= text.length; i++) {
      const [a, b, c] = [text.charCodeAt(i), text.charCodeAt(i + 1), text.charCodeAt(i + 2)];
      if (!IN_TERM[a] || !IN_TERM[b] || !IN_TERM[c]) continue;
      const key = (a * CODES + b) * CODES + c;
      const blocks = blocksOf.get(key);
      if (!blocks) blocksOf.set(key, [block]);
      else if (blocks.at(-1) !== block) blocks.push(block);
    }
  }
  for (const [key, blocks] of blocksOf)
    if (blocks.length < 2 || blocks.length > MOST_BLOCKS) blocksOf.delete(key);
  return blocksOf;
}

function surprise(key: number, model: CharacterModel): number {
  const text = String.fromCharCode(
    Math.floor(key / CODES / CODES),
    Math.floor(key / CODES) % CODES,
    key % CODES,
  );
  const symbols = model.symbolsOf(text);
  let sum = 0;
  for (let i = 0; i < symbols.length; i++) {
    sum -= model.logProbabilityAt(symbols, i);
    if (/[0-9０-９]/.test(text[i]!)) sum += DIGIT_SURPRISE;
  }
  return sum;
}
