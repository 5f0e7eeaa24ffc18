import type { Problem } from "../model/problem.ts";
import { evenly } from "./evenly.ts";
import type { PublishedArticle } from "./published-records.ts";

/** Answers a literal string with the ids of the articles that contain it, best first. */
export type FindArticles = (text: string) => AsyncIterable<string>;

/** Of a large archive, so many headlines spread evenly stand for the rest. */
const MOST_HEADLINES = 1000;

/** A search for an article's headline must find the article. */
export async function findUnfindableArticles(
  articles: readonly PublishedArticle[],
  findArticles: FindArticles,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const withHeadline = articles.filter(({ headline }) => headline.trim() !== "");
  try {
    for (const article of evenly(withHeadline, MOST_HEADLINES))
      if (!(await isFound(article, findArticles))) problems.push(unfindable(article));
  } catch (error) {
    problems.push(unreadable(String(error)));
  }
  return problems;
}

async function isFound({ id, headline }: PublishedArticle, findArticles: FindArticles): Promise<boolean> {
  for await (const found of findArticles(headline)) if (found === id) return true;
  return false;
}

const unfindable = ({ articleFile, headline, id }: PublishedArticle): Problem => ({
  rule: "check/unfindable-article",
  severity: "error",
  file: articleFile,
  message: `Expected a search for “${headline}” to find article ${id}; it did not.`,
  hint: "Build the site again, so that its search index is of the same content.",
});

const unreadable = (found: string): Problem => ({
  rule: "check/unreadable-index",
  severity: "error",
  file: "search/index.html",
  message: `Expected a search index that can be read; found ${found}.`,
  hint: "Build the site again.",
});
