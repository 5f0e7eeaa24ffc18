import { describe, expect, it } from "vitest";
import type { BlockRole, ClassifiedBlock } from "../../src/model/block.ts";
import { blockId, parsePageId } from "../../src/model/ids.ts";
import { makeNodes } from "../../src/order/nodes.ts";
import { type LinkCosts, linkCostsByLine } from "../../src/order/rows/link-costs.ts";
import { type PrintedBlock, printedBlocks } from "../../src/order/rows/printed-blocks.ts";
import { readStacks, readsOn } from "../../src/order/rows/read-stacks.ts";
import { stackColumns } from "../../src/order/rows/stack-columns.ts";
import { loadCharacterModel } from "../../src/text/character-model.ts";

const PAGE = parsePageId("jinghe-2031-05-06-01");
const LINE_CHARS = 10;

const text = (node: number, lines: number): PrintedBlock => ({
  node,
  kind: "text",
  chars: lines * LINE_CHARS - 2,
  asHeading: 20,
  asText: 0,
  headline: 0,
});
const headline = (node: number): PrintedBlock => ({
  node,
  kind: "heading",
  chars: 10,
  asHeading: 0,
  asText: 20,
  headline: 1,
});
const plain = (kind: "picture" | "caption" | "credit", chars = 5): PrintedBlock => ({
  node: -1,
  kind,
  chars,
  asHeading: 1e6,
  asText: 1e6,
  headline: 0,
});

/** Links between texts of which some break off (`goesOn`: with what), and which are about one thing or another. */
function costs(
  goesOn: Readonly<Record<number, number>>,
  about: (node: number) => number = () => 0,
): LinkCosts {
  const isTorn = (u: number): boolean => goesOn[u] !== undefined;
  const continued = new Set(Object.values(goesOn));
  const whole = (v: number): number => (continued.has(v) ? 2 : -0.5);
  return {
    isTorn,
    subject: (u, v) => (about(u) === about(v) ? 1.5 : -0.7),
    text: (u, v) => (isTorn(u) ? (goesOn[u] === v ? -5 : 4) : whole(v)),
    openTop: (v) => (continued.has(v) ? -0.5 : 0.5),
    wholeTop: whole,
    story: (heading, v) => whole(v) - (about(heading) === about(v) ? 1 : -0.8),
  };
}

function successors(blocks: readonly PrintedBlock[], links: LinkCosts): Record<number, number> {
  const stack = stackColumns(blocks, links, { lineChars: LINE_CHARS, beam: 24, mostColumns: 8, margin: 15 });
  return Object.fromEntries(stack.links.map(({ from, to }) => [from, to]));
}

describe("a story whose columns were read by their tops", () => {
  // Columns A1 A2 | B1 B2 | C1 C2 under one headline: A2 goes on with B1, B2 with C1.
  const blocks = [headline(0), text(1, 4), text(2, 7), text(3, 5), text(4, 7), text(5, 6), text(6, 4)];
  const links = costs({ 4: 2, 6: 3 });

  it("is stacked up again", () => {
    expect(successors(blocks, links)).toEqual({ 0: 1, 1: 4, 4: 2, 2: 6, 6: 3, 3: 5 });
  });

  it("is left as it stands where its sentences go on from block to block", () => {
    const inOrder = costs({ 1: 2, 3: 4 });
    expect(successors(blocks, inOrder)).toEqual({ 0: 1, 1: 2, 2: 3, 3: 4, 4: 5, 5: 6 });
  });

  it("has as many columns as end at one line", () => {
    // Whole paragraphs alone say nothing of columns; the torn one ends the first of three that are 9 lines high.
    const level = [headline(0), text(1, 4), text(2, 3), text(3, 6), text(4, 6), text(5, 5), text(6, 3)];
    expect(successors(level, costs({ 5: 2 }))).toEqual({ 0: 1, 1: 5, 5: 2, 2: 4, 4: 3, 3: 6 });
  });

  it("flows around a picture and its caption", () => {
    // The second column begins with the picture, and goes on with the text that A2 breaks off.
    const around = [
      headline(0),
      text(1, 5),
      plain("picture"),
      text(2, 8),
      plain("caption", 8),
      text(3, 4),
      plain("credit"),
    ];
    expect(successors(around, costs({ 2: 3 }))).toEqual({ 0: 1, 1: 2, 2: 3 });
  });
});

describe("a picture over two columns", () => {
  // Columns A1 A2 | picture B1 B2 | the same picture C1: B1 and C1, 2 and 3, stand level below it.
  const blocks = [
    headline(0),
    text(1, 6),
    plain("picture"),
    plain("caption", 8),
    text(2, 4),
    text(3, 7),
    text(4, 6),
    text(5, 3),
  ];

  it("has both begin below it", () => {
    expect(successors(blocks, costs({ 4: 2, 5: 3 }))).toEqual({ 0: 1, 1: 4, 4: 2, 2: 5, 5: 3 });
  });
});

describe("the readings of a page", () => {
  const blocks = [headline(0), text(1, 4), text(2, 7), text(3, 5), text(4, 7), text(5, 6), text(6, 4)];

  it("are several, the likeliest first", () => {
    const options = { lineChars: LINE_CHARS, beam: 24, mostColumns: 8, margin: 15 };
    const { cost, others } = stackColumns(blocks, costs({ 4: 2, 6: 3 }), options);
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(other.cost).toBeGreaterThanOrEqual(cost);
  });
});

describe("stories side by side", () => {
  // 0 leads 2 and 4; 1 leads 3 and 5.
  const blocks = [headline(0), headline(1), text(2, 4), text(3, 6), text(4, 5), text(5, 3)];
  const links = costs({}, (node) => node % 2);

  it("keep each its headline and its texts", () => {
    expect(successors(blocks, links)).toEqual({ 0: 2, 2: 4, 1: 3, 3: 5 });
  });
});

/** A page's block: "#" begins a headline. */
const blockOf = (line: string, index: number, role?: BlockRole): ClassifiedBlock => ({
  id: blockId(PAGE, index + 1),
  kind: line.startsWith("#") ? "heading" : "paragraph",
  text: line.replace("#", ""),
  lines: [index + 1, index + 1],
  blankLinesAbove: 1,
  role: role ?? (line.startsWith("#") ? "headline" : "body"),
  decidedBy: "test",
});

describe("blocks as they are printed", () => {
  it("leave furniture outside the columns and keep what fills them", () => {
    const blocks = [
      blockOf("镜河日报", 0, "nameplate"),
      blockOf("#新桥通车", 1),
      blockOf("图为新桥。", 2, "caption"),
      blockOf("昨天，新桥通车。", 3),
    ];
    const printed = printedBlocks(blocks, makeNodes(blocks, loadCharacterModel()));
    expect(printed.map(({ kind, node }) => [kind, node])).toEqual([
      ["heading", 0],
      ["caption", -1],
      ["text", 1],
    ]);
  });
});

describe("what two texts say of one following the other", () => {
  const lines = ["一、治水。", "二、种树。", "三、修路。", "水".repeat(40), "水".repeat(46), "木".repeat(30)];
  const nodes = makeNodes(
    lines.map((line, index) => blockOf(line, index)),
    loadCharacterModel(),
  );
  const n = nodes.length;
  const none = new Float32Array(n * n);
  const matrices = { joins: new Float32Array(n * n).fill(8), similar: none, contained: none };

  it("counts the items of a list", () => {
    const { text: cost } = linkCostsByLine(nodes, matrices)();
    expect(nodes.slice(0, 3).map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
    expect(cost(0, 1)).toBeLessThan(cost(2, 1) - 2);
  });

  it("takes for torn what fills its lines, where torn texts do", () => {
    const torn = (filling: number): boolean[] => {
      const { isTorn } = linkCostsByLine(nodes, matrices)({ chars: 14, filling, weight: 1 });
      return [3, 4].map(isTorn);
    };
    expect(torn(0.9)).toEqual([true, false]);
    expect(torn(0.3)).toEqual([true, true]);
  });
});

describe("a page", () => {
  const whole = (chars: number): string => `${"水".repeat(chars - 1)}。`;
  const torn = (chars: number): string => "水".repeat(chars);
  // Five columns under one headline, read by their tops; each but the last is torn at its foot.
  const lines = [
    "#水利",
    whole(40),
    whole(60),
    whole(50),
    whole(70),
    whole(80),
    torn(110),
    torn(100),
    torn(90),
    torn(80),
    whole(70),
  ];
  const blocks = lines.map((line, index) => blockOf(line, index));
  const nodes = makeNodes(blocks, loadCharacterModel());
  const n = nodes.length;
  const matrices = (pairs: readonly (readonly [number, number])[]) => {
    const joins = new Float32Array(n * n).fill(-4);
    for (const [u, v] of pairs) joins[u * n + v] = 20;
    return { joins, similar: new Float32Array(n * n).fill(0.03), contained: new Float32Array(n * n) };
  };
  const inRows = matrices([
    [6, 2],
    [8, 3],
    [7, 4],
    [9, 5],
  ]);

  it("read in rows is told by its sentences, and says how sure each link is", () => {
    const { support, strength, bestOfRow } = readStacks(blocks, nodes, inRows);
    expect(strength).toBeGreaterThan(0);
    expect(support[1 * n + 6]).toBeGreaterThan(0.5);
    expect(support[6 * n + 2]).toBeGreaterThan(0.5);
    expect(support[7 * n + 4]).toBeGreaterThan(0.5);
    expect(bestOfRow[6]).toBe(support[6 * n + 2]);
  });

  it("in order has no such reading", () => {
    const inOrder = matrices([
      [6, 7],
      [7, 8],
      [8, 9],
      [9, 10],
    ]);
    expect(readStacks(blocks, nodes, inOrder).strength).toBe(0);
  });

  const withSome = (
    keep: (index: number) => boolean,
    pairs: readonly (readonly [number, number])[],
  ): number => {
    const some = blocks.filter((_, index) => keep(index));
    const of = makeNodes(some, loadCharacterModel());
    const size = of.length;
    const joins = new Float32Array(size * size).fill(-4);
    for (const [u, v] of pairs) joins[u * size + v] = 20;
    const similar = new Float32Array(size * size).fill(0.03);
    return readStacks(some, of, { joins, similar, contained: new Float32Array(size * size) }).strength;
  };

  it("is told by two sentences, where neither goes on in the file", () => {
    const without = (index: number): boolean => index !== 6 && index !== 7;
    expect(
      withSome(without, [
        [6, 3],
        [7, 5],
      ]),
    ).toBeGreaterThan(0);
  });

  // Of so many torn texts so many go on with the next block.
  it.each([
    [1, 0, true],
    [2, 0, false],
    [2, 2, true],
    [3, 2, false],
    [4, 4, true],
  ])("with %i broken sentences, of which %i go on, is in order: %s", (broken, goingOn, expected) => {
    const lines = [torn(60), torn(60), torn(60), torn(60)].slice(0, broken);
    const texts = makeNodes(
      [...lines, whole(30)].map((line, index) => blockOf(line, index)),
      loadCharacterModel(),
    );
    const size = texts.length;
    const joins = new Float32Array(size * size).fill(-4);
    for (let u = 0; u < goingOn; u++) joins[u * size + u + 1] = 20;
    expect(readsOn(texts, joins)).toBe(expected);
  });

  it("with a single stray sentence has none", () => {
    expect(withSome((index) => index < 6 || index > 8, [[6, 3]])).toBe(0);
  });

  it("with boxes needs none", () => {
    const boxed = blocks.map((block): ClassifiedBlock => ({ ...block, box: [0, 0, 10, 10] }));
    expect(readStacks(boxed, nodes, inRows).strength).toBe(0);
  });
});
