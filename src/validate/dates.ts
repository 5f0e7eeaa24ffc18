import type { Issue } from "../model/issue.ts";
import type { Problem } from "../model/problem.ts";

/** Days before the issue that a dateline may still be of: weeklies print last week's news, hardly last month's. */
const OLDEST_DATELINE_DAYS = 31;
const DAY_MS = 86_400_000;

/** Datelines tell of the issue's day or of days shortly before it. */
export function findDatesOutside(issue: Issue): Problem[] {
  return issue.pages.flatMap((page) =>
    page.articles.flatMap(({ dateline, lines, file }) => {
      const age = dateline?.date === undefined ? 0 : daysBetween(dateline.date, issue.date);
      if (age >= 0 && age <= OLDEST_DATELINE_DAYS) return [];
      return [dateProblem(dateline!.printed, dateline!.date!, issue.date, file ?? page.file, lines[0]?.[0])];
    }),
  );
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

function dateProblem(printed: string, date: string, issueDate: string, file: string, line?: number): Problem {
  return {
    rule: "validate/date-outside-issue",
    severity: "warning",
    file,
    ...(line !== undefined && { line }),
    message: `Expected a dateline of the month up to the issue's day, ${issueDate}; found “${printed}”, understood as ${date}.`,
    hint: "If the issue's day is wrong, move the page or mend its front matter; if it is a slip of print or OCR, correct the text.",
  };
}
