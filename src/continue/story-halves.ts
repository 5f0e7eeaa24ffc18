import type { Article, Page } from "../model/article.ts";
import { pageKey, referredPage } from "../text/page-key.ts";

/** An article and the page it stands on. */
export interface PlacedArticle {
  readonly article: Article;
  readonly page: Page;
}

/** Two articles that say of themselves that one goes on as the other. */
export interface Halves {
  /** The one that prints 下转. */
  readonly first: PlacedArticle;
  /** The one that prints 上接. */
  readonly second: PlacedArticle;
}

/** Every pair whose jump lines name each other's pages; one article may stand in several. */
export function findHalves(pages: readonly Page[]): Halves[] {
  const placed = pages.flatMap((page) => page.articles.map((article) => ({ article, page })));
  const firsts = placed.filter(({ article }) => article.jump?.to !== undefined);
  const seconds = placed.filter(({ article }) => article.jump?.from !== undefined);
  return firsts.flatMap((first) =>
    seconds.filter((second) => nameEachOther(first, second)).map((second) => ({ first, second })),
  );
}

function nameEachOther(first: PlacedArticle, second: PlacedArticle): boolean {
  const [here, there] = [first.page.meta.page, second.page.meta.page];
  const [hereKey, thereKey] = [pageKey(here), pageKey(there)];
  if (hereKey === undefined || thereKey === undefined || hereKey === thereKey) return false;
  return (
    referredPage(first.article.jump?.to, here) === thereKey &&
    referredPage(second.article.jump?.from, there) === hereKey
  );
}
