import { readdirSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import type { Engine } from "./engine.ts";
import { fragmentUrls, pageOf } from "./pagefind.ts";

/** Indexing takes 0.75 MB an article at worst: so many stay below two gigabytes. */
export const ARTICLES_A_VOLUME = 2000;
/** Postings in a file of the index; unstable by name, and pinned with the version. */
const CHUNK_SIZE = "5000";

/**
 * Pagefind at its best for exact Chinese search: an index a volume, in a process each, asked for every pair of
 * characters as an exact phrase, the answers intersected. What the pairs cannot tell is not verified here.
 */
export const pagefindVolumes: Engine = {
  name: "Pagefind, volumes, bigrams",
  client: new URL("pagefind-volumes-client.ts", import.meta.url),
  async build(records, directory) {
    process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK_SIZE;
    for (let first = 0; first < records.length; first += ARTICLES_A_VOLUME) {
      const { index } = await createIndex();
      for (const record of records.slice(first, first + ARTICLES_A_VOLUME)) {
        await index!.addHTMLFile({ url: `/${record.id}`, content: pageOf(record) });
      }
      await index!.writeFiles({ outputPath: join(directory, `pagefind-${first / ARTICLES_A_VOLUME}`) });
      await close();
    }
  },
  idsByKey(directory) {
    const volumes = readdirSync(directory).filter((name) => name.startsWith("pagefind-"));
    return new Map(volumes.flatMap((volume) => [...fragmentUrls(join(directory, volume))]));
  },
};
