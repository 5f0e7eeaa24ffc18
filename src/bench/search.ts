/**
 * npm run bench:search [-- --articles 2000,20000] [--engines broadsheet,pagefind] [--queries 40] [--keep FOLDER]
 *
 * Builds every engine's index of the same articles, asks all of them the same queries in headless Chromium,
 * and compares the answers with literal containment. Articles come from the folder that BROADSHEET_BENCH
 * names. 20,000 articles take stock Pagefind 12 GB of memory; pagefind-volumes is tried when it is named, with
 * one volume (2,000 articles), because its wasm panics with more. With --keep, indexes stay in a folder and are not built again.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Asked, askEngine } from "./search/ask-engine.ts";
import { buildIndex } from "./search/build-index.ts";
import { loadCorpus } from "./search/corpus.ts";
import { ENGINES } from "./search/engines/all-engines.ts";
import { type BenchQuery, querySets } from "./search/query-sets.ts";
import { type EngineReport, formatReport } from "./search/report.ts";
import { type Judged, scoreOf } from "./search/score.ts";
import { type Truth, truthTeller } from "./search/truth.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "2000,20000" },
    engines: { type: "string", default: "broadsheet,pagefind,minisearch,flexsearch,orama" },
    queries: { type: "string", default: "40" },
    keep: { type: "string" },
  },
});

interface Trial {
  readonly articles: number;
  readonly queries: readonly (BenchQuery & { readonly kind: string })[];
  readonly truths: readonly Truth[];
}

async function prepareTrial(articles: number): Promise<Trial> {
  const records = await loadCorpus(articles);
  const sets = querySets(records, Number(values.queries));
  // One of each kind after another, so that a visit asks what readers might: this and that.
  const queries = Array.from({ length: Number(values.queries) }, (_, i) =>
    Object.entries(sets).flatMap(([kind, set]) => (set[i] === undefined ? [] : [{ ...set[i], kind }])),
  ).flat();
  const truth = truthTeller(records);
  return { articles, queries, truths: queries.map(truth) };
}

async function tryEngine(
  name: string,
  { articles, queries, truths }: Trial,
  folder: string,
): Promise<EngineReport> {
  const engine = ENGINES[name]!;
  process.stderr.write(`${engine.name}, ${articles} articles\n`);
  const build = await buildIndex(name, articles, folder);
  const { cold, further } = await askEngine(
    engine,
    folder,
    queries.map(({ q }) => q),
  );
  const ids = engine.idsByKey?.(folder);
  const judge = ({ keys, ...costs }: Asked, i: number): Judged => ({
    ids: keys.map((key) => ids?.get(key) ?? key),
    truth: truths[i]!,
    asked: costs,
  });
  const judged = further.map(judge);
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const byKind = kinds.map(
    (kind) => [kind, scoreOf(judged.filter((_, i) => queries[i]!.kind === kind))] as const,
  );
  return {
    engine: engine.name,
    articles,
    build,
    cold,
    all: scoreOf(judged),
    byKind: Object.fromEntries(byKind),
  };
}

const home = values.keep ?? mkdtempSync(join(tmpdir(), "broadsheet-bench-"));
for (const articles of values.articles.split(",").map(Number)) {
  const trial = await prepareTrial(articles);
  const reports: EngineReport[] = [];
  for (const name of values.engines.split(",")) {
    reports.push(await tryEngine(name, trial, join(home, `${name}-${articles}`)));
  }
  process.stdout.write(`${formatReport(reports)}\n`);
}
if (values.keep === undefined) rmSync(home, { recursive: true });
