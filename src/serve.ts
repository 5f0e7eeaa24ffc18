import { resolve } from "node:path";
import { formatReport } from "./build/build-report.ts";
import { type BuildOptions, buildSite } from "./build.ts";
import { printProblems } from "./cli/print-problems.ts";
import { listen } from "./serve/listen.ts";
import { staticServer } from "./serve/static-server.ts";
import { watchFolders } from "./serve/watch-folders.ts";
import { PROJECT } from "./site/render-site.ts";
import { withSlashes } from "./site/site-options.ts";

export interface ServeOptions extends BuildOptions {
  /** 8080 by default, 0 for any free one; the next free one where it is taken. */
  readonly port?: number;
}

export interface ServedSite {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Builds the site, serves it on this machine, and builds it again when content or templates change.
 * Content with errors is reported; what was built before stays served.
 */
export async function serveSite(options: ServeOptions = {}): Promise<ServedSite> {
  const basePath = withSlashes(options.basePath ?? "/");
  await buildAndReport(options);
  const server = staticServer(resolve(options.output ?? "_site"), basePath);
  const asked = options.port ?? 8080;
  const port = await listen(server, asked);
  const url = `http://localhost:${port}${basePath}`;
  const taken = asked > 0 && port !== asked ? `; port ${asked} is taken` : "";
  say(`\nServing ${url}  (Ctrl+C stops${taken})`);
  const folders = [resolve(options.content ?? "content"), `${PROJECT}templates`, `${PROJECT}public`];
  const unwatch = watchFolders(folders, () => buildAndReport(options));
  const close = (): Promise<void> => {
    unwatch();
    server.closeAllConnections();
    return new Promise((done) => server.close(() => done()));
  };
  return { url, close };
}

/** A broken template must not end the server: its author is about to mend it. */
async function buildAndReport(options: ServeOptions): Promise<void> {
  try {
    const report = await buildSite(options);
    const content = options.content ?? "content";
    printProblems(report.problems, content);
    say(formatReport(report, content));
  } catch (error) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

const say = (text: string): boolean => process.stderr.write(`${text}\n`);
