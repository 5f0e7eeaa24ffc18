import { Charset, Index } from "flexsearch";
import { plainQuery } from "./plain-documents.ts";

const index = new Index({ encoder: Charset.CJK });
let ids: string[];

window.engine = {
  async start() {
    const stored = (await (await fetch("index.json")).json()) as { parts: [string, string][]; ids: string[] };
    ids = stored.ids;
    for (const [name, data] of stored.parts) index.import(name, data);
  },
  async ask(q) {
    return (index.search(plainQuery(q), { limit: ids.length }) as number[]).map((i) => ids[i]!);
  },
};
