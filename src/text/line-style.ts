import { readPackedTable, tableUrl } from "./packed-table.ts";
import { mix, spread } from "./trait-hash.ts";

/**
 * What a short line is, by its wording alone: headlines tell what happened, kickers name who and where and break off
 * before a verb or a dash, decks add a detail, crossheads name a measure, and a torn piece of text begins or ends
 * in mid-sentence.
 *
 * A multinomial linear model over hashed traits (Weinberger et al. 2009), made by `src/train/line-style.ts`.
 */
export interface LineStyleModel {
  /** The log-probability of each style, in the order of `LINE_STYLES`, were all as frequent at every length. */
  readonly judge: (text: string) => Float32Array;
}

/** Headings, then text: a whole short paragraph, and the first, an inner and the last piece of a longer one. */
export const LINE_STYLES = [
  "headline",
  "kicker",
  "deck",
  "crosshead",
  "paragraph",
  "opening",
  "inside",
  "closing",
] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

/** One signed byte for each style in each row. */
export interface LineStyleTableHeader {
  readonly rows: number;
  /** What a weight of 1 is stored as. */
  readonly scale: number;
}

/** Longer lines are hardly ever headings, and were not learned from. */
export const LONGEST_LINE_CHARS = 60;

let shipped: LineStyleModel | undefined;

/** The model that ships with the project, read once. */
export const loadLineStyleModel = (): LineStyleModel =>
  (shipped ??= readLineStyleModel(tableUrl("line-style.bin.br")));

function readLineStyleModel(path: URL): LineStyleModel {
  const { header, bytes } = readPackedTable<LineStyleTableHeader>(path);
  const weights = Int8Array.from(bytes);
  const styles = LINE_STYLES.length;
  return {
    judge: (text) => {
      const traits = lineTraits(text, header.rows);
      const scores = new Float32Array(styles);
      for (const trait of traits)
        for (let style = 0; style < styles; style++) scores[style]! += weights[trait * styles + style]!;
      const scale = lineTraitScale(traits.length) / header.scale;
      for (let style = 0; style < styles; style++) scores[style]! *= scale;
      return logSoftmax(scores);
    },
  };
}

/** Turns scores into log-probabilities, in place. */
export function logSoftmax(scores: Float32Array): Float32Array {
  const top = Math.max(...scores);
  let total = 0;
  for (const score of scores) total += Math.exp(score - top);
  const shift = top + Math.log(total);
  for (let i = 0; i < scores.length; i++) scores[i]! -= shift;
  return scores;
}

/** What one trait counts: longer lines have more of them, and are little surer for it. */
export const lineTraitScale = (traits: number): number => 4 / Math.sqrt(Math.max(1, traits));

const ANCHORED = 4;
/** Lengths at which a line begins to look different. */
const LENGTHS = [4, 6, 8, 10, 12, 15, 18, 22, 28, 36, 46];
const SPACE = 1;
const HAN = 0x4e00;
const AFTER_HAN = 0x9fff;

/** By code unit, the one that it counts as: digits all alike, letters small, marks as they are typed most. */
const FOLDED = Uint16Array.from({ length: 1 << 16 }, (_, code) => code);
for (let code = 0; code < 26; code++) FOLDED[65 + code] = 97 + code;
for (let digit = 0; digit < 10; digit++) FOLDED[48 + digit] = FOLDED[0xff10 + digit] = 48;
for (const [from, to] of ["，,", "：:", "；;", "（(", "）)", "！!", "？?", "—－", "—-", "“”"].map(
  (pair) => [pair.charCodeAt(1), pair.charCodeAt(0)] as const,
))
  FOLDED[from] = to;
for (const space of " \t\n\r\u00a0\u2002\u2003\u2009\u3000") FOLDED[space.charCodeAt(0)] = SPACE;
const COMMA = "，".charCodeAt(0);

/**
 * Row numbers of a line's traits: its length; its first and last one to four characters; all its characters, pairs
 * and triples; its marks; what commas and spaces part it into, and whether all parts are of one length.
 *
 * @param rows a power of two
 */
export function lineTraits(text: string, rows: number): Int32Array {
  const line = text.trim();
  const codes = new Uint16Array(line.length);
  let [n, spaces, parts, part, first, shape] = [0, 0, 1, 0, 0, 7];
  let [even, inRun] = [true, false];
  for (let i = 0; i < line.length; i++) {
    const code = FOLDED[line.charCodeAt(i)]!;
    if (code === SPACE || code === COMMA) {
      if (parts === 1) first = part;
      else even &&= part === first;
      parts++;
      part = 0;
    } else part++;
    if (code === SPACE) {
      spaces++;
      continue;
    }
    codes[n++] = code;
    const isHan = code >= HAN && code <= AFTER_HAN;
    if (!isHan || !inRun) shape = mix(shape, isHan ? HAN : code);
    inRun = isHan;
  }
  even &&= parts > 1 && part === first;
  const ends = Math.min(ANCHORED, n);
  const traits = new Int32Array(4 + 2 * ends + n + Math.max(0, n - 1) + Math.max(0, n - 2));
  let count = 0;
  const add = (hash: number): void => {
    traits[count++] = spread(hash) & (rows - 1);
  };
  let length = 0;
  while (LENGTHS[length]! <= n) length++;
  add(mix(6, length));
  add(mix(shape, spaces));
  add(mix(mix(8, parts), even ? 1 : 0));
  add(mix(mix(9, spaces), length));
  let head = 1;
  let tail = 2;
  for (let i = 0; i < ends; i++) {
    head = mix(head, codes[i]!);
    tail = mix(tail, codes[n - 1 - i]!);
    add(head);
    add(tail);
  }
  for (let i = 0; i < n; i++) {
    add(mix(3, codes[i]!));
    if (i + 1 < n) add(mix(mix(4, codes[i]!), codes[i + 1]!));
    if (i + 2 < n) add(mix(mix(mix(5, codes[i]!), codes[i + 1]!), codes[i + 2]!));
  }
  return traits;
}
