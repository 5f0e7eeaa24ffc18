import { join, relative } from "node:path";
import { DOUBTFUL_BELOW, type Page } from "../model/article.ts";
import { lineOfId } from "../model/ids.ts";
import type { Archive } from "../model/issue.ts";
import type { Problem } from "../model/problem.ts";

/** So many doubtful articles are named; the review desk shows them all. */
const NAMED_DOUBTS = 10;

/** An article that the machine does not trust itself with, and where it stands. */
export interface Doubt {
  /** Relative to the content folder. */
  readonly file: string;
  readonly line: number;
  readonly confidence: number;
  readonly headline: string;
}

/** What a build did, in figures. */
export interface BuildReport {
  readonly issues: number;
  readonly pages: number;
  readonly articles: number;
  readonly repairs: number;
  readonly doubts: number;
  /** The first of the doubts, the least certain first. */
  readonly leastCertain: readonly Doubt[];
  readonly problems: readonly Problem[];
  readonly elapsedMs: number;
  /** False when errors kept the site from being published. */
  readonly published: boolean;
}

/** Counts what the archive holds; time and outcome are the builder's to say. */
export function countArchive(archive: Archive): Omit<BuildReport, "problems" | "elapsedMs" | "published"> {
  const pages = archive.issues.flatMap((issue) => issue.pages);
  const articles = pages.flatMap((page) => page.articles);
  const doubts = pages.flatMap(doubtsOf).sort((a, b) => a.confidence - b.confidence);
  return {
    issues: archive.issues.length,
    pages: pages.length,
    articles: articles.length,
    repairs: articles.reduce((sum, { repairs }) => sum + repairs.length, 0),
    doubts: doubts.length,
    leastCertain: doubts.slice(0, NAMED_DOUBTS),
  };
}

const doubtsOf = ({ file, articles }: Page): Doubt[] =>
  articles
    .filter(({ confidence }) => confidence < DOUBTFUL_BELOW)
    .map(({ id, confidence, headline, file: own }) => ({
      file: own ?? file,
      line: lineOfId(id) ?? 1,
      confidence,
      headline,
    }));

/** For people: the least certain articles by name, where they can be opened from, then one line a figure. */
export function formatReport(report: BuildReport, contentDir: string): string {
  const errors = report.problems.filter(({ severity }) => severity === "error").length;
  const figures: readonly (readonly [string, string | number])[] = [
    ["issues", report.issues],
    ["pages", report.pages],
    ["articles", report.articles],
    ["repairs", report.repairs],
    ["doubts", report.doubts],
    ["problems", `${counted(errors, "error")}, ${counted(report.problems.length - errors, "warning")}`],
    ["seconds", (report.elapsedMs / 1000).toFixed(1)],
  ];
  const lines = figures.map(([name, value]) => `${name.padEnd(9)} ${value}`);
  return [
    ...formatDoubts(report, contentDir),
    ...lines,
    report.published ? "published" : "not published: the site stays as it was",
  ].join("\n");
}

/** @example counted(1, "error") // => "1 error" */
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

function formatDoubts({ leastCertain, doubts }: BuildReport, contentDir: string): string[] {
  const named = leastCertain.map(({ file, line, confidence, headline }) => {
    const path = relative(process.cwd(), join(contentDir, file));
    return `${path}:${line}:1  doubt  ${confidence.toFixed(2)}  ${headline || "(no headline)"}`;
  });
  const more = doubts - named.length;
  return more > 0
    ? [...named, `and ${more} more: npm run review shows them, the least certain first`]
    : named;
}
