import { pageKey, referredPage } from "../text/page-key.ts";
import type { ArticleView } from "./article-view.ts";
import type { PageView } from "./page-view.ts";

/**
 * Where a jump line leads: to the article that the story goes on as, or began as, where that is confirmed; else to
 * the page that it names, if the issue has it.
 */
export function jumpTarget(view: ArticleView): ArticleView | PageView | undefined {
  const { jump, continuedOn, continuedFrom } = view.article;
  const here = view.printPage;
  const other = continuedOn ?? continuedFrom;
  const { articles, pages } = here.issue;
  const half = other && articles.find(({ id }) => id === other);
  if (half) return half;
  const key = referredPage(jump?.to ?? jump?.from, here.page.meta.page);
  if (key === undefined) return undefined;
  return pages.find((leaf) => leaf !== here && pageKey(leaf.page.meta.page) === key);
}

/** The articles that a story goes on as, page by page. */
export function continuationsOf(view: ArticleView): ArticleView[] {
  const found: ArticleView[] = [];
  for (let at = nextOf(view); at && at !== view && !found.includes(at); at = nextOf(at)) found.push(at);
  return found;
}

const nextOf = ({ article, printPage }: ArticleView): ArticleView | undefined =>
  article.continuedOn && printPage.issue.articles.find(({ id }) => id === article.continuedOn);
