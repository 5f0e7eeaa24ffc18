import { describe, expect, it } from "vitest";
import type { BlockRole } from "../../src/model/block.ts";
import { shortenLists } from "../../src/order/long-lists.ts";
import { orderBlocks } from "../../src/order/order-blocks.ts";
import { blocksOf } from "../support/graph-of.ts";

const entries = (count: number): [BlockRole, string][] =>
  Array.from({ length: count }, (_, i) => ["crosshead", `第${i + 1}名 清河县柳林镇第${i + 1}中学`]);
const STORY: [BlockRole, string][] = [
  ["headline", "全县表彰先进学校"],
  ["body", "清河县昨日召开大会，表彰今年的先进学校。名单如下："],
];
const OTHER: [BlockRole, string][] = [
  ["headline", "明日有大风"],
  ["body", "县气象台昨日发布消息，明日我县有五级大风，请市民注意防范。"],
];

describe("a long list", () => {
  it("keeps sixteen entries at either end", () => {
    const blocks = blocksOf([...STORY, ...entries(80), ...OTHER]);
    const { blocks: kept, inside } = shortenLists(blocks);
    const taken = blocks.slice(2 + 16, 2 + 80 - 16).map(({ id }) => id);
    expect([...inside]).toEqual([[blocks[17]!.id, taken]]);
    expect(kept).toEqual(blocks.filter(({ id }) => !taken.includes(id)));
  });

  it("is whole again in its article, which another follows", () => {
    const blocks = blocksOf([...STORY, ...entries(80), ...OTHER]);
    const ids = blocks.map(({ id }) => id);
    const { chains, rest } = orderBlocks(blocks);
    expect(chains.map((chain) => chain.blocks)).toEqual([ids.slice(0, -2), ids.slice(-2)]);
    expect(rest).toEqual([]);
  });

  it.each([
    ["shorter", blocksOf([...STORY, ...entries(47), ...OTHER])],
    ["of marked headings", blocksOf(entries(80)).map((block) => ({ ...block, kind: "heading" as const }))],
    [
      "that boxes put in place",
      blocksOf(entries(80)).map((block) => ({ ...block, box: [0, 0, 0.2, 0.01] as const })),
    ],
  ])("is left alone where it is %s", (_, blocks) => {
    expect(shortenLists(blocks)).toEqual({ blocks, inside: new Map() });
  });
});
