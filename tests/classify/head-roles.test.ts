import { expect, it } from "vitest";
import { rolesRuledOut } from "../../src/classify/head-roles.ts";
import type { Block } from "../../src/model/block.ts";
import { crosshead, headline, paragraph, unmarked } from "../geometry/draw-page.ts";

const sized = (block: Block, typeHeight: number): Block => ({ ...block, typeHeight });
/** A story's text and its heads, the larger below the smaller, in so many columns from a column on. */
const story = (name: string, column: number, heads: readonly (readonly [string, number])[]): Block[] => [
  ...heads.map(([text, size], at) => sized(headline(text, column, 1, 40 + at * 30, 2), size)),
  ...[0, 1].map((part) => sized(paragraph(`${name}${part}`, column, 110 + part * 70, 6), 8)),
];

/** What boxes rule out for each heading, by its text. */
const ruledOutOf = (blocks: readonly Block[]): Record<string, readonly string[]> => {
  const ruledOut = rolesRuledOut(blocks);
  return Object.fromEntries(
    blocks.filter(({ kind }) => kind === "heading").map(({ id, text }) => [text, ruledOut.get(id) ?? []]),
  );
};

it("the largest heading of a region is its headline, and the others are not", () => {
  const page = [
    ...story("甲", 0, [
      ["镇北新渠通水", 14],
      ["千亩稻田浇上头水", 20],
    ]),
    ...story("乙", 1, [
      ["夜校开进果园", 20],
      ["剪枝不再难", 14],
    ]),
  ];
  expect(ruledOutOf(page)).toEqual({
    镇北新渠通水: ["crosshead", "body", "headline"],
    千亩稻田浇上头水: ["crosshead", "body", "kicker", "deck", "standingHead"],
    夜校开进果园: ["crosshead", "body", "kicker", "deck", "standingHead"],
    剪枝不再难: ["crosshead", "body", "headline"],
  });
});

it("headings of one size are left to their wording, and those within a story to it", () => {
  const page = [
    ...story("甲", 0, [
      ["镇北新渠通水", 16],
      ["千亩稻田浇上头水", 16],
    ]),
    sized(crosshead("二十年的盼头", 0, 260), 8),
    sized(paragraph("甲三", 0, 270, 6), 8),
  ];
  const headingsAlone = ["crosshead", "body"];
  expect(ruledOutOf(page)).toEqual({
    镇北新渠通水: headingsAlone,
    千亩稻田浇上头水: headingsAlone,
    二十年的盼头: [],
  });
});

it("lines that the tool has not marked are told by their type: larger, and no sentence", () => {
  const plain = (text: string, top: number, lines: number, size: number): Block =>
    sized(unmarked(text, 0, 2, top, lines), size);
  const [kicker, head, lead] = [
    plain("镇北新渠通水", 40, 2, 14),
    plain("千亩稻田浇上头水", 62, 3, 20),
    plain("渠边的老人盼了二十年。", 94, 2, 14),
  ];
  const text = [0, 1].map((column) => sized(paragraph(`甲${column}`, column, 120, 6), 8));
  const ruledOut = rolesRuledOut([kicker!, head!, lead!, ...text]);
  expect([kicker!, head!, lead!].map(({ id }) => ruledOut.get(id)?.includes("body") ?? false)).toEqual([
    true,
    true,
    false,
  ]);
});

it("a short line above a headline of its size is none where three such lines stand above larger ones", () => {
  const named = ["区域风采", "街谈巷议", "基层故事"].flatMap((name, column) =>
    story(name, column, [
      [name, 14],
      [`${name}之下的大标题`, 20],
    ]),
  );
  const even = story("丁", 3, [
    ["农技课堂", 14],
    ["果农学会新剪枝", 14],
  ]);
  expect(ruledOutOf([...named, ...even]).农技课堂).toContain("headline");
  const longer = story("丁", 3, [
    ["全县三百户果农今年冬天都学了", 14],
    ["果农学会新剪枝", 14],
  ]);
  expect(ruledOutOf([...named, ...longer]).全县三百户果农今年冬天都学了).not.toContain("headline");
  expect(ruledOutOf([...named.slice(4), ...even]).农技课堂).not.toContain("headline");
});

it("a long line that the tool has marked is no text, with or without boxes, unless it breaks off", () => {
  const { box: _, ...heading } = headline(
    "全县三百户果农今年冬天都学了新的剪枝办法并且用在了自家园子里",
    0,
    1,
    40,
  );
  const broken = { ...heading, id: "b" as typeof heading.id, text: `${heading.text}，` };
  const short = { ...heading, id: "c" as typeof heading.id, text: "二十年的盼头" };
  const ruledOut = rolesRuledOut([heading, broken, short]);
  expect([heading, broken, short].map(({ id }) => ruledOut.get(id))).toEqual([
    ["body"],
    undefined,
    undefined,
  ]);
});

it("an unmarked line with a full stop within, that ends as a sentence does, is no display type", () => {
  const said = { ...unmarked("“开闸。”江月说，“水到了吗？”", 0, 1, 100), id: "s" as Block["id"] };
  const asked = { ...said, id: "a" as Block["id"], text: "“水到了吗？”江月问" };
  const ruledOut = rolesRuledOut([said, asked]);
  expect(ruledOut.get(said.id)).toContain("crosshead");
  expect(ruledOut.get(asked.id)).toBeUndefined();
});
