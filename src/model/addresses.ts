import type { ArticleId, PageId } from "./ids.ts";

/** Where a page stands in the archive: the parts of its address. */
export interface PagePlace {
  /** The paper's folder name, or one made from its title. */
  readonly newspaper: string;
  /** yyyy-mm-dd */
  readonly date: string;
  /** The page's name in addresses, lower case: "01", "a01", "front-page". */
  readonly page: string;
}

/** @example issuePath({ newspaper: "sxb", date: "2026-02-04" }) // => "sxb/2026/02/04/" */
export const issuePath = (place: Omit<PagePlace, "page">): string =>
  `${place.newspaper}/${place.date.replaceAll("-", "/")}/`;

/** Relative to the site's root, without a leading slash, with a closing one. */
export const pagePath = (place: PagePlace): string => `${issuePath(place)}${place.page}/`;

/** The article's last address part is its id without the page's: "l042". */
export const articlePath = (place: PagePlace, page: PageId, article: ArticleId): string =>
  `${pagePath(place)}${article.slice(page.length + 1)}/`;
