import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { BrowserContext } from "playwright-core";
import { launchBrowser } from "../../../tests/support/browser.ts";
import { CountingServer } from "./counting-server.ts";
import type { Engine } from "./engines/engine.ts";

/** What one query cost and gave. */
export interface Asked {
  readonly keys: readonly string[];
  readonly ms: number;
  readonly bytes: number;
  readonly requests: number;
}

export interface Trial {
  /** Script, whatever every visit needs, and the visit's first query; of the first visit. */
  readonly cold: Asked;
  /** Every query, asked in a visit after others. */
  readonly further: readonly Asked[];
}

/** Queries of a visit: readers who ask more are few, and what was fetched for one query may serve the next. */
const QUERIES_A_VISIT = 12;

/** Asks an engine all queries in headless Chromium, in visits that begin with the same query. */
export async function askEngine(engine: Engine, folder: string, queries: readonly string[]): Promise<Trial> {
  await writePage(engine, folder);
  const server = new CountingServer(folder);
  const address = await server.listen();
  const browser = await launchBrowser();
  const visitLength = engine.isWholeAtOnce ? queries.length : QUERIES_A_VISIT;
  const further: Asked[] = [];
  let cold: Asked | undefined;
  try {
    for (let i = 0; i < queries.length; i += visitLength) {
      const visit = await browser.newContext();
      const [first, ...others] = await askVisit(visit, address, server, [
        queries[0]!,
        ...queries.slice(i, i + visitLength),
      ]);
      cold ??= first!;
      further.push(...others);
      await visit.close();
    }
    return { cold: cold!, further };
  } finally {
    await browser.close();
    server.close();
  }
}

async function askVisit(
  visit: BrowserContext,
  address: string,
  server: CountingServer,
  queries: readonly string[],
): Promise<Asked[]> {
  const page = await visit.newPage();
  page.setDefaultTimeout(0);
  await page.goto(`${address}index.html`);
  await page.evaluate(() => window.engine.start());
  const asked: Asked[] = [];
  for (const q of queries) {
    const answer = await page.evaluate(async (wanted) => {
      const before = performance.now();
      const keys = await window.engine.ask(wanted);
      return { keys, ms: performance.now() - before };
    }, q);
    asked.push({ ...answer, ...server.take() });
  }
  return asked;
}

/** A page with nothing on it but the engine's script. */
async function writePage({ client }: Engine, folder: string): Promise<void> {
  writeFileSync(
    join(folder, "index.html"),
    '<!doctype html><html lang="zh"><meta charset="utf-8"><script type="module" src="client.js"></script></html>',
  );
  await build({
    entryPoints: [fileURLToPath(client)],
    outfile: join(folder, "client.js"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    logLevel: "error",
  });
}
