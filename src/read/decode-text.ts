import type { Problem } from "../model/problem.ts";
import { detectEncoding, type Encoding } from "./detect-encoding.ts";
import { firstMalformed, placeOf } from "./malformed-bytes.ts";

export interface DecodedText {
  /** Undefined when the file is no text. Line breaks are "\n"; malformed bytes read as U+FFFD. */
  readonly text?: string;
  readonly encoding?: Encoding;
  readonly problems: readonly Problem[];
}

/**
 * A file's bytes as text: UTF-8, UTF-16, GB18030 or Big5, found by byte order mark or by what reads like
 * Chinese. Bytes that are malformed there are named with their place; nothing is repaired silently.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const encoding = detectEncoding(bytes);
  if (encoding === undefined) return { problems: [binaryProblem(bytes, file)] };
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, "\n");
  if (text.includes("\0")) return { problems: [binaryProblem(bytes, file)] };
  const problem = malformedProblem(bytes, encoding, text, file);
  return { text, encoding, problems: problem ? [problem] : [] };
}

const SIGNATURES: readonly (readonly [hex: string, kind: string])[] = [
  ["ffd8ff", "a JPEG picture"],
  ["89504e47", "a PNG picture"],
  ["47494638", "a GIF picture"],
  ["25504446", "a PDF file"],
  ["504b0304", "a ZIP archive (or a Word or EPUB file)"],
  ["d0cf11e0", "an old Word file"],
  ["1f8b", "a gzip archive"],
];

function binaryProblem(bytes: Uint8Array, file: string): Problem {
  const head = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  const kind = SIGNATURES.find(([hex]) => head.startsWith(hex))?.[1] ?? "binary data";
  return {
    rule: "read/binary-file",
    severity: "error",
    file,
    line: 1,
    message: `Expected text in UTF-8, UTF-16, GB18030 or Big5; found ${kind} (first bytes ${spaced(head)}).`,
    hint: "Put the page's recognised text here. A picture of the page belongs beside it as NAME.jpg.",
  };
}

function malformedProblem(
  bytes: Uint8Array,
  encoding: Encoding,
  text: string,
  file: string,
): Problem | undefined {
  if (!text.includes("\uFFFD")) return undefined;
  const found = firstMalformed(bytes, encoding);
  if (!found) return alreadyLostProblem(text, file);
  return {
    rule: "read/malformed-bytes",
    severity: "error",
    file,
    ...placeOf(found.before),
    message: `Expected ${encoding.toUpperCase()}; found the bytes ${spaced(found.hex)}${found.atEnd ? " at the end of the file, a character cut short" : ", which are no character there"}.`,
    hint: found.atEnd
      ? "The file was cut off: fetch it again from its source, or delete the broken last character."
      : "Save the file as UTF-8 with an editor that shows this place, or fetch it again from its source.",
  };
}

function alreadyLostProblem(text: string, file: string): Problem {
  return {
    rule: "read/replacement-character",
    severity: "warning",
    file,
    ...placeOf(text.slice(0, text.indexOf("\uFFFD"))),
    message: "Found the replacement character U+FFFD: a program before this one lost what was printed here.",
    hint: "Type in the printed character, or convert the page again from its source.",
  };
}

const spaced = (hex: string): string => hex.toUpperCase().replace(/..(?=.)/g, "$& ");
