import { describe, expect, it } from "vitest";
import { squash } from "../../src/train/corpus.ts";
import { alignPage, type GoldBlock } from "../../src/train/gold.ts";
import { goldPages, storiesOf } from "./gold-pages.ts";

const pages = goldPages();

/** What is printed before the body's first words or behind its last, and no part of the body. */
const AROUND_BODY = /本报讯（[^）]*）|（(?:下转|上接)第.版）/g;

describe.each(pages.map((page) => [page.name, page] as const))("the gold of “%s”", (_, page) => {
  const blocks = alignPage(page);

  it("has every block once, in the order of the file", () => {
    const lines = blocks.map(({ block }) => block.lines[0]);
    expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
  });

  it("puts every story together again", () => {
    const bodies = page.articles.map(({ body }) => squash(body.join("")));
    expect(storiesOf(page, blocks).map((story) => story.replaceAll(AROUND_BODY, ""))).toEqual(bodies);
  });

  it("gives headlines, kickers and decks to their article", () => {
    for (const [article, { kicker, headline, deck }] of page.articles.entries()) {
      const printed = (role: GoldBlock["role"]): string[] =>
        blocks
          .filter((gold) => gold.article === article && gold.role === role)
          .map(({ block }) => block.text);
      expect([printed("kicker"), printed("headline"), printed("deck")]).toEqual([
        kicker ? [kicker] : [],
        [headline],
        deck ? [deck] : [],
      ]);
    }
  });

  it("gives credit lines to the article whose reporter they name", () => {
    for (const { role, article, block } of blocks)
      if (role === "credit") expect(squash(block.text)).toContain(squash(page.articles[article!]!.byline!));
  });
});

describe("gold of a page", () => {
  const page = pages.find(({ name }) => name === "crossheads-marked")!;
  const blocks = alignPage(page);

  it("tells crossheads from the headlines that carry the same mark", () => {
    const crossheads = blocks.filter(({ role }) => role === "crosshead").map(({ block }) => block.text);
    expect(crossheads).toEqual(["把矿坑还给市民", "让矿工学会新本事", "旧厂房里的新产业"]);
  });

  it("places credits before the story where the paper prints them there", () => {
    const credits = blocks.filter(({ role }) => role === "credit");
    expect(credits.map(({ place }) => place < 0)).toEqual([true, true, true]);
  });

  it("places credits behind the story where the paper prints them there", () => {
    const closing = alignPage(pages.find(({ name }) => name === "body-two-articles-away")!);
    const credits = closing.filter(({ role }) => role === "credit");
    expect(credits.map(({ place }) => place > 0)).toEqual([true, true, true, true]);
  });

  it("leaves what stands in no article unknown", () => {
    const text = `${page.raw.text}\n广告：清仓甩卖，最后三天。\n`;
    const aligned = alignPage({ ...page, raw: { ...page.raw, text } });
    expect(aligned.at(-1)).toMatchObject({ role: "unknown", place: -1 });
    expect(aligned.at(-1)!.article).toBeUndefined();
  });
});
