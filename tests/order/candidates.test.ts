import { describe, expect, it } from "vitest";
import { findCandidates, mayFollow } from "../../src/order/candidates.ts";
import { graphOf } from "../support/graph-of.ts";

const { nodes, ...rest } = graphOf([
  ["body", "渔港新码头长三百米，本月起试运行，可同时停靠四十条渔船。"],
  ["crosshead", "县文旅局负责人——"],
  ["headline", "山区茶农学电商"],
  ["body", "县里请来讲师，教山区茶农拍照片、写文案、做电商，茶叶卖到省城。"],
  ["kicker", "今年前十月"],
]);

it.each([
  ["a line right above it that ends no sentence", 1, true],
  ["a heading, wherever it stands", 4, true],
  ["a paragraph", 0, false],
  ["the text below it", 3, false],
])("a marked headline may follow %s (node %i): %s", (_, u, expected) => {
  expect(mayFollow(nodes, u, 2)).toBe(expected);
  if (!expected) expect(findCandidates({ nodes, ...rest })[u * nodes.length + 2]).toBe(0);
});

it("a marked headline may not follow a sentence's end right above it", () => {
  const below = graphOf([
    ["body", "渔港新码头长三百米，本月起试运行。"],
    ["headline", "山区茶农学电商"],
  ]);
  expect(mayFollow(below.nodes, 0, 1)).toBe(false);
});

it("an unmarked kicker of such a headline does not go on with the story that ends above it", () => {
  const page = (last: string) =>
    graphOf([
      ["body", last],
      ["kicker", "县里请来讲师"],
      ["headline", "山区茶农学电商"],
    ]).nodes;
  expect(mayFollow(page("渔港新码头长三百米，本月起试运行。"), 0, 1)).toBe(false);
  expect(mayFollow(page("渔港新码头长三百米，本月起"), 0, 1)).toBe(true);
});

it("no text leads into the paper's own dateline, and another agency's may begin a part of a story", () => {
  const follows = (dateline: string): number | undefined => {
    const graph = graphOf([
      ["body", "渔港新码头长三百米，本月起试运行，可同时停靠四十条渔船。"],
      ["body", `${dateline}县里请来讲师，教山区茶农拍照片、写文案。`],
    ]);
    return findCandidates(graph)[1];
  };
  expect(follows("本报讯（记者 江月）")).toBe(0);
  expect(follows("新华社泾河5月6日电")).toBe(1);
});

describe("a text without a full stop", () => {
  const { nodes: page, ...others } = graphOf([
    ["headline", "山区茶农学电商"],
    ["body", "县里请来讲师，教山区茶农拍照片、写文案，茶叶"],
    ...Array.from({ length: 40 }, (_, i) => ["body", `渔港新码头长${i}米，停靠渔船${i * i}条。`] as const),
  ]);
  const maskOf = (whole: number): Uint8Array =>
    findCandidates({
      nodes: page.map((node) => (node.position === whole ? { ...node, openEnded: false } : node)),
      ...others,
    });
  const asItIs = maskOf(-1);

  it("is tried with whatever its sentence may go on with", () => {
    expect(page[1]!.openEnded).toBe(true);
    expect(maskOf(1)).not.toEqual(asItIs);
  });

  it("but goes on nowhere where it is no text: a headline has none either", () => {
    expect(page[0]!.openEnded).toBe(true);
    expect(maskOf(0)).toEqual(asItIs);
  });
});
