import type { Page } from "../model/article.ts";
import type { Issue } from "../model/issue.ts";
import type { Problem } from "../model/problem.ts";

/** What is shorter may be an advertisement's or a picture page's few words. */
const LEAST_CHARS = 60;

/** Pages whose text has become no article at all: readers find nothing there but what was left over. */
export function findPagesWithoutArticle(issue: Issue): Problem[] {
  return issue.pages.flatMap((page) => {
    const chars = charsLeftOver(page);
    if (page.articles.length > 0 || chars < LEAST_CHARS) return [];
    return [
      {
        rule: "validate/no-article",
        severity: "warning" as const,
        file: page.file,
        line: page.leftovers[0]!.lines[0],
        message: `Expected an article on the page; found none: all ${chars} characters of its text are left over.`,
        hint: "Say in corrections.yaml which block is a headline (kind: role), or look at the page with “npm run review”.",
      },
    ];
  });
}

const charsLeftOver = ({ leftovers }: Page): number =>
  leftovers.reduce((sum, { text }) => sum + text.replace(/\s+/g, "").length, 0);
