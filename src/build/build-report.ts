import type { Archive } from "../model/issue.ts";
import type { Problem } from "../model/problem.ts";

/** Articles below this confidence count as doubts: more likely wrong than right. */
const DOUBT_BELOW = 0.5;

/** What a build did, in figures. */
export interface BuildReport {
  readonly issues: number;
  readonly pages: number;
  readonly articles: number;
  readonly repairs: number;
  readonly doubts: number;
  readonly problems: readonly Problem[];
  readonly elapsedMs: number;
  /** False when errors kept the site from being published. */
  readonly published: boolean;
}

/** Counts what the archive holds; time and outcome are the builder's to say. */
export function countArchive(archive: Archive): Omit<BuildReport, "problems" | "elapsedMs" | "published"> {
  const pages = archive.issues.flatMap((issue) => issue.pages);
  const articles = pages.flatMap((page) => page.articles);
  return {
    issues: archive.issues.length,
    pages: pages.length,
    articles: articles.length,
    repairs: articles.reduce((sum, { repairs }) => sum + repairs.length, 0),
    doubts: articles.filter(({ confidence }) => confidence < DOUBT_BELOW).length,
  };
}

/** One line a figure, for people. */
export function formatReport(report: BuildReport): string {
  const errors = report.problems.filter(({ severity }) => severity === "error").length;
  const figures: readonly (readonly [string, string | number])[] = [
    ["issues", report.issues],
    ["pages", report.pages],
    ["articles", report.articles],
    ["repairs", report.repairs],
    ["doubts", report.doubts],
    ["problems", `${errors} errors, ${report.problems.length - errors} warnings`],
    ["seconds", (report.elapsedMs / 1000).toFixed(1)],
  ];
  const lines = figures.map(([name, value]) => `${name.padEnd(9)} ${value}`);
  return [...lines, report.published ? "published" : "not published: the site stays as it was"].join("\n");
}
