import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { foldPassages, matchesQuery } from "../../src/search/match.ts";
import { parseQuery } from "../../src/search/query.ts";
import { searchRecords } from "../../src/search/record.ts";
import { launchBrowser } from "../support/browser.ts";
import { sampleIssues } from "../support/sample-issues.ts";
import { askSearchPage } from "./ask-search-page.ts";
import { type ServedSample, serveSample } from "./serve-sample.ts";

let site: ServedSample;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveSample(), launchBrowser()]);
  page = await browser.newPage();
  await page.goto(site.url("search/"));
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
});

const records = searchRecords(sampleIssues);
const folded = records.map(({ id, passages }) => ({ id, passages: foldPassages(passages) }));
const containing = (q: string): string[] =>
  folded.filter(({ passages }) => matchesQuery(parseQuery(q), passages)).map(({ id }) => id);

/** The same numbers on every run: a failure can be looked into. */
function seededNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Runs of Han characters in the articles, from which strings are drawn. */
const hanRuns = records.flatMap(({ passages }) =>
  passages.flatMap(([, text]) => [...text.matchAll(/\p{Script=Han}{2,}/gu)].map(([run]) => run)),
);

function substrings(count: number): string[] {
  const below = seededNumbers(1949);
  return Array.from({ length: count }, () => {
    const run = hanRuns[below(hanRuns.length)]!;
    const length = Math.min(run.length, 2 + below(7));
    const start = below(run.length - length + 1);
    return run.slice(start, start + length);
  });
}

/** Characters of the articles put together as they nowhere stand. */
function nonsense(count: number): string[] {
  const below = seededNumbers(1872);
  const characters = [...new Set(hanRuns.join(""))];
  const strings = new Set<string>();
  while (strings.size < count) {
    const length = 2 + below(5);
    const text = Array.from({ length }, () => characters[below(characters.length)]).join("");
    if (containing(text).length === 0) strings.add(text);
  }
  return [...strings];
}

it("finds for 500 strings of two to eight characters exactly the articles that contain them", async () => {
  const queries = substrings(500);
  const answers = await askSearchPage(page, queries);
  for (const [i, { total, ids }] of answers.entries()) {
    expect([...ids].sort(), queries[i]!).toEqual(containing(queries[i]!).sort());
    expect(total).toBe(ids.length);
  }
});

it("finds nothing for 100 strings that stand nowhere", async () => {
  const queries = nonsense(100);
  const answers = await askSearchPage(page, queries);
  expect(answers.filter(({ total }) => total > 0)).toEqual([]);
});

it("puts articles with the string in their headline first", async () => {
  const queries = substrings(500).filter((q) => containing(`title:${q}`).length > 0);
  expect(queries.length).toBeGreaterThan(10);
  const answers = await askSearchPage(page, queries);
  for (const [i, { ids }] of answers.entries()) {
    const inHeadline = containing(`title:${queries[i]!}`);
    expect([...ids.slice(0, inHeadline.length)].sort(), queries[i]!).toEqual(inHeadline.sort());
  }
});
