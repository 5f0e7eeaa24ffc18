import type { ArticleView } from "./article-view.ts";
import { absoluteLink } from "./links.ts";
import type { SiteOptions } from "./site-options.ts";

/** A `<meta>`: Open Graph names its `property`, everybody else `name`. */
export interface Meta {
  readonly name?: string;
  readonly property?: string;
  readonly content: string;
}

/**
 * What reference managers and link previews read in an article's head.
 *
 * Zotero files a page that has only `citation_*` under journal articles and ignores JSON-LD;
 * `z:itemType` makes it a newspaper article.
 */
export function citationMetas(view: ArticleView, options: SiteOptions): Meta[] {
  const { article, printPage } = view;
  const { newspaper, date } = printPage.issue.issue;
  const url = absoluteLink(view.path, options);
  return [
    ...named("z:itemType", "newspaperArticle"),
    ...named("citation_title", view.title),
    ...named("citation_publication_date", date.replaceAll("-", "/")),
    ...named("citation_journal_title", newspaper.name),
    ...named("citation_author", article.byline),
    ...named("citation_firstpage", printPage.page.meta.page),
    ...named("citation_publisher", newspaper.publisher),
    ...named("citation_language", newspaper.language ?? "zh-Hans"),
    ...named("citation_public_url", url),
    ...property("og:type", "article"),
    ...property("og:title", view.title),
    ...property("og:description", view.excerpt.join("")),
    ...property("og:site_name", newspaper.name),
    ...property("og:url", url),
    ...property("article:published_time", date),
  ];
}

const named = (name: string, content: string | undefined): Meta[] => (content ? [{ name, content }] : []);
const property = (name: string, content: string | undefined): Meta[] =>
  content ? [{ property: name, content }] : [];
