import type { Problem } from "../model/problem.ts";

/** The files that describe one page; all paths are relative to the content folder. */
export interface PageFiles {
  /** The page's name: the file names' common part ("01", "A01", "front-page"). */
  readonly name: string;
  readonly text?: string;
  readonly layout?: string;
  readonly picture?: string;
}

/** One paper's folder for one day. */
export interface IssueFiles {
  /** yyyy-mm-dd, valid. */
  readonly date: string;
  readonly dir: string;
  readonly pages: readonly PageFiles[];
  readonly issueYaml?: string;
  readonly corrections?: string;
  readonly articles: readonly string[];
}

export interface PaperFiles {
  /** The folder's name. */
  readonly dir: string;
  readonly newspaperYaml?: string;
  readonly issues: readonly IssueFiles[];
  /** Pages right in the paper's folder: their date stands in their front matter or text. */
  readonly lonePages: readonly PageFiles[];
}

/** What stands where in the content folder. */
export interface ContentTree {
  readonly papers: readonly PaperFiles[];
  readonly lonePages: readonly PageFiles[];
  readonly problems: readonly Problem[];
}
