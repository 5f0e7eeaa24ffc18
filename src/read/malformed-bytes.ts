import type { Encoding } from "./detect-encoding.ts";

export interface MalformedBytes {
  /** The text before them, with line breaks as "\n". */
  readonly before: string;
  /** The bytes themselves, in lower case hexadecimal. */
  readonly hex: string;
  /** Whether the file ends inside the character that they begin. */
  readonly atEnd: boolean;
}

/** Bytes of the longest character in any of the encodings. */
const LONGEST_CHARACTER_BYTES = 4;

/** The first bytes of a file that are no character in its encoding; undefined when all are. */
export function firstMalformed(bytes: Uint8Array, encoding: Encoding): MalformedBytes | undefined {
  if (decodes(bytes, encoding, false)) return undefined;
  const whole = longestValidPrefix(bytes, encoding);
  const start = wholeCharactersEnd(bytes, encoding, whole);
  const before = new TextDecoder(encoding).decode(bytes.subarray(0, start)).replace(/\r\n?/g, "\n");
  const end = Math.min(bytes.length, Math.max(whole + 1, start + 1));
  return {
    before,
    hex: Buffer.from(bytes.subarray(start, end)).toString("hex"),
    atEnd: whole === bytes.length,
  };
}

/** Line and column, from 1, of the place right behind a text. */
export function placeOf(before: string): { line: number; column: number } {
  const lastBreak = before.lastIndexOf("\n");
  return { line: before.split("\n").length, column: [...before.slice(lastBreak + 1)].length + 1 };
}

/** How many of the first bytes can begin a valid text; halving works because a bad byte stays bad. */
function longestValidPrefix(bytes: Uint8Array, encoding: Encoding): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), encoding, true)) good = middle;
    else bad = middle;
  }
  return good;
}

/** Steps back over the bytes of a character begun but not ended. */
function wholeCharactersEnd(bytes: Uint8Array, encoding: Encoding, end: number): number {
  for (let back = 0; back < LONGEST_CHARACTER_BYTES && back <= end; back++) {
    if (decodes(bytes.subarray(0, end - back), encoding, false)) return end - back;
  }
  return end;
}

function decodes(bytes: Uint8Array, encoding: Encoding, stream: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
