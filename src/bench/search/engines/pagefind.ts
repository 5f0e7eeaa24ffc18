import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import type { SearchRecord } from "../../../search/record.ts";
import type { Engine } from "./engine.ts";

/** Pagefind as it comes: one index of pages in HTML, its own parting of text and query into words. */
export const pagefind: Engine = {
  name: "Pagefind 1.6.0",
  client: new URL("pagefind-client.ts", import.meta.url),
  async build(records, directory) {
    const { index } = await createIndex();
    for (const record of records) {
      const { errors } = await index!.addHTMLFile({ url: `/${record.id}`, content: pageOf(record) });
      if (errors.length > 0) throw new Error(errors.join("; "));
    }
    await index!.writeFiles({ outputPath: join(directory, "pagefind") });
    await close();
  },
  idsByKey: (directory) => fragmentUrls(join(directory, "pagefind")),
};

/** Articles' ids by the names of their fragments, which are the ids of results. */
export function fragmentUrls(bundle: string): Map<string, string> {
  const folder = join(bundle, "fragment");
  return new Map(
    readdirSync(folder).map((file) => [file.replace(/\.pf_fragment$/, ""), urlIn(join(folder, file))]),
  );
}

export function pageOf({ passages }: SearchRecord): string {
  const asHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const [headline, ...rest] = passages.map(([, text]) => asHtml(text));
  const body = rest.map((text) => `<p>${text}</p>`).join("");
  return `<html lang="zh"><body><h1>${headline}</h1>${body}</body></html>`;
}

/** A fragment is JSON after a mark of twelve bytes, gzipped. */
const MARK_BYTES = 12;
const urlIn = (file: string): string =>
  (
    JSON.parse(gunzipSync(readFileSync(file)).subarray(MARK_BYTES).toString("utf8")) as { url: string }
  ).url.slice(1);
