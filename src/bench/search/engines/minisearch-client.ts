import MiniSearch from "minisearch";
import { MINISEARCH_OPTIONS } from "./minisearch-options.ts";
import { type PlainDocument, plainQuery } from "./plain-documents.ts";

let index: MiniSearch<PlainDocument>;

window.engine = {
  async start() {
    index = MiniSearch.loadJSON(await (await fetch("index.json")).text(), MINISEARCH_OPTIONS);
  },
  async ask(q) {
    return index.search(plainQuery(q)).map(({ id }) => id as string);
  },
};
