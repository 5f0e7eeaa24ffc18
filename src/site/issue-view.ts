import type { Issue } from "../model/issue.ts";
import type { ArticleView } from "./article-view.ts";
import { chineseDate, chineseWeekday, dateParts } from "./chinese-date.ts";
import type { Evidence } from "./evidence.ts";
import { PageView } from "./page-view.ts";
import type { PaperView } from "./paper-view.ts";

/** 期, as templates see it. */
export class IssueView {
  readonly issue: Issue;
  readonly paper: PaperView;
  readonly pages: readonly PageView[];
  readonly #index: number;

  constructor(issue: Issue, paper: PaperView, index: number, evidence: Evidence) {
    this.issue = issue;
    this.paper = paper;
    this.pages = issue.pages.map((page, position) => new PageView(page, this, position, evidence));
    this.#index = index;
  }

  get path(): string {
    return `${this.paper.path}${this.issue.date.replaceAll("-", "/")}/`;
  }

  /** @example "2026年2月4日" */
  get title(): string {
    return chineseDate(this.issue.date);
  }

  /** @example "2月4日 三" */
  get dayText(): string {
    const { month, day } = dateParts(this.issue.date);
    return `${month}月${day}日 ${this.weekday.slice(-1)}`;
  }

  /** The story that leads the front page. */
  get lead(): ArticleView | undefined {
    return this.pages[0]?.articles[0];
  }

  get weekday(): string {
    return chineseWeekday(this.issue.date);
  }

  get year(): number {
    return dateParts(this.issue.date).year;
  }

  get yearPath(): string {
    return `${this.paper.path}${this.issue.date.slice(0, 4)}/`;
  }

  get articles(): ArticleView[] {
    return this.pages.flatMap((page) => page.articles);
  }

  get articleCount(): number {
    return this.pages.reduce((count, page) => count + page.articles.length, 0);
  }

  get previous(): IssueView | undefined {
    return this.paper.issues[this.#index - 1];
  }

  get next(): IssueView | undefined {
    return this.paper.issues[this.#index + 1];
  }
}
