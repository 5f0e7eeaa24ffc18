import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listen } from "../../src/serve/listen.ts";
import { staticServer } from "../../src/serve/static-server.ts";
import type { SiteOptions } from "../../src/site/site-options.ts";
import { renderSample } from "../support/render-sample.ts";

export interface ServedSample {
  readonly folder: string;
  /** The address of a path of the site. */
  readonly url: (path: string) => string;
  readonly stop: () => void;
}

/** Renders the sample paper and serves it; what a test file does once, before its tests. */
export async function serveSample(options: Partial<SiteOptions> = {}): Promise<ServedSample> {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-"));
  await renderSample(folder, options);
  const basePath = options.basePath ?? "/";
  const server = staticServer(folder, basePath);
  const port = await listen(server, 0);
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, url: (path) => `http://localhost:${port}${basePath}${path}`, stop };
}

const DAY = "jinghe-ribao/2031/05/06/";

/** One page of each kind, and the hard cases of each. */
export const PAGES_BY_KIND = {
  home: "",
  paper: "jinghe-ribao/",
  year: "jinghe-ribao/2031/",
  issue: DAY,
  page: `${DAY}01/`,
  article: `${DAY}01/l005/`,
  "long article": `${DAY}02/l003/`,
  "article with a table": `${DAY}02/l021/`,
  "article with markup in its text": `${DAY}02/l033/`,
  "article that goes on on another page": `${DAY}01/l031/`,
  "article without a headline": `${DAY}01/l043/`,
  "article without a body": `${DAY}01/l055/`,
  search: "search/",
  data: "data/",
  "lost address": "404.html",
} as const;
