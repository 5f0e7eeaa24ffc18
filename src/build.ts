import { resolve } from "node:path";
import { pageToRecord } from "./assemble/page-to-record.ts";
import { assertReplaceable } from "./build/assert-replaceable.ts";
import { type BuildReport, countArchive } from "./build/build-report.ts";
import { clearAside, putInPlace } from "./build/put-in-place.ts";
import { type ReconstructedArchive, readAndReconstruct } from "./build/read-and-reconstruct.ts";
import { readLearned } from "./learn/learned-file.ts";
import type { Page } from "./model/article.ts";
import { hasErrors, type Problem } from "./model/problem.ts";
import { indexArchive } from "./search/index-archive.ts";
import { renderSite } from "./site/render-site.ts";
import { findSharedPaths } from "./site/shared-paths.ts";
import { hostAddress, type SiteOptions, withSlashes } from "./site/site-options.ts";
import { viewArchive } from "./site/site-view.ts";
import { writeData } from "./site/write-data.ts";
import { writeFeedAndSitemaps } from "./site/write-feed-and-sitemaps.ts";
import { writePictures } from "./site/write-pictures.ts";

export interface BuildOptions {
  /** Folder of raw pages; "content" by default. */
  readonly content?: string;
  /** Folder of the finished site; "_site" by default. */
  readonly output?: string;
  /** Sub-path of its host under which the site will stand; "/" by default. */
  readonly basePath?: string;
  /** "https://example.org", for canonical addresses; its sub-path may stand behind it. */
  readonly baseUrl?: string;
  /** Write links that work from a disk (file://). */
  readonly offline?: boolean;
  /** Upper bound, roughly, of the search index's files, for hosts that cap them; many small ones by default. */
  readonly maxIndexFiles?: number;
  /** Read pages with the weights that were fitted on this content's corrections. */
  readonly learned?: boolean;
}

/**
 * Content to site: read, reconstruct, validate, render, index, and put in place.
 *
 * The site is built aside; where the content has errors nothing is published and what stood there stays.
 * Problems are values in the report, for the caller to print. Throws on unreadable folders, and where the output
 * folder holds anything but a site.
 */
export async function buildSite(options: BuildOptions = {}): Promise<BuildReport> {
  const started = performance.now();
  const folders = {
    content: resolve(options.content ?? "content"),
    output: resolve(options.output ?? "_site"),
  };
  assertReplaceable(folders.output, folders.content);
  const source = readAndReconstruct(folders.content, options.learned ? readLearned(folders.content) : {});
  const problems: Problem[] = [...source.archive.problems];
  if (!hasErrors(problems)) problems.push(...(await makeAside(source, folders, options)));
  const published = !hasErrors(problems);
  if (published) putInPlace(folders.output);
  else clearAside(folders.output);
  const elapsedMs = performance.now() - started;
  return { ...countArchive(source.archive), problems, elapsedMs, published };
}

interface Folders {
  readonly content: string;
  readonly output: string;
}

/** Builds the whole site beside its place. */
async function makeAside(
  source: ReconstructedArchive,
  { content, output }: Folders,
  { maxIndexFiles, ...given }: BuildOptions,
): Promise<Problem[]> {
  const options = siteOptions(given);
  const rawPageOf = (page: Page) => source.rawPageById.get(page.id);
  const site = viewArchive(source.archive, options, { rawPageOf, content });
  const shared = findSharedPaths(site);
  if (hasErrors(shared)) return shared;
  const aside = clearAside(output);
  await renderSite(site, aside);
  writePictures(site, aside);
  writeData(site, aside, pageToRecord);
  writeFeedAndSitemaps(site, aside);
  const { offline } = options;
  return indexArchive(source.archive.issues, {
    siteDir: aside,
    previousSiteDir: output,
    offline,
    ...(maxIndexFiles === undefined ? {} : { maxFiles: maxIndexFiles }),
  });
}

function siteOptions({ basePath: given = "/", baseUrl, offline }: BuildOptions): SiteOptions {
  const basePath = withSlashes(given);
  return {
    basePath,
    offline: offline ?? false,
    ...(baseUrl === undefined ? {} : { baseUrl: hostAddress(baseUrl, basePath) }),
  };
}
