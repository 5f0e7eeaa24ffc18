// npm run bench:lines: articles put together exactly from bare lines with boxes, as engines give them that recognise
// characters and nothing else. The records of the benchmark's pages are set in type anew; where each line stands is so
// known.
import { join } from "node:path";
import { pageToRecord } from "../assemble/page-to-record.ts";
import { seededRandom } from "../learning/train-network.ts";
import { reconstructPage } from "../pipeline.ts";
import { isExact, type PrintedArticle } from "../train/exact-article.ts";
import { type GoldPage, readGoldPages } from "../train/gold.ts";
import { findBenchPages } from "./bench-pages.ts";
import { readLines } from "./layout-page.ts";
import { layAskew, mergeAcrossGutters, shakeBoxes } from "./lines/misread-lines.ts";
import { type Liberties, type TypesetPage, typesetPage } from "./lines/typeset-page.ts";

const BENCH = findBenchPages();
const SEED = 7;
const PLACE = { newspaper: "set", date: "2020-01-01", page: "01" };

/** How pages are set, and how they are read. */
interface Manner {
  readonly liberties?: Liberties;
  readonly read?: (page: TypesetPage, random: () => number) => TypesetPage;
}

const MANNERS: Readonly<Record<string, Manner>> = {
  "as set": {},
  "boxes up to 3 pixels astray": { read: shakeBoxes },
  "scanned askew by 1.5 degrees": { read: layAskew },
  "2 of 100 lines read across gutters": { read: mergeAcrossGutters },
  "pictures and their captions": { liberties: { pictures: true } },
  "vertical headlines": { liberties: { vertical: true } },
  "stories stacked beside others": { liberties: { stacked: true } },
  "folios and imprints": { liberties: { furniture: true } },
};

/** As an engine writes them: row after row down the page. */
function toLineFile({ lines }: TypesetPage): string {
  const ROW = 12;
  const sorted = [...lines].sort(
    (a, b) => Math.round(a.box[1] / ROW) - Math.round(b.box[1] / ROW) || a.box[0] - b.box[0],
  );
  return JSON.stringify(sorted.map(({ text, box }) => ({ text, box: box.map(Math.round) })));
}

function readArticles(page: TypesetPage): PrintedArticle[] {
  const { raw } = readLines({ ...PLACE, text: toLineFile(page), pictureSize: page });
  return pageToRecord(reconstructPage(raw)).articles.map(inOnePiece);
}

/** Where the engine parts paragraphs does not count here. */
const inOnePiece = (article: PrintedArticle): PrintedArticle => ({
  ...article,
  body: [article.body.join("")],
});

/** Exact articles F1 of the set's records, set in type and read in a manner, in percent. */
function score(pages: readonly GoldPage[], { liberties, read }: Manner): number {
  const random = seededRandom(SEED);
  let [exact, printed, found] = [0, 0, 0];
  for (const page of pages) {
    const typeset = typesetPage(page.articles, random, liberties);
    const articles = readArticles(read ? read(typeset, random) : typeset);
    found += articles.length;
    printed += page.articles.length;
    exact += page.articles.filter((gold) => articles.some((one) => isExact(one, inOnePiece(gold)))).length;
  }
  return (200 * exact) / (printed + found);
}

for (const set of ["dev", "clean"]) {
  const pages = readGoldPages(join(BENCH, set));
  for (const [name, manner] of Object.entries(MANNERS))
    console.log(`${set.padEnd(6)}${name.padEnd(36)} exact articles F1 ${score(pages, manner).toFixed(1)}`);
}
