import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createBrotliDecompress } from "node:zlib";

/** An article of the corpora, as far as statistics look at it. Texts are without white space. */
export interface CorpusArticle {
  readonly paper: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly page: number;
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

/** The benchmark pages were made from articles of this day and later. */
const LAST_DAY = "2020-10-01";

const squash = (text: string): string => text.replace(/\s/g, "");

/**
 * Reads news articles (JSON lines, Brotli) for statistics: only those dated before the benchmark's pages, and none
 * whose headline stands on the pages that weights are fitted on, since there a table would know the answers.
 *
 * @param without folder of the pages to fit on
 */
export async function* readCorpus(paths: readonly string[], without?: string): AsyncGenerator<CorpusArticle> {
  const excluded = without === undefined ? new Set<string>() : headlinesOf(without);
  for (const path of paths) {
    const lines = createInterface({ input: createReadStream(path).pipe(createBrotliDecompress()) });
    for await (const line of lines) {
      const { paper, date, page, title, text } = JSON.parse(line) as {
        paper: string;
        date: string;
        page: number;
        title: string;
        text: string;
      };
      const headline = squash(title);
      if (date >= LAST_DAY || excluded.has(headline)) continue;
      yield { paper, date, page, headline, paragraphs: text.split("\n").map(squash).filter(Boolean) };
    }
  }
}

function headlinesOf(dir: string): Set<string> {
  const files = readdirSync(dir).filter((name) => name.endsWith(".expected.json"));
  return new Set(
    files.flatMap((name) => {
      const gold = JSON.parse(readFileSync(join(dir, name), "utf8")) as { articles: { headline: string }[] };
      return gold.articles.map((article) => squash(article.headline));
    }),
  );
}
