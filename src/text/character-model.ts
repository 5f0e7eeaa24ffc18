import { logProbabilities, logProbability, MAX_ORDER, readLevels } from "./character-trie.ts";
import { type Beginning, type Ending, joinsWith, readBeginning, readEnding } from "./cut.ts";
import { NumberReader } from "./number-stream.ts";
import { readPackedTable, tableUrl } from "./packed-table.ts";

export { quantizeCount } from "./character-trie.ts";

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
  /** The same for every symbol after those before it. */
  readonly logProbabilities: (symbols: readonly number[]) => number[];
  /** A text's last and first few symbols made ready for `joinsWith`. */
  readonly readEnding: (symbols: readonly number[]) => Ending;
  readonly readBeginning: (symbols: readonly number[]) => Beginning;
  /**
   * For each of several beginnings the log odds that its text goes on the sentence that an ending breaks off, against the
   * one ending there and the other beginning a paragraph. No longer followed once they are below `floor`.
   */
  readonly joinsWith: (beginnings: readonly Beginning[], floor?: number) => (ending: Ending) => Float64Array;
}

export const PARAGRAPH_START = 1;
export const PARAGRAPH_END = 2;
const UNKNOWN = 0;
const FIRST_CHARACTER = 3;

/** Digits of any width become "0", Latin letters "a"; widths are folded, nothing else. */
export function foldCharacter(character: string): string {
  const folded = character.normalize("NFKC");
  if (folded >= "0" && folded <= "9") return "0";
  if (/^[a-z]/i.test(folded)) return "a";
  return folded.length === 1 ? folded : character;
}

/** What the table's header holds: the characters by symbol, and the number of n-grams by order. */
export interface CharacterTableHeader {
  readonly vocabulary: string;
  readonly nodes: readonly number[];
}

let shipped: CharacterModel | undefined;

/** The model that ships with the project, read once. */
export const loadCharacterModel = (): CharacterModel =>
  (shipped ??= readCharacterModel(tableUrl("character-model.bin.br")));

function readCharacterModel(path: URL): CharacterModel {
  const { header, bytes } = readPackedTable<CharacterTableHeader>(path);
  const symbolByCharacter = new Map([...header.vocabulary].map((c, index) => [c, index + FIRST_CHARACTER]));
  const levels = readLevels(new NumberReader(bytes), header.nodes);
  return {
    symbolsOf: (text) => symbolsOf(text, symbolByCharacter),
    logProbability: (history, symbol) => logProbability(levels, history, history.length, symbol),
    logProbabilityAt: (symbols, at, reach = MAX_ORDER - 1) =>
      logProbability(levels, symbols, at, symbols[at]!, Math.min(at, reach)),
    logProbabilities: (symbols) => logProbabilities(levels, symbols),
    readEnding: (symbols) => readEnding(levels, symbols, PARAGRAPH_END),
    readBeginning: (symbols) => readBeginning(levels, symbols, PARAGRAPH_START),
    joinsWith: (beginnings, floor) => joinsWith(levels, beginnings, floor),
  };
}

function symbolsOf(text: string, symbolByCharacter: ReadonlyMap<string, number>): number[] {
  const symbols: number[] = [];
  for (const character of text) {
    // Most characters are Han and in the table; only what is not may be white space or a wide form of another.
    const known = symbolByCharacter.get(character);
    if (known !== undefined) symbols.push(known);
    else if (!/\s/.test(character)) symbols.push(symbolByCharacter.get(foldCharacter(character)) ?? UNKNOWN);
  }
  return symbols;
}
