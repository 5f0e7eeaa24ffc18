import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { treeMemory } from "./process-memory.ts";

/** What building an index cost, and what it came to. */
export interface BuildFigures {
  readonly seconds: number;
  readonly peakBytes: number;
  readonly indexBytes: number;
  readonly files: number;
}

const SCRIPT = fileURLToPath(new URL("build-one.ts", import.meta.url));
const SAMPLE_MS = 100;
const FIGURES = "figures.json";

/** Builds an engine's index, or takes one that stands there from an earlier run, with its figures. */
export async function buildIndex(engine: string, articles: number, folder: string): Promise<BuildFigures> {
  const known = join(folder, FIGURES);
  if (existsSync(known)) return JSON.parse(readFileSync(known, "utf8")) as BuildFigures;
  mkdirSync(folder, { recursive: true });
  const { seconds, peakBytes } = await runBuild([engine, String(articles), folder]);
  const files = filesOf(folder);
  const indexBytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const figures = { seconds, peakBytes, indexBytes, files: files.length };
  writeFileSync(known, JSON.stringify(figures));
  return figures;
}

function runBuild(args: readonly string[]): Promise<{ seconds: number; peakBytes: number }> {
  const child = spawn(process.execPath, ["--max-old-space-size=8192", "--import", "tsx", SCRIPT, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  let peakBytes = 0;
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, treeMemory(child.pid!));
  }, SAMPLE_MS);
  return new Promise((resolve, reject) => {
    child.on("close", (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ ...(JSON.parse(output) as { seconds: number }), peakBytes });
      else reject(new Error(`building ${args.join(" ")} ended with ${code}`));
    });
  });
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
