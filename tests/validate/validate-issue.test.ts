import { describe, expect, it } from "vitest";
import type { Article, Page } from "../../src/model/article.ts";
import { articleId, parsePageId } from "../../src/model/ids.ts";
import type { Issue } from "../../src/model/issue.ts";
import type { RawPage } from "../../src/model/page.ts";
import { validateIssue } from "../../src/validate/validate-issue.ts";

const DATE = "2031-05-06";

const TEXT = "# 春灌用水提前到位\n\n本报讯 县里的水渠昨天通水。\n\n![渠首。](images/a.jpg)\n\n责编：江月";

const raw = (name: string, text = TEXT): RawPage => ({
  id: parsePageId(`jinghe-${DATE}-${name}`),
  place: { newspaper: "jinghe", date: DATE, page: name },
  file: `jinghe/${DATE}/${name}.txt`,
  meta: { newspaper: "泾河日报", date: DATE, page: name, inferred: [] },
  text,
  firstLine: 1,
});

const story = (name: string, change: Partial<Article> = {}): Article => ({
  id: articleId(raw(name).id, 1),
  headline: "春灌用水提前到位",
  dateline: { printed: "本报讯" },
  body: [{ kind: "paragraph", text: "县里的水渠昨天通水。", lines: [[3, 3]], blocks: [] }],
  captions: [{ text: "渠首。", lines: [[5, 5]] }],
  confidence: 0.9,
  repairs: [],
  lines: [[1, 5]],
  remnants: [],
  ...change,
});

const page = (name: string, change: Partial<Page> = {}): Page => ({
  ...raw(name),
  articles: [story(name)],
  furniture: [{ role: "imprint", text: "责编：江月", lines: [7, 7] }],
  leftovers: [],
  problems: [],
  ...change,
});

const issue = (...pages: Page[]): Issue => ({
  newspaper: { slug: "jinghe", name: "泾河日报" },
  date: DATE,
  pages,
});

const problemsOf = (...pages: Page[]) =>
  validateIssue(
    issue(...pages),
    pages.map((one) => raw(one.place.page)),
  );

describe("a finished issue", () => {
  it("has no problem when every character stands where it belongs", () => {
    expect(problemsOf(page("01"), page("02"))).toEqual([]);
  });

  it("names the line and the characters that were lost", () => {
    const body = [
      { kind: "paragraph" as const, text: "县里的水渠昨天。", lines: [[3, 3]] as const, blocks: [] },
    ];
    expect(problemsOf(page("01", { articles: [story("01", { body })] }))).toMatchObject([
      { rule: "validate/text-lost", severity: "error", file: `jinghe/${DATE}/01.txt`, line: 3 },
    ]);
  });

  it("names characters that the page does not print", () => {
    const [problem] = problemsOf(page("01", { articles: [story("01", { kicker: "好消息" })] }));
    expect(problem).toMatchObject({ rule: "validate/text-invented", severity: "error" });
    expect(problem!.message).toContain("好 消 息");
  });

  it("counts a character that stands in two fields as invented", () => {
    const twice = page("01", { leftovers: [{ text: "责编：江月", lines: [7, 7], reason: "" }] });
    expect(problemsOf(twice).map(({ rule }) => rule)).toEqual(["validate/text-invented"]);
  });

  it("does not look for an article written by hand on the page", () => {
    const written = story("01", {
      id: "jinghe-well" as Article["id"],
      file: "articles/well.md",
      headline: "古井重开",
    });
    expect(problemsOf(page("01", { articles: [story("01"), written] }))).toEqual([]);
  });

  it("has every id once", () => {
    const twice = page("01", { articles: [story("01"), story("01", { file: "articles/l001.md" })] });
    expect(problemsOf(twice)).toMatchObject([
      { rule: "validate/duplicate-id", severity: "error", file: "articles/l001.md" },
    ]);
  });

  it.each([
    ["the issue's day", DATE, 0],
    ["the day before", "2031-05-05", 0],
    ["a month before", "2031-04-05", 0],
    ["the day after", "2031-05-07", 1],
    ["a year before", "2030-05-06", 1],
  ])("takes a dateline of %s for what it is", (_, date, count) => {
    const dated = story("01", { dateline: { printed: "本报讯", date } });
    const problems = problemsOf(page("01", { articles: [dated] }));
    expect(problems).toHaveLength(count);
    for (const problem of problems)
      expect(problem).toMatchObject({ rule: "validate/date-outside-issue", severity: "warning" });
  });

  it("has no empty fields", () => {
    expect(problemsOf(page("01", { articles: [story("01", { kicker: " " })] }))).toMatchObject([
      { rule: "validate/empty-field", severity: "error", message: expect.stringContaining("kicker") },
    ]);
  });

  it("has an answer for every jump to a page that is there", () => {
    const to = page("01", { articles: [story("01", { jump: { printed: "", to: "第二版" } })] });
    const from = page("02", { articles: [story("02", { jump: { printed: "", from: "第1版" } })] });
    const jumps = (...pages: Page[]) => problemsOf(...pages).filter(({ rule }) => rule.includes("jump"));
    expect(jumps(to, from)).toEqual([]);
    expect(jumps(to)).toEqual([]);
    expect(jumps(to, page("02"))).toMatchObject([
      { rule: "validate/jump-without-partner", severity: "warning", file: `jinghe/${DATE}/01.txt`, line: 1 },
    ]);
    expect(jumps(page("01"), from)).toHaveLength(1);
  });

  it("has an article on every page that has text", () => {
    const silent = (text: string) =>
      page("01", { articles: [], leftovers: [{ text, lines: [3, 9], reason: "no article claims it" }] });
    const found = (text: string) =>
      problemsOf(silent(text)).filter(({ rule }) => rule === "validate/no-article");
    expect(found("县里的水渠昨天通水。".repeat(8))).toMatchObject([
      { severity: "warning", file: `jinghe/${DATE}/01.txt`, line: 3, message: expect.stringContaining("80") },
    ]);
    expect(found("广告")).toEqual([]);
  });
});
