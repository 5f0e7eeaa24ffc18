import { loadCharacterModel } from "./character-model.ts";
import { isBareName } from "./credit-line.ts";
import { SURNAMES_LIKE_WORDS } from "./surnames.ts";

const PARTS = /[\s、，·]+/;
const MOST_NAMES = 3;
const TWO_OR_THREE = /^\p{Script=Han}{2,3}$/u;
/** Notes that end a text and are no name, rare as their words may be: 未完待续, 全文完, 左图, 罗一山摄. */
const NOTE = /(?:[完图讯电摄]|待续|此致|导读)$/;
/**
 * How likely a character is after the one before it, in nats: of names hardly any is more likely than this, of words and
 * places most are (武汉 −0.7, 方案 −3.0, 于是 −4.7; 李明 −4.9, 王沛 −7.1).
 */
const WORD = -4.8;
/** Without a surname that is known; the names on a scan, 南叶 or 桂水轩, are at −12. */
const RARE = -7;

/**
 * Whether a text that stands by itself at a story's end can hardly be but the names of its writers.
 *
 * @example isNameAlone("任鸣 左效强") // => true
 * @example isNameAlone("马鞍山") // => false
 */
export function isNameAlone(text: string): boolean {
  const parts = text.trim().split(PARTS);
  // Two letters apart, as short names are set ("王 沛").
  const names = parts.length === 2 && parts.every((part) => part.length === 1) ? [parts.join("")] : parts;
  return names.length <= MOST_NAMES && names.every(isName);
}

function isName(text: string): boolean {
  if (NOTE.test(text)) return false;
  if (isBareName(text) || (TWO_OR_THREE.test(text) && SURNAMES_LIKE_WORDS.includes(text[0]!)))
    return likelihoodWithin(text) <= WORD;
  return TWO_OR_THREE.test(text) && likelihoodWithin(text) <= RARE;
}

/** Two or three letters that do not go on with one another as a word's do: behind an office, a name. */
export const isHardlyAWord = (text: string): boolean =>
  TWO_OR_THREE.test(text) && likelihoodWithin(text) <= WORD;

/** Mean ln P(character | the one before) within a text. */
function likelihoodWithin(text: string): number {
  const model = loadCharacterModel();
  const [, ...steps] = model.logProbabilities(model.symbolsOf(text));
  return steps.reduce((sum, step) => sum + step, 0) / Math.max(1, steps.length);
}
