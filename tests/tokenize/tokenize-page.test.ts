import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/model/block.ts";
import { tokenizePage } from "../../src/tokenize/tokenize-page.ts";
import { pageText, rawPage, SEED } from "../support/arbitrary-page.ts";
import { readRuleCases } from "../support/rule-cases.ts";

/** One block a line: kind with level, picture path and gap above; source lines; text (a table's is its lines). */
function printBlock({ kind, level, image, blankLinesAbove, lines, text }: Block): string {
  const gap = blankLinesAbove > 1 ? `+${blankLinesAbove}` : undefined;
  const head = [kind, level, image, gap].filter((part) => part !== undefined).join(" ");
  const printed = kind === "table" ? "⏎" : text.replaceAll("\n", "⏎");
  return `${head} | ${lines.join("-")} | ${printed}`;
}

describe("a page's text", () => {
  it.each(readRuleCases("blocks"))("is cut into blocks: $heading", ({ input, expected }) => {
    expect(tokenizePage(rawPage(input)).map(printBlock).join("\n")).toBe(expected);
  });

  it("counts lines in the file, front matter included", () => {
    const blocks = tokenizePage({ ...rawPage("# 水渠\n\n昨天通水。"), firstLine: 6 });
    expect(blocks.map(({ lines }) => lines)).toEqual([
      [6, 6],
      [8, 8],
    ]);
    expect(blocks[1]!.id).toBe("jinghe-2031-05-06-01-l008");
  });

  it("keeps a table's lines as they are", () => {
    const table = "| 村 | 亩 |\n| --- | --- |\n| 田家村 | 三百 |";
    expect(tokenizePage(rawPage(table))[0]!.text).toBe(table);
  });

  it("is given back by the blocks' lines and the gaps above them", () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const source = text.split("\n");
        const blocks = tokenizePage(rawPage(text));
        // Lines that were read across stand in another order.
        fc.pre(!blocks.some(({ isReadDown }) => isReadDown));
        const given = blocks.flatMap(({ lines: [first, last], blankLinesAbove }) => [
          ...new Array<string>(blankLinesAbove).fill(""),
          ...source.slice(first - 1, last),
        ]);
        expect(given.join("\n").trim()).toBe(
          source
            .map((line) => (/\S/.test(line) ? line : ""))
            .join("\n")
            .trim(),
        );
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it("of a page with boxes stays as the layout tool cut it", () => {
    const blocks = tokenizePage(rawPage("水渠通水。"));
    expect(tokenizePage({ ...rawPage(""), blocks })).toEqual(blocks);
  });
});
