import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { PAGES_BY_KIND, type ServedSample, serveSample } from "./serve-sample.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

let site: ServedSample;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveSample(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
});

async function open(path: string, options: BrowserContextOptions) {
  // The policy that keeps printed scripts from running would keep axe out, too.
  const context = await browser.newContext({ ...options, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(site.url(path));
  return page;
}

const kinds = Object.entries(PAGES_BY_KIND);
const schemes = ["light", "dark"] as const;

it.each(kinds.flatMap(([kind, path]) => schemes.map((scheme) => [kind, scheme, path] as const)))(
  "axe finds nothing wrong with the %s page in the %s",
  async (_kind, colorScheme, path) => {
    const page = await open(path, { colorScheme });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await page.addScriptTag({ path: AXE });
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    });
    await page.context().close();
    expect(found).toEqual([]);
  },
);

it.each(kinds)("the %s page needs no sideways scrolling on a phone", async (_kind, path) => {
  const page = await open(path, { viewport: { width: 320, height: 700 } });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.context().close();
  expect(overflow).toBeLessThanOrEqual(0);
});
