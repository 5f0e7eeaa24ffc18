import { fetchFrom } from "../../../client/search/load-file.ts";
import { excerptOf } from "../../../search/excerpt.ts";
import { parseQuery, shownTerms } from "../../../search/query.ts";
import { NO_FILTERS } from "../../../search/searcher/filters.ts";
import { recordOf, search } from "../../../search/searcher/search.ts";
import { openIndex, type SearchIndex } from "../../../search/searcher/search-index.ts";
import { SHOWN } from "./engine.ts";

let index: SearchIndex;

window.engine = {
  async start() {
    index = await openIndex(fetchFrom(new URL("search-index/", location.href).href));
  },
  async ask(q) {
    const query = parseQuery(q);
    const hits = await search(index, { query, filters: NO_FILTERS, order: "relevance" });
    const records = await Promise.all(hits.slice(0, SHOWN).map(recordOf));
    for (const { passages } of records) excerptOf(passages, shownTerms(query));
    const last = index.readers.length - 1;
    return hits.map(({ reader, article }) => `${last - index.readers.indexOf(reader)}:${article}`);
  },
};
