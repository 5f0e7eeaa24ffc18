import { escapeHtml } from "./escape-html.ts";
import { absoluteLink } from "./links.ts";
import type { SiteView } from "./site-view.ts";

/** sitemaps.org: one file holds 50,000 addresses. */
const MOST_ADDRESSES = 50_000;

/** A file of the site, by its path there. */
export interface TextOutput {
  readonly path: string;
  readonly text: string;
}

/** The addresses of all pages for search engines, in as many files as they need; none while the host is unknown. */
export function sitemaps(site: SiteView): TextOutput[] {
  if (site.options.baseUrl === undefined) return [];
  const addresses = [...pagePaths(site)].map((path) => absoluteLink(path, site.options)!);
  const parts = Array.from({ length: Math.ceil(addresses.length / MOST_ADDRESSES) }, (_, part) => ({
    path: `sitemap-${part + 1}.xml`,
    text: xml("urlset", "url", addresses.slice(part * MOST_ADDRESSES, (part + 1) * MOST_ADDRESSES)),
  }));
  const partAddresses = parts.map(({ path }) => absoluteLink(path, site.options)!);
  return [{ path: "sitemap.xml", text: xml("sitemapindex", "sitemap", partAddresses) }, ...parts];
}

function* pagePaths(site: SiteView): Generator<string> {
  yield "";
  for (const view of [...site.papers, ...site.years, ...site.issues, ...site.pages]) yield view.path;
  for (const article of site.articles()) yield article.path;
}

function xml(root: string, item: string, addresses: readonly string[]): string {
  const items = addresses.map((address) => `<${item}><loc>${escapeHtml(address)}</loc></${item}>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join("")}</${root}>\n`;
}
