import type { Issue } from "../model/issue.ts";
import type { Problem } from "../model/problem.ts";

/** Two articles or two pages of one id would share an address. */
export function findDuplicateIds(issue: Issue): Problem[] {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  const check = (id: string, file: string, line?: number): void => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, file);
    else problems.push(duplicateProblem(id, file, first, line));
  };
  for (const page of issue.pages) {
    check(page.id, page.file);
    for (const article of page.articles) check(article.id, article.file ?? page.file, article.lines[0]?.[0]);
  }
  return problems;
}

function duplicateProblem(id: string, file: string, first: string, line?: number): Problem {
  return {
    rule: "validate/duplicate-id",
    severity: "error",
    file,
    ...(line !== undefined && { line }),
    message: `Expected the id “${id}” once; found it taken by ${first} already.`,
    hint: "Rename the article's or the page's file: its name is part of the id.",
  };
}
