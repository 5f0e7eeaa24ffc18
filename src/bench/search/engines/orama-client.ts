import { type AnyOrama, create, load, type RawData, search } from "@orama/orama";
import { createTokenizer } from "@orama/tokenizers/mandarin";
import { plainQuery } from "./plain-documents.ts";

let database: AnyOrama;

window.engine = {
  async start() {
    const schema = { id: "string", headline: "string", text: "string" } as const;
    database = create({ schema, components: { tokenizer: createTokenizer() } });
    load(database, (await (await fetch("index.json")).json()) as RawData);
  },
  async ask(q) {
    const found = await search(database, {
      term: plainQuery(q),
      limit: 100_000,
      boost: { headline: 4 },
      threshold: 0,
    });
    return found.hits.map(({ document }) => document.id as string);
  },
};
