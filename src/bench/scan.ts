import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readingRegions } from "../geometry/index.ts";
import type { Article } from "../model/article.ts";
import type { Block } from "../model/block.ts";
import { reconstructPage } from "../pipeline.ts";
import { readLines } from "./layout-page.ts";
import { type GoldArticle, goldTexts, type OcrLine } from "./scan/gold-lines.ts";
import { scoreFields } from "./scan/score-fields.ts";
import { type ScanScore, scoreScan } from "./scan/score-scan.ts";

/** The scan was read at two and a half times its size. */
const ENLARGEMENT = 2.5;
const PICTURE = { width: 992 * ENLARGEMENT, height: 1419 * ENLARGEMENT };

const folder = join(process.env.BROADSHEET_BENCH ?? "../shared", "bench/scan");
const text = readFileSync(join(folder, "ocr_lines.json"), "utf8");
const { articles } = JSON.parse(readFileSync(join(folder, "articles.json"), "utf8")) as {
  articles: GoldArticle[];
};
const gold = goldTexts(articles, JSON.parse(text) as OcrLine[], ENLARGEMENT);

const { raw, problems } = readLines({
  newspaper: "scan",
  date: "2010-12-16",
  page: "07",
  text,
  pictureSize: PICTURE,
});
const page = reconstructPage(raw);

/** All of an article's text, in whatever field. */
const textOf = (article: Article): string =>
  [
    article.standingHead,
    article.kicker,
    article.headline,
    article.deck,
    article.dateline?.printed,
    article.source,
    article.byline,
    ...article.body.map((item) => item.text),
    ...article.captions.flatMap((caption) => [caption.text, caption.credit]),
    ...article.remnants.map((remnant) => remnant.text),
  ].join("\n");

const regionTexts = readingRegions(raw.blocks).map(({ head, blocks: own }) =>
  [...(head?.blocks ?? []), ...own].map((block: Block) => block.text).join("\n"),
);

print("engine", scoreScan(gold, page.articles.map(textOf)));
print("headlines' regions alone", scoreScan(gold, regionTexts));
print("one article for all", scoreScan(gold, [raw.blocks.map((block) => block.text).join("\n")]));
const { headlines, bylines, columns } = scoreFields(articles, page.articles);
console.log(
  `of ${articles.length} articles: headlines ${headlines}  bylines ${bylines}  names of columns ${columns}`,
);
console.log(
  `blocks ${raw.blocks.length}  problems ${problems}  articles ${page.articles.length} of ${gold.length}`,
);

function print(name: string, score: ScanScore): void {
  const share = (part: number, all: number): string => ((100 * part) / all).toFixed(1).padStart(5);
  console.log(
    `${share(score.inRightArticle, score.characters)} % of characters in the right article: ${name}`,
  );
  for (const each of score.articles)
    console.log(
      `    ${each.id.padEnd(4)}${share(each.inRightArticle, each.characters)} % of ${each.characters}`,
    );
}
