import { writeFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import type { Engine } from "./engine.ts";
import { MINISEARCH_OPTIONS } from "./minisearch-options.ts";
import { plainDocument } from "./plain-documents.ts";

export const minisearch: Engine = {
  name: "MiniSearch, bigrams",
  isWholeAtOnce: true,
  client: new URL("minisearch-client.ts", import.meta.url),
  async build(records, directory) {
    const index = new MiniSearch(MINISEARCH_OPTIONS);
    for (const record of records) index.add(plainDocument(record));
    writeFileSync(join(directory, "index.json"), JSON.stringify(index));
  },
};
