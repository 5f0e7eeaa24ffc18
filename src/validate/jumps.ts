import type { Article, Jump } from "../model/article.ts";
import type { Issue } from "../model/issue.ts";
import type { Problem } from "../model/problem.ts";
import { pageKey, referredPage } from "../text/page-key.ts";

interface PrintedJump {
  readonly jump: Jump;
  readonly article: Article;
  readonly page: string;
  readonly file: string;
}

/**
 * A story that goes on elsewhere (下转) is met there by its other half (上接). Asked only of issues that have the
 * page it points at: an archive of front pages has no second halves.
 */
export function findLoneJumps(issue: Issue): Problem[] {
  const numbers = new Set(issue.pages.flatMap(({ meta }) => pageKey(meta.page) ?? []));
  const jumps = issue.pages.flatMap((page) => {
    const number = pageKey(page.meta.page);
    if (number === undefined) return [];
    return page.articles.flatMap((article): PrintedJump[] =>
      article.jump ? [{ jump: article.jump, article, page: number, file: article.file ?? page.file }] : [],
    );
  });
  return jumps.flatMap((jump) => {
    const there = referredPage(jump.jump.to ?? jump.jump.from, jump.page);
    if (there === undefined || !numbers.has(there)) return [];
    return jumps.some((other) => areHalves(jump, other, there)) ? [] : [loneProblem(jump, there)];
  });
}

function areHalves(jump: PrintedJump, other: PrintedJump, there: string): boolean {
  if (other.page !== there) return false;
  const back = jump.jump.to === undefined ? other.jump.to : other.jump.from;
  return referredPage(back, other.page) === jump.page;
}

function loneProblem({ jump, article, page, file }: PrintedJump, there: string): Problem {
  const line = article.lines[0]?.[0];
  const partner = jump.to === undefined ? `下转 to page ${page}` : `上接 from page ${page}`;
  return {
    rule: "validate/jump-without-partner",
    severity: "warning",
    file,
    ...(line !== undefined && { line }),
    message: `Expected “${jump.printed}” to be answered on page ${there} by a ${partner}; found none there.`,
    hint: "If the other half is there under another wording, add a correction that quotes its line.",
  };
}
