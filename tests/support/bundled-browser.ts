import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PACKAGE = join(ROOT, "node_modules/@sparticuz/chromium/package.json");
const CACHE = join(ROOT, "node_modules/.cache/broadsheet-browser");

/** A browser's program, and what its environment must say beside our own. */
export interface BrowserProgram {
  readonly executablePath: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Whether the browser inside the npm package runs on a machine of this kind. */
export const hasBundledBrowser = (): boolean =>
  process.platform === "linux" && process.arch === "x64" && existsSync(PACKAGE);

/**
 * The browser inside the npm package, unpacked at its first use; twice in the list, with the system's own libraries
 * and, for a bare Linux that lacks them, with those that come along.
 */
export function bundledBrowser(): BrowserProgram[] {
  const dir = unpackOnce();
  const executablePath = join(dir, "chromium");
  const libraries = { LD_LIBRARY_PATH: join(dir, "al2023/lib"), FONTCONFIG_PATH: join(dir, "fonts") };
  return [{ executablePath }, { executablePath, env: libraries }];
}

/** Unpacks aside and renames: tests in other processes see the whole browser or none. */
function unpackOnce(): string {
  const { version } = JSON.parse(readFileSync(PACKAGE, "utf8")) as { version: string };
  const dir = join(CACHE, version);
  if (existsSync(dir)) return dir;
  mkdirSync(CACHE, { recursive: true });
  const aside = mkdtempSync(join(CACHE, "unpacking-"));
  const script = fileURLToPath(new URL("unpack-browser.mjs", import.meta.url));
  execFileSync(process.execPath, [script], { env: { ...process.env, TMPDIR: aside }, stdio: "inherit" });
  try {
    renameSync(aside, dir);
  } catch (error) {
    // Another process was quicker: its copy is as good.
    if (!existsSync(dir)) throw error;
    rmSync(aside, { recursive: true, force: true });
  }
  return dir;
}
