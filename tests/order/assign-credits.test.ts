import { expect, it } from "vitest";
import type { Box } from "../../src/model/block.ts";
import { assignCredits } from "../../src/order/assign-credits.ts";
import { makePageGraph } from "../../src/order/page-graph.ts";
import { blocksOf } from "../support/graph-of.ts";

const TALK = [
  ["headline", "代表谈老街"],
  ["body", "城市要有记忆，老街要留得住。"],
  ["credit", "（本报记者 许禾采访整理）"],
  ["body", "老街要有人住，屋子才不会坏。"],
  ["credit", "（本报记者 方圆采访整理）"],
  ["body", "老街上的手艺要有人学。"],
  ["credit", "（本报记者 田野采访整理）"],
] as const;
const OTHER = [
  ["headline", "渔港新码头试运行"],
  ["body", "渔港新码头长三百米，本月起试运行。"],
] as const;

/** For each credit of the page the article that it is given to. */
function pathsOfCredits(
  printed: Parameters<typeof blocksOf>[0],
  paths: readonly (readonly number[])[],
): number[] {
  const blocks = blocksOf(printed);
  const chosen = assignCredits(blocks, makePageGraph(blocks), paths);
  return blocks.filter(({ role }) => role === "credit").map(({ id }) => chosen.get(id)!);
}

it("gives several credits within an article all to that article, though another has none", () => {
  expect(
    pathsOfCredits(
      [...TALK, ...OTHER],
      [
        [0, 1, 2, 3],
        [4, 5],
      ],
    ),
  ).toEqual([0, 0, 0]);
});

it("gives a credit alone within an article to the article that has none", () => {
  expect(
    pathsOfCredits(
      [...TALK.slice(0, 4), ...TALK.slice(5), ...OTHER],
      [
        [0, 1, 2, 3],
        [4, 5],
      ],
    ),
  ).toEqual([1, 0]);
});

it("gives a credit above a story's text to that story, though its headline stands elsewhere", () => {
  const page = [
    ["headline", "渔港新码头试运行"],
    ["headline", "老街要留得住"],
    ["body", "渔港新码头长三百米，本月起试运行。"],
    ["credit", "许禾"],
    ["body", "城市要有记忆，老街要留得住。"],
    ["body", "老街要有人住，屋子才不会坏。"],
    ["headline", "图书馆延长开放"],
    ["body", "阅览室开到晚上九点。"],
    ["credit", "本报记者 方圆"],
  ] as const;
  expect(
    pathsOfCredits(page, [
      [0, 2, 4],
      [1, 3],
      [5, 6],
    ]),
  ).toEqual([1, 2]);
});

/** The article that the credit of a page of two articles, each a headline and a paragraph, is given to by these boxes. */
function pathOfPlaced(printed: Parameters<typeof blocksOf>[0], boxes: readonly Box[]): number | undefined {
  const blocks = blocksOf(printed).map((block, at) => ({ ...block, box: boxes[at]! }));
  const chosen = assignCredits(blocks, makePageGraph(blocks), [
    [0, 1],
    [2, 3],
  ]);
  return chosen.get(blocks.find(({ role }) => role === "credit")!.id);
}

it("gives a credit that has a box to the article that stands nearest to it, wherever the file has it", () => {
  const printed = [["credit", "本报记者 许禾"], TALK[0], TALK[1], ...OTHER] as const;
  const boxes = [
    [500, 20, 560, 30],
    [40, 40, 240, 60],
    [40, 70, 240, 200],
    [400, 40, 700, 60],
    [400, 70, 600, 200],
  ] as const;
  expect(pathOfPlaced(printed, boxes)).toBe(1);
});

it("gives it to the article above it in its column, though the next one's headline or a neighbour is nearer", () => {
  const printed = [TALK[0], TALK[1], ["credit", "本报记者 许禾"], ...OTHER] as const;
  const boxes = [
    [40, 40, 240, 60],
    [40, 70, 240, 200],
    [180, 212, 240, 220],
    [40, 224, 240, 240],
    [246, 100, 440, 400],
  ] as const;
  expect(pathOfPlaced(printed, boxes)).toBe(0);
});

it("gives a credit right below a headline to its article, though the page's others close theirs", () => {
  const printed = [
    ["headline", "老街的井又有水了"],
    ["body", "镇上的老井昨天重新打出了水。"],
    ["headline", "麦苗返青怎样追肥"],
    ["credit", "县农科所 田野"],
    ["body", "今年开春早，麦苗返青提前五天。"],
    ["body", "三类苗每亩追尿素八公斤。"],
    ...OTHER,
    ["credit", "（本报记者 方圆）"],
    ["headline", "渡口通了公交"],
    ["body", "公交一天开八班。"],
    ["credit", "（本报记者 许禾）"],
  ] as const;
  const paths = [
    [0, 1],
    [2, 3, 4],
    [5, 6],
    [7, 8],
  ];
  expect(pathsOfCredits(printed, paths)).toEqual([1, 2, 3]);
});
