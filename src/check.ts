import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { checkBuiltSite } from "./check/check-built-site.ts";
import type { FindArticles } from "./check/unfindable-articles.ts";
import type { Problem } from "./model/problem.ts";
import { SEARCH_FOLDER } from "./search/index-archive.ts";
import { NO_FILTERS } from "./search/searcher/filters.ts";
import { recordOf, search } from "./search/searcher/search.ts";
import { openIndex, type SearchIndex } from "./search/searcher/search-index.ts";

export interface CheckOptions {
  /** Folder of the finished site; "_site" by default. */
  readonly output?: string;
}

/** Checks a built site: links, HTML, that each article has its page, and that a search for its headline finds it. */
export async function checkSite(options: CheckOptions = {}): Promise<Problem[]> {
  const output = resolve(options.output ?? "_site");
  return checkBuiltSite(output, articleFinder(output));
}

/** Searches as the reader's browser does, the index's files read from the disk. */
function articleFinder(output: string): FindArticles {
  let index: Promise<SearchIndex> | undefined;
  return async function* (text) {
    index ??= openIndex((path) => readFile(join(output, SEARCH_FOLDER, path)));
    const query = { clauses: [{ terms: [{ text, excluded: false }] }] };
    const request = { query, filters: NO_FILTERS, order: "relevance" } as const;
    for (const hit of await search(await index, request)) yield (await recordOf(hit)).id;
  };
}
