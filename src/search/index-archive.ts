import { join } from "node:path";
import type { Issue } from "../model/issue.ts";
import type { Problem } from "../model/problem.ts";
import { bundleClient } from "./bundle-client.ts";
import { folderSink } from "./index/file-sink.ts";
import { scriptSink } from "./index/script-sink.ts";
import { writeIndex } from "./index/write-index.ts";
import { searchRecords } from "./record.ts";

export interface IndexOptions {
  /** Where the site is being written. */
  readonly siteDir: string;
  /** The site as published before: volumes that have not changed are taken over from it. */
  readonly previousSiteDir?: string;
  /** Writes the index as scripts, for reading the site from a disk without a server. */
  readonly offline?: boolean;
  /** For hosts that cap files: the index makes do with about so many. */
  readonly maxFiles?: number;
}

/** The index's folder in the site. */
export const SEARCH_FOLDER = "search-index";

/**
 * Indexes every article of the issues for the reader's browser, and puts the client beside the index.
 * Trouble with content is a value; only an unwritable folder throws.
 */
export async function indexArchive(issues: readonly Issue[], options: IndexOptions): Promise<Problem[]> {
  const records = searchRecords(issues);
  const files = folderSink(join(options.siteDir, SEARCH_FOLDER));
  const scripts = scriptSink(files);
  writeIndex(records, { write: options.offline ? scripts.write : files });
  scripts.finish();
  await bundleClient(options.siteDir);
  return [];
}
