import type { Article, Page } from "../model/article.ts";
import type { ArticleId } from "../model/ids.ts";
import type { Problem } from "../model/problem.ts";
import { ContentComparison, isConfirmed, strength } from "./agreement.ts";
import { findHalves, type Halves } from "./story-halves.ts";

/**
 * Links stories that go on from page to page of an issue (下转, 上接): both articles stay as their pages print them,
 * the first `continuedOn` the second, the second `continuedFrom` the first. A link needs both jump lines and contents
 * that bear them out; where the contents disagree it is a warning and no link. One story has one continuation.
 */
export function continueStories(pages: readonly Page[]): { pages: readonly Page[]; problems: Problem[] } {
  const halves = findHalves(pages);
  if (halves.length === 0) return { pages, problems: [] };
  const links = chooseLinks(halves, new ContentComparison(pages));
  const unlinked = halves.filter(({ first }) => !links.some((link) => link.first === first));
  return { pages: withLinks(pages, links), problems: doubts(unlinked) };
}

/** The confirmed pairs, the most certain first; none shares an article with another. */
function chooseLinks(halves: readonly Halves[], contents: ContentComparison): Halves[] {
  const weighed = halves
    .map((pair) => ({ pair, agreement: contents.compare(pair.first.article, pair.second.article) }))
    .filter(({ agreement }) => isConfirmed(agreement))
    .sort((a, b) => strength(b.agreement) - strength(a.agreement));
  const links: Halves[] = [];
  for (const { pair } of weighed)
    if (
      !links.some(
        ({ first, second }) => first.article === pair.first.article || second.article === pair.second.article,
      )
    )
      links.push(pair);
  return links;
}

function withLinks(pages: readonly Page[], links: readonly Halves[]): Page[] {
  const onById = new Map(links.map(({ first, second }) => [first.article.id, second.article.id]));
  const fromById = new Map(links.map(({ first, second }) => [second.article.id, first.article.id]));
  return pages.map((page) => ({
    ...page,
    articles: page.articles.map((article) =>
      linked(article, onById.get(article.id), fromById.get(article.id)),
    ),
  }));
}

const linked = (article: Article, on: ArticleId | undefined, from: ArticleId | undefined): Article => ({
  ...article,
  ...(on && { continuedOn: on }),
  ...(from && { continuedFrom: from }),
});

/** One warning for a first half, however many answer it. */
function doubts(unlinked: readonly Halves[]): Problem[] {
  const byFirst = new Map(unlinked.map((halves) => [halves.first.article.id, halves]));
  return [...byFirst.values()].map(({ first: { article, page }, second }): Problem => {
    const line = article.lines[0]?.[0];
    return {
      rule: "continue/contents-disagree",
      severity: "warning",
      file: article.file ?? page.file,
      ...(line !== undefined && { line }),
      message: `Expected “${article.headline}” to go on as “${second.article.headline}” (${second.page.file}), as “${article.jump!.printed}” and “${second.article.jump!.printed}” say; their texts have nothing in common.`,
      hint: "They stay two articles. If a jump line was misread, or stands in the wrong article, correct it.",
    };
  });
}
