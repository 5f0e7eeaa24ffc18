import { describe, expect, it } from "vitest";
import { assembleArticle } from "../../src/assemble/assemble-article.ts";
import { assemblePage } from "../../src/assemble/assemble-page.ts";
import type { Article } from "../../src/model/article.ts";
import type { BlockRole, ClassifiedBlock } from "../../src/model/block.ts";
import { blockId, parsePageId } from "../../src/model/ids.ts";
import type { Chain } from "../../src/model/order.ts";
import { articleTexts } from "../../src/validate/conservation.ts";
import { readRuleCases } from "../support/rule-cases.ts";

const PAGE = parsePageId("jinghe-2031-05-06-01");
const ISSUE_DATE = "2031-05-06";
const ATTACHED: ReadonlySet<BlockRole> = new Set([
  "standingHead",
  "caption",
  "creditLine",
  "picture",
  "jumpLine",
]);

/** Blocks of “role: text” lines, as classify hands them on. */
const blocksOf = (lines: string): ClassifiedBlock[] =>
  lines.split("\n").map((line, index) => {
    const [, role, text] = /^(\w+): (.*)$/.exec(line)!;
    return {
      id: blockId(PAGE, index + 1),
      kind: role === "headline" ? "heading" : "paragraph",
      text: text!,
      lines: [index + 1, index + 1],
      blankLinesAbove: 1,
      role: role as BlockRole,
      decidedBy: "test",
    };
  });

function chainOf(blocks: readonly ClassifiedBlock[]): Chain {
  const ids = (attached: boolean) =>
    blocks.filter(({ role }) => ATTACHED.has(role) === attached).map(({ id }) => id);
  return { blocks: ids(false), attached: ids(true), repairs: [], confidence: 1 };
}

const byId = (blocks: readonly ClassifiedBlock[]) => new Map(blocks.map((block) => [block.id, block]));

function printArticle(article: Article | undefined): string {
  if (!article) return "none";
  const { kicker, headline, deck, standingHead, dateline, source, byline, jump } = article;
  const fields = {
    kicker,
    headline,
    deck,
    standingHead,
    dateline: dateline?.printed,
    source,
    byline,
    jump: jump?.printed,
  };
  return [
    ...Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`])),
    ...article.body.map(({ kind, text }) => `${kind}: ${text}`),
    ...article.captions.map(({ text, credit }) => `caption: ${text}| ${credit ?? ""}`),
  ].join("\n");
}

const characters = (...texts: readonly string[]): string =>
  [...texts.join("").replace(/\s/g, "")].sort().join("");

describe("an article", () => {
  it.each(readRuleCases("article"))("is made of its blocks: $heading", ({ input, expected }) => {
    const blocks = blocksOf(input);
    const article = assembleArticle(chainOf(blocks), byId(blocks), ISSUE_DATE);
    expect(printArticle(article)).toBe(expected);
    if (article)
      expect(characters(...articleTexts(article))).toBe(characters(...blocks.map(({ text }) => text)));
  });

  it("is named after its first block and lists the lines it was made of", () => {
    const blocks = blocksOf("headline: 春灌\nbody: 水渠昨天通水。\nbody: 田里有水。");
    const apart = { ...chainOf(blocks), blocks: [blocks[0]!.id, blocks[2]!.id] };
    const article = assembleArticle(apart, byId(blocks), ISSUE_DATE)!;
    expect([article.id, article.lines]).toEqual([
      `${PAGE}-l001`,
      [
        [1, 1],
        [3, 3],
      ],
    ]);
  });
});

describe("a page", () => {
  const blocks = blocksOf(
    "folio: 第2版\nbody: 田里有水。\nheadline: 春灌\nbody: 水渠昨天通水。\nnotice: 广告\nunknown: 清仓",
  );
  const chain = (...lines: number[]): Chain => ({
    ...chainOf([]),
    blocks: lines.map((line) => blocks[line - 1]!.id),
  });
  const order = { chains: [chain(3, 4), chain(2)], rest: [blocks[5]!.id] };
  const page = assemblePage(blocks, order, ISSUE_DATE);

  it("keeps chains that no headline leads, and what no chain has, as leftovers with the reason", () => {
    expect(page.leftovers.map(({ text, lines }) => [text, lines[0]])).toEqual([
      ["田里有水。", 2],
      ["清仓", 6],
    ]);
    for (const { reason } of page.leftovers) expect(reason).toMatch(/\w/);
  });

  it("keeps furniture apart from the articles", () => {
    expect(page.furniture.map(({ role, text }) => [role, text])).toEqual([
      ["folio", "第2版"],
      ["notice", "广告"],
    ]);
  });

  it("has its articles in the order in which they begin", () => {
    const two = blocksOf("headline: 春灌\nbody: 水渠通水。\nheadline: 大桥\nbody: 大桥通车。");
    const chains = [chainOf(two.slice(2)), chainOf(two.slice(0, 2))];
    const { articles } = assemblePage(two, { chains, rest: [] }, ISSUE_DATE);
    expect(articles.map(({ headline }) => headline)).toEqual(["春灌", "大桥"]);
  });
});
