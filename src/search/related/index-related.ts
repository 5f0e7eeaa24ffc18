import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import type { Problem } from "../../model/problem.ts";
import { copyFolder } from "../copy-folder.ts";
import { folderSink } from "../index/file-sink.ts";
import { planVolumes } from "../index/plan-volumes.ts";
import type { SearchRecord } from "../record.ts";
import { type RelatedRecord, relatedRecord } from "./related-record.ts";
import { RELATED_FOLDER, RELATED_LIST, RELATED_VOLUME_ARTICLES } from "./related-volumes.ts";

/** Volumes made by another version are made anew. A test compares it with what Pagefind says of itself. */
export const PAGEFIND_VERSION = "1.6.0";

/** Fragments share files: a list shows ten, and a host counts each. */
const ARTICLES_A_FRAGMENT_FILE = 32;

/** Pagefind's client; what is neither this nor a volume's is its own user interface. */
const CLIENT_FILE = "pagefind.js";
/** The client looks for its worker beside the index. */
const VOLUME_FILES =
  /^(?:pagefind-worker\.js$|fragment\/|index\/|filter\/|wasm\.|pagefind\.[^/]*\.pf_meta$|pagefind-entry\.json$)/;

export interface RelatedOptions {
  readonly siteDir: string;
  readonly previousSiteDir?: string;
  readonly volumeArticles?: number;
}

/** Has Pagefind index what every article is about, volume by volume. Its errors become problems. */
export async function indexRelated(
  records: readonly SearchRecord[],
  options: RelatedOptions,
): Promise<Problem[]> {
  const directory = join(options.siteDir, RELATED_FOLDER);
  const write = folderSink(directory);
  const problems: Problem[] = [];
  const names: string[] = [];
  for (const volume of planVolumes(records, options.volumeArticles ?? RELATED_VOLUME_ARTICLES)) {
    const told = volume.map(relatedRecord);
    const name = volumeName(told);
    names.unshift(name);
    if (takenOver(name, options)) continue;
    problems.push(...(await indexVolume(told, name, write)));
  }
  write(RELATED_LIST, new TextEncoder().encode(JSON.stringify(names)));
  return problems;
}

const volumeName = (records: readonly RelatedRecord[]): string =>
  createHash("sha256")
    .update(JSON.stringify([PAGEFIND_VERSION, ARTICLES_A_FRAGMENT_FILE, records]))
    .digest("hex")
    .slice(0, 12);

/** Whether the volume, and the client that reads it, could be copied from the site as it was. */
function takenOver(name: string, { siteDir, previousSiteDir }: RelatedOptions): boolean {
  if (previousSiteDir === undefined) return false;
  const [from, to] = [previousSiteDir, siteDir].map((site) => join(site, RELATED_FOLDER)) as [string, string];
  const needed = [name, CLIENT_FILE];
  if (!needed.every((file) => existsSync(join(from, file)))) return false;
  for (const file of needed) copyFolder(join(from, file), join(to, file));
  return true;
}

type Write = (path: string, bytes: Uint8Array) => void;

async function indexVolume(
  records: readonly RelatedRecord[],
  name: string,
  write: Write,
): Promise<Problem[]> {
  const maxFragments = Math.max(1, Math.ceil(records.length / ARTICLES_A_FRAGMENT_FILE));
  const { index, errors } = await createIndex({ maxFragments });
  const problems = errors.map((error) => problemOf(error));
  if (index === undefined) return problems;
  for (const record of records) {
    const added = await index.addCustomRecord({ ...record, meta: { ...record.meta } });
    problems.push(...added.errors.map((error) => problemOf(error, record.url)));
  }
  const built = await index.getFiles();
  problems.push(...built.errors.map((error) => problemOf(error)));
  for (const { path, content } of built.files) {
    if (path === CLIENT_FILE) write(path, content);
    else if (VOLUME_FILES.test(path)) write(`${name}/${path}`, content);
  }
  // Its memory comes back only with the end of its process; the next volume starts another.
  await close();
  return problems;
}

const problemOf = (error: string, article = ""): Problem => ({
  rule: "search/pagefind",
  severity: "error",
  file: article,
  message: `Pagefind could not index ${article === "" ? "a volume" : "the article"}: ${error}`,
  hint: "The exact search does not depend on it. If the text is unremarkable, report it with the article.",
});
