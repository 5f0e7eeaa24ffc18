import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../model/problem.ts";
import { findMisplacedArticles } from "./article-pages.ts";
import { findBrokenLinks } from "./broken-links.ts";
import { type HtmlFacts, htmlFacts } from "./html-facts.ts";
import { findInvalidHtml } from "./invalid-html.ts";
import { publishedArticles } from "./published-records.ts";
import { siteFiles } from "./site-files.ts";
import { type FindArticles, findUnfindableArticles } from "./unfindable-articles.ts";

/** Checks the files in `output`, and the search that `findArticles` answers from them. Nothing is changed. */
export async function checkBuiltSite(output: string, findArticles: FindArticles): Promise<Problem[]> {
  if (!existsSync(join(output, "index.html"))) return [noSiteProblem()];
  const files = siteFiles(output);
  const htmlFiles = files.filter((file) => file.endsWith(".html"));
  const factsByFile = new Map<string, HtmlFacts>(
    htmlFiles.map((file) => [file, htmlFacts(readFileSync(join(output, file), "utf8"))]),
  );
  const articles = publishedArticles(output, files);
  return [
    ...findBrokenLinks(factsByFile, new Set(files)),
    ...findMisplacedArticles(articles, factsByFile),
    ...(await findInvalidHtml(output, htmlFiles)),
    ...(await findUnfindableArticles(articles, findArticles)),
  ];
}

const noSiteProblem = (): Problem => ({
  rule: "check/no-site",
  severity: "error",
  file: "index.html",
  message: "Expected a built site; found no home page.",
  hint: "Run `npm run build` first, or name the site's folder with --output.",
});
