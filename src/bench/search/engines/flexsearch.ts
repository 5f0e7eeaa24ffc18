import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Charset, Index } from "flexsearch";
import type { Engine } from "./engine.ts";
import { plainDocument } from "./plain-documents.ts";

export const flexsearch: Engine = {
  name: "FlexSearch, CJK",
  isWholeAtOnce: true,
  client: new URL("flexsearch-client.ts", import.meta.url),
  async build(records, directory) {
    const index = new Index({ encoder: Charset.CJK });
    for (const [i, record] of records.entries()) {
      const { headline, text } = plainDocument(record);
      index.add(i, `${headline}\n${text}`);
    }
    const parts: [string, string][] = [];
    await index.export((name: string, data: string) => {
      parts.push([name, data]);
    });
    writeFileSync(join(directory, "index.json"), JSON.stringify({ parts, ids: records.map(({ id }) => id) }));
  },
};
