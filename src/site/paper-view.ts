import type { Issue, Newspaper } from "../model/issue.ts";
import type { Evidence } from "./evidence.ts";
import { groupBy } from "./group-by.ts";
import { IssueView } from "./issue-view.ts";
import { YearView } from "./year-view.ts";

/** A newspaper, as templates see it; its issues from the oldest to the newest. */
export class PaperView {
  readonly newspaper: Newspaper;
  readonly issues: readonly IssueView[];
  readonly years: readonly YearView[];

  /** `issues` are one paper's, sorted by date. */
  constructor(newspaper: Newspaper, issues: readonly Issue[], evidence: Evidence) {
    this.newspaper = newspaper;
    this.issues = issues.map((issue, index) => new IssueView(issue, this, index, evidence));
    const years = groupBy(this.issues, (issue) => issue.year);
    this.years = [...years].map(([year, own]) => new YearView(year, this, own));
  }

  get path(): string {
    return `${this.newspaper.slug}/`;
  }

  get name(): string {
    return this.newspaper.name;
  }

  get latest(): IssueView {
    return this.issues.at(-1)!;
  }

  get first(): IssueView {
    return this.issues[0]!;
  }

  get articleCount(): number {
    return this.issues.reduce((count, issue) => count + issue.articleCount, 0);
  }
}
