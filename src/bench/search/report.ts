import type { Trial } from "./ask-engine.ts";
import type { BuildFigures } from "./build-index.ts";
import type { Score } from "./score.ts";

/** All that was measured of one engine at one size. */
export interface EngineReport {
  readonly engine: string;
  readonly articles: number;
  readonly build: BuildFigures;
  readonly cold: Trial["cold"];
  readonly all: Score;
  readonly byKind: Readonly<Record<string, Score>>;
}

const percent = (share: number | undefined): string =>
  share === undefined ? "–" : `${(share * 100).toFixed(1)} %`;
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;
const ms = (time: number): string => `${time.toFixed(time < 10 ? 1 : 0)} ms`;

/** Two tables in Markdown: figures of the engines, and how each kind of query was answered. */
export function formatReport(reports: readonly EngineReport[]): string {
  const figures = reports.map(({ engine, articles, build, cold, all }) => [
    engine,
    articles.toLocaleString("en"),
    percent(all.perfect),
    percent(all.headlineFirst),
    `${kilobytes(cold.bytes)}, ${cold.requests} requests`,
    `${kilobytes(all.medianBytes)}, ${all.medianRequests}`,
    `${ms(all.medianMs)} / ${ms(all.p95Ms)}`,
    `${build.seconds.toFixed(1)} s`,
    `${(build.peakBytes / 1e9).toFixed(2)} GB`,
    `${(build.indexBytes / 1e6).toFixed(0)} MB, ${build.files} files`,
  ]);
  const head = [
    "",
    "articles",
    "perfect",
    "headline first",
    "cold",
    "a further query",
    "median / p95",
    "build",
    "peak",
    "index",
  ];
  return `${table(head, figures)}\n\n${kindTable(reports)}\n`;
}

function kindTable(reports: readonly EngineReport[]): string {
  const kinds = Object.keys(reports[0]?.byKind ?? {});
  const rows = kinds.map((kind) => [
    kind,
    ...reports.map(({ byKind }) => {
      const score = byKind[kind]!;
      return `${percent(score.perfect)} (${score.recall.toFixed(2)}/${score.precision.toFixed(2)}), ${kilobytes(score.medianBytes)}`;
    }),
  ]);
  return table(
    ["perfect (recall/precision), bytes", ...reports.map(({ engine, articles }) => `${engine}, ${articles}`)],
    rows,
  );
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
