import type { Article } from "./article.ts";
import type { PageId } from "./ids.ts";
import type { Newspaper } from "./issue.ts";
import type { RawPage } from "./page.ts";
import type { Problem } from "./problem.ts";

/** A file of the content folder as text; `file` is its path relative to that folder. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** An article that somebody wrote or typed in as Markdown, beside the pages of its issue. */
export interface WrittenArticle {
  readonly file: string;
  /** The page it stands on; a page of that name need not exist as raw text. */
  readonly page: PageId;
  /** The page's name in addresses. */
  readonly pageName: string;
  readonly section?: string;
  readonly article: Article;
}

/** One paper on one day as it came in: decoded and placed, nothing reconstructed yet. */
export interface RawIssue {
  readonly newspaper: Newspaper;
  /** yyyy-mm-dd */
  readonly date: string;
  readonly number?: string;
  readonly edition?: string;
  readonly note?: string;
  /** In the order of their names. */
  readonly pages: readonly RawPage[];
  readonly articles: readonly WrittenArticle[];
  readonly corrections?: TextFile;
}

/** The content folder, read: issues by paper and date, and all the trouble met on the way. */
export interface RawArchive {
  readonly issues: readonly RawIssue[];
  readonly problems: readonly Problem[];
}
