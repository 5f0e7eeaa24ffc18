import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { renderSample } from "../support/render-sample.ts";
import { askSearchPage } from "./ask-search-page.ts";
import { serveSample } from "./serve-sample.ts";

const QUERIES = ["修表", "的", "修 表", '"，"', "title:修表", "修表 OR 今天", "-的", "龘龘"];

it("answers from a disk what it answers from a server", async () => {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-"));
  const site = await serveSample();
  const browser = await launchBrowser();
  onTestFinished(async () => {
    await browser.close();
    site.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  await renderSample(folder, { offline: true });
  const [disk, served] = [await browser.newPage(), await browser.newPage()];
  await disk.goto(pathToFileURL(join(folder, "search/index.html")).href);
  await served.goto(site.url("search/"));
  const answers = await askSearchPage(disk, QUERIES);
  expect(answers).toEqual(await askSearchPage(served, QUERIES));
  expect(answers.some(({ total }) => total > 0)).toBe(true);
  await disk.goto(`${disk.url().split("?")[0]}?q=修表`);
  await disk.locator("li[data-article] a").first().click();
  await disk.waitForSelector(".marks-bar");
});
