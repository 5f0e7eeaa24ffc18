import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { renderSample } from "../support/render-sample.ts";

it("can be read from a disk: every step from the home page to an article opens a file", async () => {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await renderSample(folder, { offline: true });
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, "index.html")).href);
  await page.getByRole("link", { name: "阅读 2031年5月6日" }).click();
  await page.getByRole("link", { name: "修表人" }).click();
  expect(await page.locator("h1").textContent()).toBe("修表人");
  const color = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(color).not.toBe("rgba(0, 0, 0, 0)");
});
