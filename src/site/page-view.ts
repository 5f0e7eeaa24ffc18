import { posix } from "node:path";
import { pagePath } from "../model/addresses.ts";
import type { Page } from "../model/article.ts";
import type { RawPage } from "../model/page.ts";
import { ArticleView } from "./article-view.ts";
import { type CorrectionNote, describeCorrection } from "./correction-notes.ts";
import type { Evidence } from "./evidence.ts";
import type { IssueView } from "./issue-view.ts";
import { pageLabel } from "./page-label.ts";
import { findPicture, type Picture } from "./picture.ts";
import { type RawLine, rawLines } from "./raw-lines.ts";

/** 版, as templates see it. (Eleventy keeps the word `page` for itself; schema.org says `printPage`.) */
export class PageView {
  readonly page: Page;
  readonly issue: IssueView;
  readonly articles: readonly ArticleView[];
  readonly #evidence: Evidence;
  readonly #index: number;

  constructor(page: Page, issue: IssueView, index: number, evidence: Evidence) {
    this.page = page;
    this.issue = issue;
    this.articles = page.articles.map((article, position) => new ArticleView(article, this, position));
    this.#index = index;
    this.#evidence = evidence;
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

  /** Decisions about what belongs to no article. */
  get correctionNotes(): CorrectionNote[] {
    return (this.page.corrections ?? []).map(describeCorrection);
  }

  get isFront(): boolean {
    return this.#index === 0;
  }

  get rawLines(): RawLine[] {
    return this.raw === undefined ? [] : rawLines(this.raw);
  }

  get raw(): RawPage | undefined {
    return this.#evidence.rawPageOf(this.page);
  }

  /** The page's own picture, where one came with it. */
  get picture(): Picture | undefined {
    const { picture, file } = this.page;
    // `picture` counts from the content folder, unlike what pages refer to.
    return picture === undefined ? undefined : this.findPicture(posix.relative(posix.dirname(file), picture));
  }

  /** A picture by the path that the page's file gives it; `file` is another than the page's for written articles. */
  findPicture(reference: string, file = this.page.file): Picture | undefined {
    const { content } = this.#evidence;
    return content === undefined ? undefined : findPicture(content, file, reference, this.path);
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
