import { join } from "node:path";
import nunjucks from "nunjucks";
import type { FurnitureRole } from "../model/block.ts";
import type { ArticleView } from "./article-view.ts";
import { citationMetas } from "./citation-metas.ts";
import { escapeHtml } from "./escape-html.ts";
import { FURNITURE_NAMES } from "./furniture-names.ts";
import { absoluteLink, relativeLink } from "./links.ts";
import { formatLines } from "./raw-lines.ts";
import { reportLink } from "./report-link.ts";
import type { SiteView } from "./site-view.ts";
import { newsArticle, scriptJson } from "./structured-data.ts";
import { tableToHtml } from "./table-html.ts";
import { breakablePieces } from "./word-breaks.ts";

const safe = (html: string) => new nunjucks.runtime.SafeString(html);

/**
 * The one Nunjucks that renders everything, Eleventy's pages and the article writer's alike.
 *
 * Every value is escaped. Records are values, never sources of templates: a printed `{{ }}` stays print.
 */
export function nunjucksEnvironment(templates: string, site: SiteView): nunjucks.Environment {
  const loader = new nunjucks.FileSystemLoader([join(templates, "_layouts"), join(templates, "_parts")]);
  const env = new nunjucks.Environment(loader, { autoescape: true, trimBlocks: true, lstripBlocks: true });
  const { options } = site;
  const filters = {
    /** {{ issue.path | link(page.url) }} */
    link: (to: string, from: string) => relativeLink(to, from, options),
    absolute: (path: string) => absoluteLink(path.replace(/^\//, ""), options),
    /** Text whose lines break between words alone; a loop in the template would cost a tenth of the build. */
    breakable: (text: string) => safe(breakablePieces(text).map(escapeHtml).join("<wbr>")),
    furnitureName: (role: FurnitureRole) => FURNITURE_NAMES[role],
    lines: formatLines,
    table: (source: string) => safe(tableToHtml(source)),
    reportLink: (article: ArticleView) => reportLink(article, options),
    metas: (article: ArticleView) => citationMetas(article, options),
    newsArticle: (article: ArticleView) => safe(scriptJson(newsArticle(article, options))),
    number: (value: number) => value.toLocaleString("en-US"),
  };
  for (const [name, filter] of Object.entries(filters)) env.addFilter(name, filter);
  return env;
}
