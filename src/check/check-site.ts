import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../model/problem.ts";
import { findMisplacedArticles } from "./article-pages.ts";
import { findBrokenLinks } from "./broken-links.ts";
import { type HtmlFacts, htmlFacts } from "./html-facts.ts";
import { findInvalidHtml } from "./invalid-html.ts";
import { publishedArticles } from "./published-records.ts";
import { siteFiles } from "./site-files.ts";

export interface CheckOptions {
  /** Folder of the finished site; "_site" by default. */
  readonly output?: string;
}

/** Checks a built site: its links, its HTML, and that each article has its page. Nothing is changed. */
export async function checkSite({ output = "_site" }: CheckOptions = {}): Promise<Problem[]> {
  if (!existsSync(join(output, "index.html"))) return [noSiteProblem()];
  const files = siteFiles(output);
  const htmlFiles = files.filter((file) => file.endsWith(".html"));
  const factsByFile = new Map<string, HtmlFacts>(
    htmlFiles.map((file) => [file, htmlFacts(readFileSync(join(output, file), "utf8"))]),
  );
  return [
    ...findBrokenLinks(factsByFile, new Set(files)),
    ...findMisplacedArticles(publishedArticles(output, files), factsByFile),
    ...(await findInvalidHtml(output, htmlFiles)),
  ];
}

const noSiteProblem = (): Problem => ({
  rule: "check/no-site",
  severity: "error",
  file: "index.html",
  message: "Expected a built site; found no home page.",
  hint: "Run `npm run build` first, or name the site's folder with --output.",
});
