import { expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import type { ArticleId } from "../../src/model/ids.ts";
import type { ArticleView } from "../../src/site/article-view.ts";
import { viewArchive } from "../../src/site/site-view.ts";
import { sampleIssue, samplePage } from "../support/sample-archive.ts";

const DATE = "2031-05-06";
const to = { printed: "（下转第二版）", to: "第二版" };
const id = (page: string, line: string): ArticleId => `jinghe-ribao-${DATE}-${page}-${line}` as ArticleId;

/** The first article, which turns to page 2, where two others stand. */
function turning(links: Pick<Article, "continuedOn" | "continuedFrom"> = {}): ArticleView {
  const second = ["别的", "换新之后"].map((headline, index) => ({
    line: 1 + index * 10,
    headline,
    body: [],
  }));
  const pages = [
    samplePage({
      date: DATE,
      page: "01",
      articles: [{ line: 1, headline: "水管换新", body: [], jump: to, ...links }],
    }),
    samplePage({ date: DATE, page: "02", articles: second }),
  ];
  return [...viewArchive({ issues: [sampleIssue(DATE, pages)] }).articles()][0]!;
}

it("leads a jump line to the article that the story goes on as", () => {
  expect(turning({ continuedOn: id("02", "l011") }).jumpTarget?.path).toMatch(/02\/l011\/$/);
});

it("leads back to the article that the story began as", () => {
  expect(turning({ continuedFrom: id("02", "l011") }).jumpTarget?.path).toMatch(/02\/l011\/$/);
});

it("leads it to the page alone where no continuation is confirmed", () => {
  expect(turning().jumpTarget?.path).toMatch(/\/02\/$/);
});

it("leads nowhere where the issue has no such page", () => {
  const page = samplePage({
    date: DATE,
    page: "01",
    articles: [{ line: 1, headline: "水管换新", body: [], jump: to }],
  });
  const [article] = [...viewArchive({ issues: [sampleIssue(DATE, [page])] }).articles()];
  expect(article!.jumpTarget).toBeUndefined();
});

it("gives a story its continuations page by page, and turns in no circle", () => {
  const [a, b, c] = [id("01", "l001"), id("02", "l001"), id("03", "l001")];
  const page = (name: string, continuedOn?: ArticleId) =>
    samplePage({
      date: DATE,
      page: name,
      articles: [{ line: 1, headline: name, body: [], ...(continuedOn && { continuedOn }) }],
    });
  const continuationsOfFirst = (last?: ArticleId): string[] => {
    const pages = [page("01", b), page("02", c), page("03", last)];
    const [first] = [...viewArchive({ issues: [sampleIssue(DATE, pages)] }).articles()];
    return first!.continuations.map((article) => article.title);
  };
  expect(continuationsOfFirst()).toEqual(["02", "03"]);
  expect(continuationsOfFirst(a)).toEqual(["02", "03"]);
  expect(continuationsOfFirst(b)).toEqual(["02", "03"]);
});
