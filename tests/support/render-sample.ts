import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pageToRecord } from "../../src/assemble/page-to-record.ts";
import { siteFiles } from "../../src/check/site-files.ts";
import { indexArchive } from "../../src/search/index-archive.ts";
import { renderSite } from "../../src/site/render-site.ts";
import { DEFAULT_SITE_OPTIONS, type SiteOptions } from "../../src/site/site-options.ts";
import { viewArchive } from "../../src/site/site-view.ts";
import { writeData } from "../../src/site/write-data.ts";
import { writeFeedAndSitemaps } from "../../src/site/write-feed-and-sitemaps.ts";
import { sampleRawPage } from "./sample-archive.ts";
import { sampleIssues } from "./sample-issues.ts";

/** Renders and indexes the sample paper into a folder. */
export async function renderSample(output: string, options: Partial<SiteOptions> = {}): Promise<void> {
  const site = viewArchive(
    { issues: sampleIssues },
    { ...DEFAULT_SITE_OPTIONS, ...options },
    { rawPageOf: sampleRawPage },
  );
  await renderSite(site, output);
  writeData(site, output, pageToRecord);
  writeFeedAndSitemaps(site, output);
  await indexArchive(sampleIssues, { siteDir: output, offline: options.offline ?? false });
}

/** Every file of a folder with its bytes. */
export const folderContents = (folder: string): Map<string, string> =>
  new Map(siteFiles(folder).map((file) => [file, readFileSync(join(folder, file)).toString("base64")]));
