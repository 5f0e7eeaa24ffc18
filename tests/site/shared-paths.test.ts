import { expect, it } from "vitest";
import { findSharedPaths } from "../../src/site/shared-paths.ts";
import { viewArchive } from "../../src/site/site-view.ts";
import { sampleIssue, samplePage } from "../support/sample-archive.ts";
import { sampleIssues } from "../support/sample-issues.ts";

it("finds an address of its own for every page of an archive", () => {
  expect(findSharedPaths(viewArchive({ issues: sampleIssues }))).toEqual([]);
});

it("names two articles that would be written to one place, letter case aside", () => {
  const article = { line: 1, body: [] };
  const page = (name: string) => samplePage({ date: "2031-05-06", page: name, articles: [article] });
  const issues = [sampleIssue("2031-05-06", [page("a01"), page("A01")])];
  expect(findSharedPaths(viewArchive({ issues })).map(({ rule, file }) => `${rule} ${file}`)).toEqual([
    "render/shared-path jinghe-ribao/2031-05-06/A01.txt",
    "render/shared-path jinghe-ribao/2031-05-06/A01.txt",
  ]);
});

it("does not let a paper take the search page's address", () => {
  const [issue] = sampleIssues;
  const issues = [{ ...issue!, newspaper: { slug: "search", name: "检索报" } }];
  expect(findSharedPaths(viewArchive({ issues }))[0]).toMatchObject({ rule: "render/shared-path" });
});
