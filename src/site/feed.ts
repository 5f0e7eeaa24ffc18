import type { ArticleView } from "./article-view.ts";
import { escapeHtml } from "./escape-html.ts";
import { absoluteLink } from "./links.ts";
import type { SiteView } from "./site-view.ts";
import type { TextOutput } from "./sitemap.ts";

/** So many of the newest articles; whole issues, so that no front page is cut in half. */
const LEAST_ENTRIES = 40;

/** The newest issues' articles as an Atom feed; none while the host is unknown. */
export function feed(site: SiteView): TextOutput[] {
  const { options } = site;
  if (options.baseUrl === undefined) return [];
  const articles = newestArticles(site);
  const updated = articles[0]?.printPage.issue.issue.date ?? "1970-01-01";
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
<title>${escapeXml(site.name)}</title>
<id>${address("", site)}</id>
<link rel="alternate" href="${address("", site)}"/>
<link rel="self" href="${address("feed.xml", site)}"/>
<updated>${instant(updated)}</updated>
${articles.map((article) => entry(article, site)).join("")}</feed>
`;
  return [{ path: "feed.xml", text }];
}

function newestArticles(site: SiteView): ArticleView[] {
  const newestFirst = site.issues.toSorted((a, b) => (a.issue.date < b.issue.date ? 1 : -1));
  const articles: ArticleView[] = [];
  for (const issue of newestFirst) {
    if (articles.length >= LEAST_ENTRIES) break;
    articles.push(...issue.articles);
  }
  return articles;
}

/** An entry's id is its address, which stays; its time is its day's, not that of the build. */
function entry(view: ArticleView, site: SiteView): string {
  const { issue } = view.printPage.issue;
  const author = escapeXml(view.article.byline ?? view.article.source ?? issue.newspaper.name);
  return `<entry>
<title>${escapeXml(view.title)}</title>
<id>${address(view.path, site)}</id>
<link rel="alternate" href="${address(view.path, site)}"/>
<updated>${instant(issue.date)}</updated>
<author><name>${author}</name></author>
<summary>${escapeXml(view.excerpt.join(""))}</summary>
</entry>
`;
}

const address = (path: string, { options }: SiteView): string => escapeXml(absoluteLink(path, options)!);
/** Atom wants an instant; a newspaper has a day without a time zone. */
const instant = (date: string): string => `${date}T00:00:00Z`;

/** XML knows no way to write most control characters, which scanners and OCR leave behind. */
const escapeXml = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  escapeHtml(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
