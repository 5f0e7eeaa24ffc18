// npm run bench:manners [NAME…]: articles put together exactly on the same pages as other tools would give them, beside
// the pages as they are.
import { join } from "node:path";
import { pageToRecord } from "../assemble/page-to-record.ts";
import { seededRandom } from "../learning/train-network.ts";
import { reconstructPage } from "../pipeline.ts";
import { toSimplified } from "../text/script.ts";
import { isExact, type PrintedArticle } from "../train/exact-article.ts";
import { type GoldArticle, type GoldPage, readGoldPages } from "../train/gold.ts";
import { withMergedParagraphs, withStandingHeads } from "../train/roughen.ts";
import { unmarkPage } from "../train/unmark.ts";
import { findBenchPages } from "./bench-pages.ts";
import { COLUMN_NAMES, inTraditional, MANNERS_OF_TEXT, readAcross } from "./manners/text-manners.ts";

const BENCH = findBenchPages();
const SEED = 99;

type Manner = (page: GoldPage, random: () => number) => GoldPage;

const onText =
  (change: (text: string) => string): Manner =>
  (page) => ({ ...page, raw: { ...page.raw, text: change(page.raw.text) } });
const headed: Manner = (page, random) => withStandingHeads(page, COLUMN_NAMES, random);

const MANNERS: Readonly<Record<string, Manner>> = {
  "as given": (page) => page,
  "columns' names": headed,
  "paragraphs merged": withMergedParagraphs,
  ...Object.fromEntries(Object.entries(MANNERS_OF_TEXT).map(([name, change]) => [name, onText(change)])),
  "traditional script": (page) => ({
    ...onText(inTraditional)(page, Math.random),
    articles: page.articles.map((article): GoldArticle => JSON.parse(inTraditional(JSON.stringify(article)))),
  }),
  "plain text": unmarkPage,
  "plain text, columns' names": (page, random) => unmarkPage(headed(page, random)),
  "plain text, no blank lines": (page, random) =>
    onText(MANNERS_OF_TEXT["no blank lines"])(unmarkPage(page), random),
  "plain text, read across": (page, random) => onText(readAcross)(unmarkPage(page), random),
};

/** Marks and script count for nothing here: what is asked is which text stands where. */
const foldText = (text: string): string => toSimplified(text).replaceAll("。", ".").normalize("NFKC");
const fold = ({ kicker, headline, deck, body }: PrintedArticle): PrintedArticle => ({
  kicker: foldText(kicker ?? ""),
  headline: foldText(headline),
  deck: foldText(deck ?? ""),
  body: body.map(foldText),
});

/** Exact articles F1 of the set's pages in a manner, in percent. */
function score(pages: readonly GoldPage[], manner: Manner): number {
  const random = seededRandom(SEED);
  let [exact, printed, found] = [0, 0, 0];
  for (const page of pages.map((one) => manner(one, random))) {
    const articles = pageToRecord(reconstructPage(page.raw)).articles.map(fold);
    found += articles.length;
    printed += page.articles.length;
    exact += page.articles.filter((gold) => articles.some((one) => isExact(one, fold(gold)))).length;
  }
  return (200 * exact) / (printed + found);
}

const asked = process.argv.slice(2);
for (const set of ["dev", "clean"]) {
  const pages = readGoldPages(join(BENCH, set));
  for (const [name, manner] of Object.entries(MANNERS))
    if (asked.length === 0 || asked.includes(name))
      console.log(`${set.padEnd(6)}${name.padEnd(28)} exact articles F1 ${score(pages, manner).toFixed(1)}`);
}
