import { pagePath } from "../model/addresses.ts";
import type { Page } from "../model/article.ts";
import type { RawPage } from "../model/page.ts";
import { ArticleView } from "./article-view.ts";
import type { IssueView } from "./issue-view.ts";
import { pageLabel } from "./page-label.ts";
import { type RawLine, rawLines } from "./raw-lines.ts";

/** 版, as templates see it. (Eleventy keeps the word `page` for itself; schema.org says `printPage`.) */
export class PageView {
  readonly page: Page;
  readonly issue: IssueView;
  readonly articles: readonly ArticleView[];
  readonly #raw: RawPage | undefined;
  readonly #index: number;

  constructor(page: Page, issue: IssueView, index: number, raw?: RawPage) {
    this.page = page;
    this.issue = issue;
    this.articles = page.articles.map((article, position) => new ArticleView(article, this, position));
    this.#index = index;
    this.#raw = raw;
  }

  get path(): string {
    return pagePath(this.page.place);
  }

  /** "第01版", with the section's name where it has one: "第01版 要闻". */
  get title(): string {
    return [this.label, this.page.meta.section].filter((part) => part !== undefined).join(" ");
  }

  get label(): string {
    return pageLabel(this.page.meta);
  }

  get isFront(): boolean {
    return this.#index === 0;
  }

  get rawLines(): RawLine[] {
    return this.#raw === undefined ? [] : rawLines(this.#raw);
  }

  /** Facts about the page that nobody stated: worked out from its text. */
  get inferredText(): string {
    const names = { newspaper: "报名", date: "日期", page: "版次", section: "版名" };
    return this.page.meta.inferred.map((field) => names[field]).join("、");
  }

  get previous(): PageView | undefined {
    return this.issue.pages[this.#index - 1];
  }

  get next(): PageView | undefined {
    return this.issue.pages[this.#index + 1];
  }
}
