import { readdirSync, readFileSync } from "node:fs";
import { squash } from "../../src/train/corpus.ts";
import type { GoldArticle, GoldBlock, GoldPage } from "../../src/train/gold.ts";
import { rawPage } from "../support/arbitrary-page.ts";

const PAGES = new URL("../fixtures/pages/", import.meta.url);
const ARCHIVE_PAGE = "front-page";

/** The fixture pages, as pages to learn from. */
export const goldPages = (): GoldPage[] =>
  readdirSync(PAGES)
    .filter((name) => name !== ARCHIVE_PAGE)
    .sort()
    .map((name) => {
      const read = (file: string): string => readFileSync(new URL(`${name}/${file}`, PAGES), "utf8");
      const { articles } = JSON.parse(read("expected.json")) as { articles: GoldArticle[] };
      return { name, orderType: "fixture", level: "mild", raw: rawPage(read("page.txt")), articles };
    });

/** Every article's printed story, put together again from the blocks that were aligned with it. */
export const storiesOf = (page: GoldPage, blocks: readonly GoldBlock[]): string[] =>
  page.articles.map((_, article) =>
    blocks
      .filter((gold) => gold.article === article && gold.place >= 0 && gold.role !== "credit")
      .sort((a, b) => a.place - b.place)
      .map(({ block }) => squash(block.text))
      .join(""),
  );
