import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePageId } from "../../../src/model/ids.ts";
import { parseLayoutFile } from "../../../src/read/layout/index.ts";
import { BLOCK_FORMATS, LINE_FORMATS } from "./formats.ts";
import { SAMPLE } from "./sample-page.ts";

const PAGE = parsePageId("sample-2026-01-01-a01");

/** What happens to files: cut off, a stretch lost, a stretch twice, a character gone wrong. */
const mutilation = fc.record({
  kind: fc.constantFrom("cut", "lose", "double", "garble"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  garbage: fc.constantFrom(
    "0",
    '"',
    "<",
    ">",
    "&",
    "[",
    "]",
    "{",
    "}",
    "-1e999",
    "null",
    "\u0000",
    "\ud800",
    "’",
    "\n",
  ),
});
type Mutilation = { kind: string; at: number; length: number; garbage: string };

function mutilate(text: string, { kind, at, length, garbage }: Mutilation): string {
  const start = Math.floor(at * text.length);
  const [before, piece, after] = [
    text.slice(0, start),
    text.slice(start, start + length),
    text.slice(start + length),
  ];
  if (kind === "cut") return before;
  if (kind === "lose") return before + after;
  return kind === "double" ? before + piece + piece + after : before + garbage + after;
}

const parse = (name: string, text: string) => parseLayoutFile({ file: name, name, text, page: PAGE });

describe.each([...BLOCK_FORMATS, ...LINE_FORMATS])("a mutilated file of $format", ({ name, write }) => {
  const sample = write(SAMPLE);

  it("gives blocks and problems whose places are in the file, and never throws", () => {
    fc.assert(
      fc.property(fc.array(mutilation, { minLength: 1, maxLength: 4 }), (mutilations) => {
        const text = mutilations.reduce(mutilate, sample);
        const lineCount = text.split(/\r\n|\r|\n/).length;
        const { blocks, problems } = parse(name, text);
        for (const { lines, box } of blocks) {
          expect(lines[0]).toBeLessThanOrEqual(lines[1]);
          expect(lines[1]).toBeLessThanOrEqual(lineCount);
          if (box)
            expect(
              Math.min(...box) >= 0 && Math.max(...box) <= 1000 && box[0] < box[2] && box[1] < box[3],
            ).toBe(true);
        }
        for (const { line } of problems) expect(line).toBeLessThanOrEqual(lineCount);
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
      }),
      { numRuns: 150 },
    );
  });

  it("is never taken for a whole one when it was cut off", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: sample.trimEnd().length - 1 }), (length) => {
        expect(
          parse(name, sample.slice(0, length)).problems.some(({ severity }) => severity === "error"),
        ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
