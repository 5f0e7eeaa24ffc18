import { expect, it } from "vitest";
import { jumpTarget, pageKey } from "../../src/site/jump-target.ts";
import { viewArchive } from "../../src/site/site-view.ts";
import { sampleIssue, samplePage } from "../support/sample-archive.ts";

it.each([
  ["第二版", "2"],
  ["02", "2"],
  ["第A二版", "a2"],
  ["Ａ０２", "a2"],
  ["十二", "12"],
  ["要闻", undefined],
  [undefined, undefined],
])("knows the page “%s” as %s", (text, key) => {
  expect(pageKey(text)).toBe(key);
});

const to = { printed: "（下转第二版）", to: "第二版" };
const from = { printed: "（上接第一版）", from: "第一版" };

interface Half {
  readonly headline: string;
  readonly jump?: typeof to | typeof from;
}

/** The target of the first page's first article, its second page holding these. */
function targetAmong(...second: readonly Half[]): string | undefined {
  const date = "2031-05-06";
  const articles = second.map((half, index) => ({ line: 1 + index * 10, body: [], ...half }));
  const pages = [
    samplePage({ date, page: "01", articles: [{ line: 1, headline: "水管换新", body: [], jump: to }] }),
    samplePage({ date, page: "02", articles }),
  ];
  const [first] = [...viewArchive({ issues: [sampleIssue(date, pages)] }).articles()];
  return jumpTarget(first!)?.path;
}

it("leads a jump line to the one article that answers it", () => {
  expect(targetAmong({ headline: "别的" }, { headline: "换新之后", jump: from })).toMatch(/02\/l011\/$/);
});

it("leads it to the one under the same headline where several answer", () => {
  const halves = [
    { headline: "别的", jump: from },
    { headline: "水管换新", jump: from },
  ];
  expect(targetAmong(...halves)).toMatch(/02\/l011\/$/);
});

it("leads it to the page where no article answers, or too many", () => {
  expect(targetAmong({ headline: "别的" })).toMatch(/\/02\/$/);
  expect(targetAmong({ headline: "甲", jump: from }, { headline: "乙", jump: from })).toMatch(/\/02\/$/);
});

it("leads nowhere where the issue has no such page", () => {
  const page = samplePage({
    date: "2031-05-06",
    page: "01",
    articles: [{ line: 1, headline: "水管换新", body: [], jump: to }],
  });
  const [article] = [...viewArchive({ issues: [sampleIssue("2031-05-06", [page])] }).articles()];
  expect(jumpTarget(article!)).toBeUndefined();
});
