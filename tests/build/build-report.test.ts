import { describe, expect, it } from "vitest";
import { countArchive, formatReport } from "../../src/build/build-report.ts";
import type { Issue } from "../../src/model/issue.ts";
import { sampleIssues } from "../support/sample-issues.ts";

const BUILT = { problems: [], elapsedMs: 0, published: true };

/** The sample issues, their articles trusted as much as `confidenceOf` says. */
const issuesWith = (confidenceOf: (index: number) => number): Issue[] => {
  let index = 0;
  return sampleIssues.map((issue) => ({
    ...issue,
    pages: issue.pages.map((page) => ({
      ...page,
      articles: page.articles.map((article) => ({ ...article, confidence: confidenceOf(index++) })),
    })),
  }));
};

describe("the report of a build", () => {
  it("names doubtful articles by file, line, confidence and headline, the least certain first", () => {
    const counts = countArchive({ issues: issuesWith((index) => [0.28, 0.15][index] ?? 0.3), problems: [] });
    const lines = formatReport({ ...counts, ...BUILT }, "papers").split("\n");
    expect(counts.doubts).toBe(2);
    expect(lines[0]).toMatch(/^papers\/\S+:\d+:1 {2}doubt {2}0\.15 {2}\S/);
    expect(lines[1]).toMatch(/:5:1 {2}doubt {2}0\.28 {2}沿河七乡连夜排涝 四万亩早稻全部返青$/);
    expect(lines[2]).toBe(`issues    ${sampleIssues.length}`);
  });

  it.each([
    [[], "0 errors, 0 warnings"],
    [["error"], "1 error, 0 warnings"],
    [["warning", "error", "error"], "2 errors, 1 warning"],
  ] as const)("counts the problems %j as %s", (severities, figures) => {
    const problems = severities.map((severity) => ({ rule: "a/b", severity, file: "c", message: "d" }));
    const counts = countArchive({ issues: [], problems: [] });
    expect(formatReport({ ...counts, ...BUILT, problems }, "content")).toContain(`problems  ${figures}\n`);
  });

  it("names ten and says where the others are", () => {
    const [issue] = issuesWith(() => 0.1);
    const archive = { issues: Array<Issue>(12).fill(issue!), problems: [] };
    const counts = countArchive(archive);
    const text = formatReport({ ...counts, ...BUILT }, "content");
    expect(text.match(/ {2}doubt {2}/g)).toHaveLength(10);
    expect(text).toContain(`and ${counts.doubts - 10} more: npm run review`);
  });
});
