/**
 * Makes training pages of a corpus of articles: each newspaper page as it would be typed out, article below
 * article, its headlines marked and nothing else.
 *
 *     tsx src/train/corpus-pages.ts CORPUS.jsonl.br OUT_DIR [--count N] [--without PAGES_DIR]…
 *
 * In two halves, OUT_DIR/a and OUT_DIR/b, and the names of its columns in OUT_DIR/standing-heads.json. Which articles are taken: `corpus.ts`; and no page on which a headline of the other training pages stands.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { seededRandom, shuffle } from "../learning/train-network.ts";
import { type CorpusArticle, headlinesOf, readCorpus, squash } from "./corpus.ts";
import { foldOf, HALVES } from "./folds.ts";
import type { GoldArticle } from "./gold.ts";
import { standingHeadOf, standingHeadsFile } from "./standing-heads.ts";

/** A page of one or two articles says nothing of order; the longest hold whole laws and reports. */
const LEAST_ARTICLES = 3;
const MOST_CHARS = 15_000;

const { values, positionals } = parseArgs({
  options: {
    count: { type: "string", default: "300" },
    without: { type: "string", multiple: true },
  },
  allowPositionals: true,
});
const [corpus, out] = positionals as [string, string];

const columns = new Set<string>();

async function readPages(): Promise<CorpusArticle[][]> {
  const pages = new Map<string, CorpusArticle[]>();
  for await (const article of readCorpus([corpus])) {
    const column = standingHeadOf(article);
    if (column !== undefined) columns.add(column);
    const key = `${article.date} ${article.page}`;
    pages.set(key, [...(pages.get(key) ?? []), article]);
  }
  const excluded = new Set((values.without ?? []).flatMap(headlinesOf));
  return [...pages.values()].filter(
    (page) =>
      page.length >= LEAST_ARTICLES &&
      page.reduce((chars, article) => chars + article.text.length, 0) <= MOST_CHARS &&
      !page.some((article) => excluded.has(squash(article.title))),
  );
}

const toGold = (article: CorpusArticle): GoldArticle => ({
  kicker: article.kicker ?? null,
  headline: article.title,
  deck: article.subtitle ?? null,
  source: null,
  byline: null,
  dateline: null,
  body: article.text
    .split("\n")
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== ""),
  captions: [],
});

const printed = (article: GoldArticle, first: boolean): string =>
  [
    ...(article.kicker ? [article.kicker] : []),
    `${first ? "#" : "##"} ${article.headline}`,
    ...(article.deck ? [article.deck] : []),
    ...article.body,
  ].join("\n\n");

for (const half of HALVES) mkdirSync(join(out, half), { recursive: true });
const pages = shuffle(await readPages(), seededRandom(3)).slice(0, Number(values.count));
for (const [index, page] of pages.entries()) {
  const name = String(index + 1).padStart(3, "0");
  const file = join(out, HALVES[foldOf({ name })]!, name);
  const articles = page.map(toGold);
  writeFileSync(`${file}.txt`, `${articles.map((article, i) => printed(article, i === 0)).join("\n\n")}\n`);
  writeFileSync(`${file}.expected.json`, JSON.stringify({ order: "corpus", level: "clean", articles }));
}
writeFileSync(standingHeadsFile(out), JSON.stringify(shuffle([...columns], seededRandom(3))));
console.log(`${pages.length} pages in ${out}`);
