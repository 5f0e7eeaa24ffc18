import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createBrotliDecompress } from "node:zlib";

/** An article as the corpora have it; the text's paragraphs are parted by line breaks. */
export interface CorpusArticle {
  readonly paper: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly page: number;
  readonly kicker?: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly text: string;
}

/** The benchmark pages were made from articles of this day and later. */
const LAST_DAY = "2020-10-01";

export const squash = (text: string): string => text.replace(/\s/g, "");

/** The article's paragraphs without white space, as statistics count them. */
export const paragraphsOf = ({ text }: CorpusArticle): string[] =>
  text.split("\n").map(squash).filter(Boolean);

/**
 * Reads news articles (JSON lines, Brotli) to learn from: only those dated before the benchmark's pages, and none
 * whose headline stands on the pages that weights are fitted on, since there a table would know the answers.
 *
 * @param without folders of pages to fit on
 */
export async function* readCorpus(
  paths: readonly string[],
  without: readonly string[] = [],
): AsyncGenerator<CorpusArticle> {
  const excluded = new Set(without.flatMap(headlinesOf));
  for (const path of paths) {
    const lines = createInterface({ input: createReadStream(path).pipe(createBrotliDecompress()) });
    for await (const line of lines) {
      const article = JSON.parse(line) as CorpusArticle;
      if (article.date < LAST_DAY && !excluded.has(squash(article.title))) yield article;
    }
  }
}

/** The headlines of the articles on a folder's pages, without white space. */
export function headlinesOf(dir: string): string[] {
  const files = readdirSync(dir).filter((name) => name.endsWith(".expected.json"));
  return files.flatMap((name) => {
    const gold = JSON.parse(readFileSync(join(dir, name), "utf8")) as { articles: { headline: string }[] };
    return gold.articles.map((article) => squash(article.headline));
  });
}
