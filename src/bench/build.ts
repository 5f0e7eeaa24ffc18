// npm run bench:build [-- ARTICLES …]: what rendering costs, beside Eleventy's own pagination.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const WORKER = fileURLToPath(new URL("build-one.ts", import.meta.url));
const COUNTS = process.argv.slice(2).map(Number);
const METHODS = { broadsheet: "ours, all pages", pagination: "Eleventy's pagination, articles alone" };

interface Figures {
  readonly cpuSeconds: number;
  readonly peakMb: number;
}

function measure(method: string, articles: number): Figures {
  const output = mkdtempSync(join(tmpdir(), "broadsheet-bench-"));
  const args = ["--import", "tsx", WORKER, method, String(articles), output];
  try {
    return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Figures;
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

const rows = (COUNTS.length > 0 ? COUNTS : [1000, 10_000]).flatMap((articles) =>
  Object.entries(METHODS).map(([method, name]) => {
    const { cpuSeconds, peakMb } = measure(method, articles);
    return `| ${articles.toLocaleString("en-US")} | ${name} | ${cpuSeconds.toFixed(1)} | ${Math.round(peakMb)} |`;
  }),
);
process.stdout.write(
  `${["| articles | rendered by | CPU seconds | peak MB |", "| --- | --- | --- | --- |", ...rows].join("\n")}\n`,
);
