/** What the checks need to know of one HTML file. */
export interface HtmlFacts {
  /** Addresses as written in href, src and action. */
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
}

// The site's own output alone is read this way: templates write double quotes, and quotes in text are
// escaped, so that no printed character can look like an attribute.
const LINK = /\s(?:href|src|action|xlink:href)="([^"]*)"/g;
const ID = /\sid="([^"]*)"/g;

/** Reads the links and anchors off a page of the site. */
export function htmlFacts(html: string): HtmlFacts {
  const all = (pattern: RegExp): string[] =>
    [...html.matchAll(pattern)].map((match) => unescapeAttribute(match[1]!));
  return { links: all(LINK), ids: new Set(all(ID)) };
}

const unescapeAttribute = (text: string): string =>
  text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
