import { openIndex, type SearchIndex } from "../../search/searcher/search-index.ts";
import { fetchFrom } from "./load-file.ts";

let opened: Promise<SearchIndex> | undefined;

/** The site's index, opened at the first call; a call after a failure tries again. */
export function siteIndex(root: URL): Promise<SearchIndex> {
  opened ??= openIndex(fetchFrom(new URL("search-index/", root).href)).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
