import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../model/problem.ts";
import { type DecodedText, decodeText } from "./decode-text.ts";

/** Largest file that is read: a page is a few hundred kilobytes at most, a file beyond this is something else. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Reads a file of the content folder; `file` is its path there. Throws when it cannot be read at all. */
export function readContentFile(contentDir: string, file: string): DecodedText {
  const bytes = readFileSync(join(contentDir, file));
  return bytes.length > MAX_BYTES
    ? { problems: [tooLargeProblem(file, bytes.length)] }
    : decodeText(bytes, file);
}

function tooLargeProblem(file: string, bytes: number): Problem {
  return {
    rule: "read/file-too-large",
    severity: "error",
    file,
    message: `Expected one page's text, at most ${MAX_BYTES / 2 ** 20} MB; found ${Math.ceil(bytes / 2 ** 20)} MB.`,
    hint: "Split the file into one file a page.",
  };
}
