import type { CharacterModel } from "../text/character-model.ts";
import { NumberIds } from "../text/number-ids.ts";
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
  for (const { key, blocks } of findShared(texts)) {
    const weight = surprise(key, model) - CHANCE;
    if (weight <= 0) continue;
    for (const u of blocks) for (const v of blocks) if (u !== v) shared[u * n + v]! += weight;
  }
  return shared;
}

interface SharedString {
  readonly key: number;
  /** The blocks that it stands in, ascending. */
  readonly blocks: number[];
}

/** The strings that stand in several blocks, but not in many, in the order in which they first come. */
function findShared(texts: readonly string[]): SharedString[] {
  const ids = new NumberIds(texts.reduce((sum, text) => sum + text.length, 0));
  /** The block of each string's first occurrence; a list is made for those alone that come again in another. */
  const firstBlock: number[] = [];
  const found: (SharedString | undefined)[] = [];
  for (const [block, text] of texts.entries()) {
    for (let i = 0; i + LENGTH <= text.length; i++) {
      const [a, b, c] = [text.charCodeAt(i), text.charCodeAt(i + 1), text.charCodeAt(i + 2)];
      if (!IN_TERM[a] || !IN_TERM[b] || !IN_TERM[c]) continue;
      const key = (a * CODES + b) * CODES + c;
      const id = ids.add(key);
      if (id === firstBlock.length) {
        firstBlock.push(block);
        found.push(undefined);
      } else if (found[id]) {
        if (found[id].blocks.at(-1) !== block) found[id].blocks.push(block);
      } else if (firstBlock[id] !== block) found[id] = { key, blocks: [firstBlock[id]!, block] };
    }
  }
  return found.filter(
    (shared) => shared !== undefined && shared.blocks.length <= MOST_BLOCKS,
  ) as SharedString[];
}

function surprise(key: number, model: CharacterModel): number {
  const text = String.fromCharCode(
    Math.floor(key / CODES / CODES),
    Math.floor(key / CODES) % CODES,
    key % CODES,
  );
  const symbols = model.symbolsOf(text);
  let sum = 0;
  const steps = model.logProbabilities(symbols);
  for (let i = 0; i < symbols.length; i++) {
    sum -= steps[i]!;
    if (/[0-9０-９]/.test(text[i]!)) sum += DIGIT_SURPRISE;
  }
  return sum;
}
