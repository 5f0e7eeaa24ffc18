import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** What runs in the reader's browser: the search page, and the marks in an article that was found. */
const ENTRIES = { search: "main.ts", marks: "marks.ts", "from-search": "from-search.ts" } as const;

const clientFolder = fileURLToPath(new URL("../client/search/", import.meta.url));

/** Bundles the client into `assets/` of a site, as classic scripts: modules do not load from a disk. */
export async function bundleClient(siteDir: string): Promise<void> {
  await build({
    entryPoints: Object.fromEntries(
      Object.entries(ENTRIES).map(([name, file]) => [name, join(clientFolder, file)]),
    ),
    outdir: join(siteDir, "assets"),
    bundle: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    minify: true,
    legalComments: "none",
    logLevel: "silent",
  });
}
