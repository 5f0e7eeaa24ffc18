import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { type BrowserProgram, bundledBrowser, hasBundledBrowser } from "./bundled-browser.ts";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];

const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const ARGS = [
  "--no-sandbox", // continuous integration runs as root, where Chromium's sandbox refuses to
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts a headless browser for a test: the one that BROADSHEET_BROWSER names, else the first that starts of those
 * installed here and the one that comes inside an npm package. Never downloads one. Throws when none starts.
 */
export async function launchBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const program of candidates()) {
    try {
      return await launch(program);
    } catch (error) {
      failures.push(`${program.executablePath}: ${String(error).split("\n")[0]}`);
    }
  }
  throw new Error(
    `No browser starts. Install Chromium or Chrome, or name one in BROADSHEET_BROWSER.\n${failures.join("\n")}`,
  );
}

function* candidates(): Generator<BrowserProgram> {
  const named = process.env.BROADSHEET_BROWSER;
  if (named) return yield { executablePath: named };
  yield* installedBrowsers().map((executablePath) => ({ executablePath }));
  if (hasBundledBrowser()) yield* bundledBrowser();
}

/** Programs named like a browser on the search path, and at the places where systems without one keep them. */
export function installedBrowsers(): string[] {
  const dirs = (process.env.PATH ?? "").split(delimiter);
  return [...NAMES.flatMap((name) => dirs.map((dir) => join(dir, name))), ...PLACES].filter((path) =>
    existsSync(path),
  );
}

const launch = ({ executablePath, env }: BrowserProgram): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ARGS,
    headless: true,
    ...(env && { env: { ...(process.env as Record<string, string>), ...env } }),
  });
