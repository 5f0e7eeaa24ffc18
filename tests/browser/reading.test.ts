import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { PAGES_BY_KIND, type ServedSample, serveSample } from "./serve-sample.ts";

let site: ServedSample;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveSample({ basePath: "/papers/" }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(site.url(path));
  return page;
}

it("leads from the home page to an article and on to the next one, without JavaScript, under a sub-path", async () => {
  const page = await open("", { javaScriptEnabled: false });
  await page.getByRole("link", { name: "沿河七乡连夜排涝 四万亩早稻全部返青" }).click();
  expect(new URL(page.url()).pathname).toBe("/papers/jinghe-ribao/2031/05/06/01/l005/");
  expect(await page.locator(".body").textContent()).toContain("石桥闸口外，六百台水泵沿堤排开。");
  await page.getByRole("link", { name: /下一篇/ }).click();
  expect(await page.locator("h1").textContent()).toContain("老城供水管换新");
  await page.getByRole("link", { name: "2031年", exact: true }).click();
  await page.getByRole("link", { name: "2031年5月5日，1 篇" }).click();
  expect(await page.locator("main").textContent()).toContain("大雨将至");
  await page.context().close();
});

it("opens the raw lines behind an article without JavaScript", async () => {
  const page = await open(PAGES_BY_KIND.article, { javaScriptEnabled: false });
  expect(await page.locator(".raw").isVisible()).toBe(false);
  await page.locator("summary").click();
  expect(await page.locator(".raw").isVisible()).toBe(true);
  await page.context().close();
});

it("takes the keyboard to the text past what stands on every page", async () => {
  const page = await open(PAGES_BY_KIND.article);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("跳到正文");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  await page.context().close();
});

it("shows where the keyboard is", async () => {
  const page = await open("");
  for (let presses = 0; presses < 2; presses++) await page.keyboard.press("Tab");
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  expect(outline).toBe("solid");
  await page.context().close();
});

it("runs nothing that was printed, and asks nobody else for anything", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const dialogs: string[] = [];
  const hosts = new Set<string>();
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("request", (request) => hosts.add(new URL(request.url()).hostname));
  for (const path of Object.values(PAGES_BY_KIND)) await page.goto(site.url(path));
  await context.close();
  expect(dialogs).toEqual([]);
  expect([...hosts]).toEqual(["localhost"]);
});

it("breaks no rule of its own Content Security Policy", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  for (const path of Object.values(PAGES_BY_KIND)) await page.goto(site.url(path));
  await context.close();
  expect(complaints).toEqual([]);
});

it("indents paragraphs by two characters and keeps lines to 40 at most", async () => {
  const page = await open(PAGES_BY_KIND["long article"], { viewport: { width: 1280, height: 900 } });
  const set = await page
    .locator(".body p")
    .first()
    .evaluate((paragraph) => {
      const style = getComputedStyle(paragraph);
      const em = Number.parseFloat(style.fontSize);
      return { indent: Number.parseFloat(style.textIndent) / em, measure: paragraph.clientWidth / em };
    });
  await page.context().close();
  expect(set.indent).toBeCloseTo(2);
  expect(set.measure).toBeGreaterThan(37);
  expect(set.measure).toBeLessThanOrEqual(40);
});

it("prints the article and not what surrounds it", async () => {
  const page = await open(PAGES_BY_KIND.article);
  await page.emulateMedia({ media: "print" });
  const shown = await page
    .locator("nav, aside, form, details")
    .evaluateAll((elements) =>
      elements.filter((element) => element.checkVisibility()).map((element) => element.className),
    );
  await page.context().close();
  expect(shown).toEqual([]);
});
