import { openIndex, type SearchIndex } from "../../search/searcher/search-index.ts";
import { byId } from "./dom.ts";
import { fetchFrom, runScriptsFrom } from "./load-file.ts";

let opened: Promise<SearchIndex> | undefined;

/** The site's index, opened at the first call; a call after a failure tries again. */
export function siteIndex(root: URL): Promise<SearchIndex> {
  opened ??= open(new URL("search-index/", root).href).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** A site made for reading from a disk has its index as scripts, also where a server shows it. */
function open(folder: string): Promise<SearchIndex> {
  const isScripts = location.protocol === "file:" || byId("main").hasAttribute("data-offline");
  return openIndex(isScripts ? runScriptsFrom(folder) : fetchFrom(folder));
}
