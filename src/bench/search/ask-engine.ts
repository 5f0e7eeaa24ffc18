import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
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

export interface Session {
  /** Script, whatever every visit needs, and the first query. */
  readonly cold: { readonly bytes: number; readonly requests: number; readonly ms: number };
  /** The others, in the order in which they were asked. */
  readonly further: readonly Asked[];
}

/** Asks an engine all queries in one visit, in headless Chromium. */
export async function askEngine(
  engine: Engine,
  folder: string,
  queries: readonly string[],
): Promise<Session> {
  await writePage(engine, folder);
  const server = new CountingServer(folder);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    const started = performance.now();
    await page.goto(`${await server.listen()}index.html`);
    await page.evaluate(() => window.engine.start());
    const ask = async (q: string): Promise<Asked> => {
      const { keys, ms } = await page.evaluate(async (asked) => {
        const before = performance.now();
        const found = await window.engine.ask(asked);
        return { keys: found, ms: performance.now() - before };
      }, q);
      return { keys, ms, ...server.take() };
    };
    const first = await ask(queries[0]!);
    const cold = { bytes: first.bytes, requests: first.requests, ms: performance.now() - started };
    const further: Asked[] = [];
    for (const q of queries.slice(1)) further.push(await ask(q));
    return { cold, further };
  } finally {
    await browser.close();
    server.close();
  }
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
