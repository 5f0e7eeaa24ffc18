import type { Issue } from "../model/issue.ts";
import type { RawPage } from "../model/page.ts";
import type { Problem } from "../model/problem.ts";
import { findLostText } from "./conservation.ts";
import { findDatesOutside } from "./dates.ts";
import { findLoneJumps } from "./jumps.ts";
import { findPagesWithoutArticle } from "./no-article.ts";
import { findEmptyFields } from "./required-fields.ts";
import { findDuplicateIds } from "./unique-ids.ts";

/** Checks the promises that a finished issue makes, one invariant a file. Reads only. */
export function validateIssue(issue: Issue, rawPages: readonly RawPage[]): Problem[] {
  const rawById = new Map(rawPages.map((page) => [page.id, page]));
  return [
    ...issue.pages.flatMap((page) => {
      const raw = rawById.get(page.id);
      return raw ? findLostText(page, raw) : [];
    }),
    ...findDuplicateIds(issue),
    ...findDatesOutside(issue),
    ...findEmptyFields(issue),
    ...findLoneJumps(issue),
    ...findPagesWithoutArticle(issue),
  ];
}
