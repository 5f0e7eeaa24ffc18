import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { ReviewAssets } from "./review-server.ts";

const fileAt = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(fileAt(path), "utf8");

/** The review page's own files. They stand outside public/ and templates/: a site never holds them. */
export async function makeReviewAssets(token: string): Promise<ReviewAssets> {
  const css = "text/css; charset=utf-8";
  const html = read("src/client/review/review.html").replace("{{token}}", token);
  return new Map([
    ["/", { type: "text/html; charset=utf-8", body: html }],
    ["/broadsheet.css", { type: css, body: read("public/assets/broadsheet.css") }],
    ["/review.css", { type: css, body: read("src/client/review/review.css") }],
    ["/icon.svg", { type: "image/svg+xml", body: read("public/assets/icon.svg") }],
    ["/review.js", { type: "text/javascript; charset=utf-8", body: await bundle() }],
  ]);
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileAt("src/client/review/main.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    logLevel: "silent",
  });
  return outputFiles[0]!.text;
}
