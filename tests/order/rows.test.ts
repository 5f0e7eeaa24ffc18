import { describe, expect, it } from "vitest";
import type { ClassifiedBlock } from "../../src/model/block.ts";
import { blockId, parsePageId } from "../../src/model/ids.ts";
import { makeNodes } from "../../src/order/nodes.ts";
import { readRows } from "../../src/order/rows.ts";
import { loadCharacterModel } from "../../src/text/character-model.ts";

const PAGE = parsePageId("jinghe-2031-05-06-01");

/** Story blocks of a page, "H" for a heading between them. */
const nodesOf = (texts: readonly string[]) =>
  makeNodes(
    texts.map(
      (text, index): ClassifiedBlock => ({
        id: blockId(PAGE, index + 1),
        kind: "paragraph",
        text,
        lines: [index + 1, index + 1],
        blankLinesAbove: 1,
        role: text === "H" ? "headline" : "body",
        decidedBy: "test",
      }),
    ),
    loadCharacterModel(),
  );

const paragraph = (chars: number): string => `${"水".repeat(chars - 1)}。`;
const torn = (chars: number): string => "水".repeat(chars);

/** Joins and shared subjects that a test sets by pairs. */
function matrix(n: number, pairs: readonly (readonly [number, number, number])[] = []): Float32Array {
  const values = new Float32Array(n * n);
  for (const [u, v, value] of pairs) values[u * n + v] = value;
  return values;
}

describe("columns that were read row by row", () => {
  // Two columns: A1 over A2, B1 over B2; A2 breaks off and goes on with B1.
  const texts = [paragraph(40), paragraph(40), torn(40), paragraph(40)];
  const nodes = nodesOf(texts);
  const joins = matrix(4, [
    [2, 1, 6],
    [2, 3, -6],
  ]);
  const rows = readRows(nodes, joins, matrix(4), (node) => node.text === "H");

  it("are stacked up again: each block under the column that was filled least", () => {
    expect([...rows.below]).toEqual([2, 3, -1, -1]);
  });

  it("go on at the top of the next column", () => {
    expect(rows.nextColumn[2]).toBe(1);
  });

  it("are told by sentences that go on better so than in the file", () => {
    expect(rows.strength[0]).toBeGreaterThan(0);
    expect(rows.pageStrength).toBeGreaterThan(0);
  });

  it("are not looked for where the file's own order is the better one", () => {
    const inOrder = matrix(4, [
      [2, 3, 6],
      [2, 1, -6],
    ]);
    expect(readRows(nodes, inOrder, matrix(4), () => false).strength[0]).toBeLessThan(0);
  });
});

describe("regions", () => {
  it("are parted by runs of headings", () => {
    const nodes = nodesOf(["H", paragraph(20), paragraph(20), "H", paragraph(20)]);
    const rows = readRows(nodes, matrix(5), matrix(5), (node) => node.text === "H");
    expect([...rows.region]).toEqual([0, 1, 1, 2, 3]);
  });

  it("with fewer than four blocks have no columns to stack", () => {
    const nodes = nodesOf([paragraph(20), torn(20), paragraph(20)]);
    const rows = readRows(nodes, matrix(3), matrix(3), () => false);
    expect([[...rows.below], [...rows.nextColumn], rows.strength]).toEqual([[-1, -1, -1], [-1, -1, -1], [0]]);
  });

  it("of an empty page are none", () => {
    expect(readRows([], matrix(0), matrix(0), () => false)).toMatchObject({ strength: [], pageStrength: 0 });
  });
});
