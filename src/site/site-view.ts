import type { Archive, Issue } from "../model/issue.ts";
import type { ArticleView } from "./article-view.ts";
import { type Evidence, NO_EVIDENCE } from "./evidence.ts";
import { groupBy } from "./group-by.ts";
import type { IssueView } from "./issue-view.ts";
import type { PageView } from "./page-view.ts";
import { PaperView } from "./paper-view.ts";
import { DEFAULT_SITE_OPTIONS, type SiteOptions } from "./site-options.ts";
import type { YearView } from "./year-view.ts";

/** What the site is called where an archive holds several papers. */
const ARCHIVE_NAME = "报纸档案";

/** The whole archive, as templates see it. */
export class SiteView {
  readonly papers: readonly PaperView[];
  readonly options: SiteOptions;

  constructor(papers: readonly PaperView[], options: SiteOptions) {
    this.papers = papers;
    this.options = options;
  }

  /** One paper's archive bears its name. */
  get name(): string {
    return this.papers.length === 1 ? this.papers[0]!.name : ARCHIVE_NAME;
  }

  get years(): YearView[] {
    return this.papers.flatMap((paper) => paper.years);
  }

  get issues(): IssueView[] {
    return this.papers.flatMap((paper) => paper.issues);
  }

  get pages(): PageView[] {
    return this.issues.flatMap((issue) => issue.pages);
  }

  *articles(): Generator<ArticleView> {
    for (const page of this.pages) yield* page.articles;
  }

  get articleCount(): number {
    return this.papers.reduce((count, paper) => count + paper.articleCount, 0);
  }

  /** The newest issue; among papers of one day the first by address. */
  get latest(): IssueView | undefined {
    return this.papers
      .map((paper) => paper.latest)
      .reduce<IssueView | undefined>(
        (newest, issue) => (newest && newest.issue.date >= issue.issue.date ? newest : issue),
        undefined,
      );
  }
}

/** Makes an archive's records into what the templates see: papers by address, issues by date. */
export function viewArchive(
  archive: Pick<Archive, "issues">,
  options: SiteOptions = DEFAULT_SITE_OPTIONS,
  evidence: Evidence = NO_EVIDENCE,
): SiteView {
  const issuesBySlug = groupBy(archive.issues, (issue) => issue.newspaper.slug);
  const papers = [...issuesBySlug.values()].map((issues) => {
    const sorted = issues.toSorted((a, b) => compare(a.date, b.date));
    return new PaperView(newspaperOf(sorted), sorted, evidence);
  });
  return new SiteView(
    papers.toSorted((a, b) => compare(a.path, b.path)),
    options,
  );
}

const newspaperOf = (issues: readonly Issue[]) => issues.at(-1)!.newspaper;

// By code point: a locale's order would differ from machine to machine.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
