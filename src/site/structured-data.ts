import type { ArticleView } from "./article-view.ts";
import { absoluteLink } from "./links.ts";
import type { SiteOptions } from "./site-options.ts";

type Json = string | number | { readonly [key: string]: Json | undefined };

/**
 * An article in schema.org's words: a NewsArticle on a page of an issue of a newspaper.
 * Only what was printed is stated; an absent property stays absent.
 */
export function newsArticle(view: ArticleView, options: SiteOptions): Json {
  const { article, printPage } = view;
  const { issue } = printPage.issue;
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: view.title,
    alternativeHeadline: article.deck,
    datePublished: issue.date,
    dateline: article.dateline?.printed,
    creditText: view.credits.join(" ") || undefined,
    sourceOrganization: article.source && { "@type": "Organization", name: article.source },
    inLanguage: issue.newspaper.language ?? "zh-Hans",
    printPage: printPage.page.meta.page,
    printSection: printPage.page.meta.section,
    url: absoluteLink(view.path, options),
    isPartOf: {
      "@type": "PublicationIssue",
      datePublished: issue.date,
      issueNumber: issue.number,
      isPartOf: { "@type": "Newspaper", name: issue.newspaper.name, publisher: publisher(view) },
    },
  };
}

function publisher(view: ArticleView): Json | undefined {
  const name = view.printPage.issue.issue.newspaper.publisher;
  return name === undefined ? undefined : { "@type": "Organization", name };
}

/** JSON that may stand in a `<script>`: no character in it can end the element. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
