import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { create, insertMultiple, save } from "@orama/orama";
import { createTokenizer } from "@orama/tokenizers/mandarin";
import type { Engine } from "./engine.ts";
import { plainDocument } from "./plain-documents.ts";

export const orama: Engine = {
  name: "Orama, Mandarin",
  isWholeAtOnce: true,
  client: new URL("orama-client.ts", import.meta.url),
  async build(records, directory) {
    const schema = { id: "string", headline: "string", text: "string" } as const;
    const database = create({ schema, components: { tokenizer: createTokenizer() } });
    await insertMultiple(database, records.map(plainDocument));
    writeFileSync(join(directory, "index.json"), JSON.stringify(save(database)));
  },
};
