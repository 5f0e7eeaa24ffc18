import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type nunjucks from "nunjucks";
import type { SiteView } from "./site-view.ts";

/**
 * Writes one page per article, one at a time: an archive has a hundred thousand of them, and Eleventy
 * would keep each in memory until the end (see src/README.md, "Why articles are streamed").
 */
export function writeArticles(site: SiteView, env: nunjucks.Environment, output: string): void {
  const template = env.getTemplate("article.njk", true);
  for (const article of site.articles()) {
    const html = template.render({ site, article, page: { url: `/${article.path}` } });
    const folder = join(output, article.path);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.html"), html);
  }
}
