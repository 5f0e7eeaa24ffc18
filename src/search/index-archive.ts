import { join } from "node:path";
import type { Issue } from "../model/issue.ts";
import type { Problem } from "../model/problem.ts";
import { bundleClient } from "./bundle-client.ts";
import { writeIndexFolder } from "./index/write-index.ts";
import { searchRecords } from "./record.ts";
import { indexRelated } from "./related/index-related.ts";

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
  const previous =
    options.previousSiteDir === undefined ? undefined : join(options.previousSiteDir, SEARCH_FOLDER);
  writeIndexFolder(records, join(options.siteDir, SEARCH_FOLDER), { ...options, previous });
  await bundleClient(options.siteDir);
  // From a disk Pagefind cannot work: its modules and fetches are blocked there.
  return options.offline ? [] : indexRelated(records, options);
}
