// npm run bench:order: articles put together exactly, by our engine, by the usual recipe and by text clustering,
// on the same pages, by order type and level; and our engine's pages a second on one core.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pageToRecord } from "../assemble/page-to-record.ts";
import type { RawPage } from "../model/page.ts";
import { reconstructPage } from "../pipeline.ts";
import { tokenizePage } from "../tokenize/tokenize-page.ts";
import { isExact, type PrintedArticle } from "../train/exact-article.ts";
import { type GoldPage, readGoldPages } from "../train/gold.ts";
import { findBenchPages } from "./bench-pages.ts";
import {
  type BenchPage,
  readBenchPages,
  selectGold,
  temporaryFolder,
  writePrediction,
} from "./order/bench-page.ts";
import { readByClustering } from "./order/clustering.ts";
import { readByRecipe } from "./order/recipe.ts";

const BENCH = findBenchPages();
const SETS = ["dev", "clean"] as const;

const METHODS: Readonly<Record<string, (raw: RawPage) => unknown>> = {
  broadsheet: (raw) => pageToRecord(reconstructPage(raw)),
  recipe: (raw) => ({ articles: readByRecipe(tokenizePage(raw)) }),
  clustering: (raw) => ({ articles: readByClustering(tokenizePage(raw)) }),
};

interface Score {
  readonly exact: string;
  readonly text: string;
  readonly lost: string;
  readonly fields: string;
}

function score(gold: string, predictions: string): Score {
  const printed = execFileSync(process.execPath, [join(BENCH, "score.mjs"), gold, predictions], {
    encoding: "utf8",
  });
  const find = (pattern: RegExp): string => pattern.exec(printed)?.[1] ?? "?";
  return {
    exact: find(/exact articles F1 ([\d.]+)/),
    text: find(/body text F1 ([\d.]+)/),
    lost: find(/lost or broken text ([\d.]+)/),
    fields: find(/(headline .*)/),
  };
}

/** All pages, then those of one order type, then those of one level. */
function groupsOf(pages: readonly BenchPage[]): [string, BenchPage[]][] {
  const by = (key: (page: BenchPage) => string): [string, BenchPage[]][] =>
    [...new Set(pages.map(key))].sort().map((value) => [value, pages.filter((page) => key(page) === value)]);
  return [["all", [...pages]], ...by((page) => page.orderType), ...by((page) => page.level)];
}

function benchSet(set: string): void {
  const dir = join(BENCH, set);
  const pages = readGoldPages(dir);
  const folders = new Map<string, string>();
  for (const [method, read] of Object.entries(METHODS)) {
    const folder = temporaryFolder(method);
    folders.set(method, folder);
    const times = pages.map(({ name, raw }) => {
      const before = process.cpuUsage();
      writePrediction(folder, name, read(raw));
      return process.cpuUsage(before).user / 1e6;
    });
    if (method === "broadsheet") console.log(`${set}: ${describeSpeed(pages, times)}`);
  }
  for (const [group, members] of groupsOf(readBenchPages(dir))) {
    const gold = selectGold(dir, members);
    const scores = [...folders].map(([method, folder]) => `${method} ${score(gold, folder).exact}`);
    console.log(
      `${set} ${group.padEnd(12)} ${String(members.length).padStart(3)} pages  exact articles F1: ${scores.join("  ")}`,
    );
  }
  for (const [method, folder] of folders) {
    const { text, lost, fields } = score(dir, folder);
    console.log(`${set} ${method.padEnd(11)} text F1 ${text}  lost or broken ${lost}  ${fields}`);
  }
  reportConfidence(dir, folders.get("broadsheet")!);
}

/** @param times of each page, in seconds of a core */
function describeSpeed(pages: readonly GoldPage[], times: readonly number[]): string {
  const total = times.reduce((sum, time) => sum + time, 0);
  const charsOf = (at: number): number => pages[at]!.raw.text.length;
  const largest = pages.reduce((most, _, at) => (charsOf(at) > charsOf(most) ? at : most), 0);
  return [
    `${(pages.length / total).toFixed(1)} pages a second of one core`,
    `the largest, of ${charsOf(largest).toLocaleString("en-US")} characters, takes ${times[largest]!.toFixed(1)} s`,
  ].join("; ");
}

/** Of the articles above 0.9, how many are exact; and how many of all are above it. */
function reportConfidence(dir: string, folder: string): void {
  let all = 0;
  let sure = 0;
  let right = 0;
  for (const { name } of readBenchPages(dir)) {
    const read = (file: string) =>
      JSON.parse(readFileSync(file, "utf8")) as {
        articles: (PrintedArticle & { confidence: number })[];
      };
    const gold = read(join(dir, `${name}.expected.json`)).articles;
    for (const article of read(join(folder, `${name}.json`)).articles) {
      all++;
      if (article.confidence <= 0.9) continue;
      sure++;
      if (gold.some((printed) => isExact(article, printed))) right++;
    }
  }
  console.log(
    `confidence above 0.9: ${sure} of ${all} articles, exact in ${((100 * right) / Math.max(1, sure)).toFixed(1)} %`,
  );
}

for (const set of SETS) benchSet(set);
