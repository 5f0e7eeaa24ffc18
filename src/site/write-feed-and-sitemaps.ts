import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { feed } from "./feed.ts";
import type { SiteView } from "./site-view.ts";
import { sitemaps } from "./sitemap.ts";

/** Writes the feed and the sitemaps, where the site knows its host. */
export function writeFeedAndSitemaps(site: SiteView, output: string): void {
  for (const { path, text } of [...feed(site), ...sitemaps(site)]) writeFileSync(join(output, path), text);
}
