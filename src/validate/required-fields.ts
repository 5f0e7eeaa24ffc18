import type { Article } from "../model/article.ts";
import type { Issue } from "../model/issue.ts";
import type { Problem } from "../model/problem.ts";

/** What readers and addresses need is there: an article has a headline or a text, and no empty parts. */
export function findEmptyFields(issue: Issue): Problem[] {
  return issue.pages.flatMap((page) =>
    page.articles.flatMap((article) =>
      emptyParts(article).map((part) => emptyProblem(part, article.file ?? page.file, article)),
    ),
  );
}

function emptyParts(article: Article): string[] {
  const blank = (text: string | undefined): boolean => text !== undefined && text.trim() === "";
  const { kicker, deck, standingHead, source, byline, dateline, jump } = article;
  const optional = {
    kicker,
    deck,
    standingHead,
    source,
    byline,
    dateline: dateline?.printed,
    jump: jump?.printed,
  };
  const parts = Object.entries(optional).flatMap(([name, text]) => (blank(text) ? [name] : []));
  if (article.body.some(({ text }) => blank(text))) parts.push("body");
  const silent = blank(article.headline) && article.body.length === 0 && article.captions.length === 0;
  return silent ? [...parts, "headline"] : parts;
}

function emptyProblem(part: string, file: string, article: Article): Problem {
  const line = article.lines[0]?.[0];
  return {
    rule: "validate/empty-field",
    severity: "error",
    file,
    ...(line !== undefined && { line }),
    message: `Expected a text for the ${part} of “${article.id}”; found nothing but white space.`,
    hint: "Look at the lines named: if they hold text, report it with the page; if not, remove them.",
  };
}
