import { dateParts, daysInMonth, weekdayIndex } from "./chinese-date.ts";
import { groupBy } from "./group-by.ts";
import type { IssueView } from "./issue-view.ts";
import type { PaperView } from "./paper-view.ts";

/** One square of a month's calendar: empty before the first and after the last day. */
export interface CalendarDay {
  readonly day?: number;
  readonly issue?: IssueView;
}

export interface CalendarMonth {
  readonly month: number;
  readonly issues: readonly IssueView[];
  /** Rows of seven days, from Sunday on. */
  readonly weeks: readonly (readonly CalendarDay[])[];
}

/** One year of a paper, as templates see it. */
export class YearView {
  readonly year: number;
  readonly paper: PaperView;
  readonly issues: readonly IssueView[];

  constructor(year: number, paper: PaperView, issues: readonly IssueView[]) {
    this.year = year;
    this.paper = paper;
    this.issues = issues;
  }

  get path(): string {
    return `${this.paper.path}${String(this.year).padStart(4, "0")}/`;
  }

  /** The year's records, for download. */
  get dataPath(): string {
    return `data/${this.paper.newspaper.slug}/${this.year}.jsonl`;
  }

  get title(): string {
    return `${this.year}年`;
  }

  get articleCount(): number {
    return this.issues.reduce((count, issue) => count + issue.articleCount, 0);
  }

  /** The months in which the paper came out. */
  get months(): CalendarMonth[] {
    const issuesByMonth = groupBy(this.issues, (issue) => dateParts(issue.issue.date).month);
    return [...issuesByMonth].map(([month, issues]) => calendarMonth(this.year, month, issues));
  }

  get previous(): YearView | undefined {
    return this.paper.years[this.paper.years.indexOf(this) - 1];
  }

  get next(): YearView | undefined {
    return this.paper.years[this.paper.years.indexOf(this) + 1];
  }
}

function calendarMonth(year: number, month: number, issues: readonly IssueView[]): CalendarMonth {
  const issueByDay = new Map(issues.map((issue) => [dateParts(issue.issue.date).day, issue]));
  const lead = weekdayIndex({ year, month, day: 1 });
  const squares = Math.ceil((lead + daysInMonth(year, month)) / 7) * 7;
  const days = Array.from({ length: squares }, (_, square): CalendarDay => {
    const day = square - lead + 1;
    if (day < 1 || day > daysInMonth(year, month)) return {};
    const issue = issueByDay.get(day);
    return issue === undefined ? { day } : { day, issue };
  });
  const weeks = Array.from({ length: squares / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return { month, issues, weeks };
}
