import type { Jump } from "../model/article.ts";
import { NUMERAL, parseNumeral } from "../text/numerals.ts";
import { toHalfWidth } from "../text/width.ts";
import type { ArticleView } from "./article-view.ts";
import type { PageView } from "./page-view.ts";

const PAGE_NAME = new RegExp(`([A-Z]?)\\s*(${NUMERAL})`, "i");

/**
 * A page's number however it is printed or named, to compare by.
 * @example pageKey("第A二版") // => "a2", as of "A02"
 */
export function pageKey(text: string | undefined): string | undefined {
  const [, letter = "", numeral] = PAGE_NAME.exec(toHalfWidth(text ?? "")) ?? [];
  const number = numeral === undefined ? Number.NaN : parseNumeral(numeral);
  return Number.isNaN(number) ? undefined : `${letter.toLowerCase()}${number}`;
}

/**
 * Where a jump line leads: to the article that answers it (下转 to 上接 and back), else to the page that it
 * names, if the issue has it. Of several that answer, the one under the same headline.
 */
export function jumpTarget(view: ArticleView): ArticleView | PageView | undefined {
  const { jump } = view.article;
  const here = view.printPage;
  const key = pageKey(jump?.to ?? jump?.from);
  if (jump === undefined || key === undefined) return undefined;
  const page = here.issue.pages.find((other) => other !== here && pageKey(other.page.meta.page) === key);
  const answers = page?.articles.filter(({ article }) => isAnswer(jump, article.jump, here)) ?? [];
  const same = answers.find(({ title }) => title === view.title);
  return same ?? (answers.length === 1 ? answers[0] : page);
}

function isAnswer(jump: Jump, answer: Jump | undefined, here: PageView): boolean {
  const back = jump.to === undefined ? answer?.to : answer?.from;
  return back !== undefined && pageKey(back) === pageKey(here.page.meta.page);
}
