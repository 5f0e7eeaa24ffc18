import { continueStories } from "./continue/continue-stories.ts";
import { shareOutCorrections } from "./correct/corrections-of-page.ts";
import type { Page } from "./model/article.ts";
import type { Issue } from "./model/issue.ts";
import type { Problem } from "./model/problem.ts";
import type { RawIssue } from "./model/raw-issue.ts";
import { type Models, reconstructPage } from "./pipeline.ts";
import { validateIssue } from "./validate/validate-issue.ts";

/**
 * One issue from raw pages to articles, with every problem met: each page through the pipeline, written
 * articles put on their pages, stories that go on from page to page linked, and the invariants of src/validate checked on the result.
 */
export function reconstructIssue(raw: RawIssue, models: Models = {}): { issue: Issue; problems: Problem[] } {
  const { pages: rawPages, articles, corrections, ...about } = raw;
  const { ofPage, problems: found } = shareOutCorrections(corrections, rawPages);
  const pages = rawPages.map((page) => reconstructPage(page, ofPage(page), models));
  const continued = continueStories(withWrittenArticles(pages, raw));
  const issue = { ...about, pages: continued.pages };
  const problems = issue.pages.flatMap((page) => page.problems);
  return {
    issue,
    problems: [...found, ...problems, ...continued.problems, ...validateIssue(issue, rawPages)],
  };
}

/** Puts the articles written by hand behind those of their page, or on a page of their own. */
function withWrittenArticles(pages: readonly Page[], raw: RawIssue): Page[] {
  const joined = [...pages];
  for (const { page: id, pageName, section, file, article } of raw.articles) {
    const at = joined.findIndex((page) => page.id === id);
    if (at >= 0) joined[at] = { ...joined[at]!, articles: [...joined[at]!.articles, article] };
    else
      joined.push({
        id,
        place: { newspaper: raw.newspaper.slug, date: raw.date, page: pageName },
        file,
        meta: {
          newspaper: raw.newspaper.name,
          date: raw.date,
          inferred: [],
          ...(section !== undefined && { section }),
        },
        articles: [article],
        furniture: [],
        leftovers: [],
        problems: [],
      });
  }
  return joined;
}
