import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { checkBuiltSite } from "./check/check-built-site.ts";
import type { FindArticles } from "./check/unfindable-articles.ts";
import type { Problem } from "./model/problem.ts";
import { SCRIPT_CALLBACK, scriptFor } from "./search/index/script-pack.ts";
import { SEARCH_FOLDER } from "./search/index-archive.ts";
import { NO_FILTERS } from "./search/searcher/filters.ts";
import { recordOf, search } from "./search/searcher/search.ts";
import { openIndex, type SearchIndex } from "./search/searcher/search-index.ts";
import type { LoadFile } from "./search/searcher/volume-reader.ts";

export interface CheckOptions {
  /** Folder of the finished site; "_site" by default. */
  readonly output?: string;
}

/** Checks a built site: links, HTML, that each article has its page, and that a search for its headline finds it. */
export async function checkSite(options: CheckOptions = {}): Promise<Problem[]> {
  const output = resolve(options.output ?? "_site");
  return checkBuiltSite(output, articleFinder(indexLoader(join(output, SEARCH_FOLDER))));
}

/** Searches as the reader's browser does. */
function articleFinder(load: LoadFile): FindArticles {
  let index: Promise<SearchIndex> | undefined;
  return async function* (text) {
    index ??= openIndex(load);
    const query = { clauses: [{ terms: [{ text, excluded: false }] }] };
    const request = { query, filters: NO_FILTERS, order: "relevance" } as const;
    for (const hit of await search(await index, request)) yield (await recordOf(hit)).id;
  };
}

/** Reads the index's files, from the scripts that hold them where the site is made for reading from a disk. */
function indexLoader(folder: string): LoadFile {
  return async (path) => {
    const file = join(folder, path);
    if (existsSync(file)) return readFile(file);
    const script = await readFile(join(folder, scriptFor(path)), "utf8");
    const files = JSON.parse(script.slice(SCRIPT_CALLBACK.length + 1, script.lastIndexOf(")")));
    return Buffer.from(files[path], "base64");
  };
}
