import { COMMON_CHARACTERS } from "./common-characters.ts";

/** The encodings that Chinese newspapers come in, by their WHATWG names. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";

/** Characters looked at to tell encodings apart: enough for a certain answer, little enough to be quick. */
const SAMPLE_BYTES = 64 * 1024;
/** Share of common characters below which a two-byte reading is noise; real text has 0.6 and more. */
const LEAST_COMMON_SHARE = 0.2;

const MARKS: readonly (readonly [bytes: readonly number[], encoding: Encoding])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/**
 * The encoding of a text file: by its byte order mark, else UTF-8 where the bytes are valid UTF-8, else the
 * encoding whose reading has the most common characters. Undefined when no reading looks like text.
 */
export function detectEncoding(bytes: Uint8Array): Encoding | undefined {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return marked[1];
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const hasZeros = sample.includes(0);
  if (!hasZeros && isValidUtf8(bytes)) return "utf-8";
  return bestReading(sample, hasZeros);
}

function bestReading(sample: Uint8Array, hasZeros: boolean): Encoding | undefined {
  // A zero byte stands in no text of the other encodings; in UTF-16 every line end has one.
  const candidates: readonly Encoding[] = hasZeros
    ? ["utf-16le", "utf-16be"]
    : ["utf-8", "gb18030", "big5", "utf-16le", "utf-16be"];
  const scored = candidates.map((encoding) => ({ encoding, score: commonShare(sample, encoding) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score < LEAST_COMMON_SHARE ? undefined : best.encoding;
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Share of the characters beyond ASCII that are common in Chinese print; ASCII counts where it stands alone. */
function commonShare(sample: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(sample);
  let common = 0;
  let other = 0;
  let controls = 0;
  for (const char of text) {
    if (char < " " ? !/\s/.test(char) : char === "\u007F") controls++;
    else if (COMMON_CHARACTERS.has(char)) common++;
    else if (char > "\u007F") other++;
  }
  if (controls > text.length / 100) return 0;
  return common + other === 0 ? Number(text.trim() !== "") : common / (common + other);
}
