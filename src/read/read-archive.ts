import type { Newspaper } from "../model/issue.ts";
import type { RawPage } from "../model/page.ts";
import type { Problem } from "../model/problem.ts";
import type { RawArchive, RawIssue } from "../model/raw-issue.ts";
import type { ContentTree, PageFiles, PaperFiles } from "./content-tree.ts";
import { newspaperOfTitle, readNewspaper } from "./newspapers.ts";
import { readIssue } from "./read-issue.ts";
import { readPage } from "./read-page.ts";
import { withoutRivals } from "./rival-pages.ts";
import { walkContent } from "./walk-content.ts";

interface Paper {
  readonly newspaper: Newspaper;
  readonly files: PaperFiles;
}

/**
 * Reads a whole content folder. The issues come one by one as they are asked for, so that an archive of
 * 100,000 articles need not be held at once; trouble comes with each of them.
 */
export function* readIssues(contentDir: string): Generator<ReadIssue> {
  const tree = walkContent(contentDir);
  const { papers, problems } = readPapers(contentDir, tree);
  const lone = readLonePages(contentDir, tree, papers);
  yield { problems: [...tree.problems, ...problems, ...lone.problems] };
  for (const { newspaper, files } of papers)
    for (const issueFiles of files.issues) {
      const { issue, problems } = readIssue(contentDir, newspaper, issueFiles);
      yield finishIssue({ ...issue, pages: [...issue.pages, ...lone.take(issue)] }, problems);
    }
  for (const issue of lone.rest()) yield finishIssue(issue, []);
}

/** What is read at one step: an issue, where there is one, and the trouble met on the way to it. */
export interface ReadIssue {
  readonly issue?: RawIssue;
  readonly problems: readonly Problem[];
}

/** An issue of which nothing could be read is none. */
function finishIssue(issue: RawIssue, problems: readonly Problem[]): ReadIssue {
  const { pages, problems: rivals } = withoutRivals(issue.pages);
  const all = [...problems, ...rivals];
  return pages.length + issue.articles.length === 0
    ? { problems: all }
    : { issue: { ...issue, pages }, problems: all };
}

/** Reads a whole content folder at once. Throws when there is no such folder. */
export function readArchive(contentDir: string): RawArchive {
  const read = [...readIssues(contentDir)];
  const issues = read.flatMap(({ issue }) => (issue ? [issue] : []));
  return { issues, problems: read.flatMap(({ problems }) => problems) };
}

function readPapers(contentDir: string, tree: ContentTree): { papers: Paper[]; problems: Problem[] } {
  const read = tree.papers.map((files) => ({
    files,
    ...readNewspaper(contentDir, files.dir, files.newspaperYaml),
  }));
  const problems = read.flatMap(({ problems }) => problems);
  const bySlug = new Map<string, Paper>();
  for (const paper of read) {
    const rival = bySlug.get(paper.newspaper.slug);
    if (rival) problems.push(sameAddressProblem(paper.files.dir, rival.files.dir, paper.newspaper.slug));
    else bySlug.set(paper.newspaper.slug, paper);
  }
  return { papers: [...bySlug.values()], problems };
}

/** Pages outside an issue's folder, to be taken by the issue that each one belongs to. */
class LonePages {
  readonly #byIssue = new Map<string, { newspaper: Newspaper; date: string; pages: RawPage[] }>();
  readonly problems: Problem[] = [];

  add(newspaper: Newspaper, page: RawPage): void {
    const key = `${newspaper.slug} ${page.meta.date}`;
    const issue = this.#byIssue.get(key) ?? { newspaper, date: page.meta.date, pages: [] };
    issue.pages.push(page);
    this.#byIssue.set(key, issue);
  }

  take(issue: Pick<RawIssue, "newspaper" | "date">): readonly RawPage[] {
    const key = `${issue.newspaper.slug} ${issue.date}`;
    const pages = this.#byIssue.get(key)?.pages ?? [];
    this.#byIssue.delete(key);
    return pages;
  }

  rest(): RawIssue[] {
    return [...this.#byIssue.values()].map((issue) => ({ ...issue, articles: [] }));
  }
}

function readLonePages(contentDir: string, tree: ContentTree, papers: readonly Paper[]): LonePages {
  const lone = new LonePages();
  const knownPapers = papers.map(({ newspaper }) => newspaper);
  const add = (files: PageFiles, newspaper?: Newspaper): void => {
    const context = { knownPapers, severityOfUnknown: "error" as const, ...(newspaper && { newspaper }) };
    const { page, unplaced, problems, ...read } = readPage(contentDir, files, context);
    lone.problems.push(...problems);
    if (page && !unplaced) lone.add(read.newspaper ?? newspaperOfTitle(page.meta.newspaper), page);
  };
  for (const files of tree.lonePages) add(files);
  for (const paper of papers) for (const files of paper.files.lonePages) add(files, paper.newspaper);
  return lone;
}

function sameAddressProblem(dir: string, rival: string, slug: string): Problem {
  return {
    rule: "read/two-papers-one-address",
    severity: "error",
    file: dir,
    message: `Expected one folder for the address “${slug}”; found ${rival} as well, which is shown.`,
    hint: "Rename one of the two folders.",
  };
}
