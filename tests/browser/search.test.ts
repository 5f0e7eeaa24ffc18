import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type ServedSample, serveSample } from "./serve-sample.ts";

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

async function open(path: string): Promise<Page> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(site.url(path));
  return page;
}

const stateIs = (page: Page, state: string) => page.waitForSelector(`main[data-search-state="${state}"]`);
const total = (page: Page) => page.getAttribute("main", "data-search-total");
const ids = (page: Page) =>
  page.$$eval("li[data-article]", (items) => items.map((item) => item.getAttribute("data-article")));
const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

describe("the search page", () => {
  it("is idle until something is asked", async () => {
    const page = await open("search/");
    await stateIs(page, "idle");
    expect(await total(page)).toBeNull();
  });

  it("answers what its address asks, with a link to every article", async () => {
    const page = await open("search/?q=修表");
    await stateIs(page, "done");
    expect(Number(await total(page))).toBe((await ids(page)).length);
    await page.click("li[data-article] a");
    expect(await page.locator("article[data-article]").count()).toBe(1);
  });

  it("searches as one types, and keeps the address with it", async () => {
    const page = await open("search/");
    await page.locator("#q").pressSequentially("修表", { delay: 20 });
    await stateIs(page, "done");
    expect(param(page, "q")).toBe("修表");
    expect(await page.locator("mark").count()).toBeGreaterThan(0);
  });

  it("marks the string and nothing else", async () => {
    const page = await open("search/?q=修表");
    await stateIs(page, "done");
    expect(new Set(await page.locator("mark").allTextContents())).toEqual(new Set(["修表"]));
  });

  it("leaves an input method alone until it has finished", async () => {
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    // The page's own pauses pass at the test's word: nothing here depends on how fast the machine is.
    await page.clock.install();
    await page.goto(site.url("search/"));
    const client = await context.newCDPSession(page);
    await page.focus("#q");
    await client.send("Input.imeSetComposition", { text: "xiu", selectionStart: 3, selectionEnd: 3 });
    await client.send("Input.imeSetComposition", { text: "xiu'biao", selectionStart: 8, selectionEnd: 8 });
    await page.clock.runFor(5000);
    expect(await page.inputValue("#q")).toBe("xiu'biao");
    expect(await page.getAttribute("main", "data-search-state")).toBe("idle");
    expect(param(page, "q")).toBeNull();
    await client.send("Input.insertText", { text: "修表" });
    await page.clock.runFor(5000);
    await stateIs(page, "done");
    expect(param(page, "q")).toBe("修表");
  });

  it("goes back and forward through what was asked", async () => {
    const page = await open("search/");
    for (const q of ["修表", "今天"]) {
      await page.fill("#q", q);
      await page.press("#q", "Enter");
      await stateIs(page, "done");
      expect(param(page, "q")).toBe(q);
    }
    await page.goBack();
    await stateIs(page, "done");
    expect(await page.inputValue("#q")).toBe("修表");
    expect(param(page, "q")).toBe("修表");
  });

  it("goes back from what was typed after it to what was settled on with Enter, not to every letter", async () => {
    const page = await open("search/");
    await page.locator("#q").pressSequentially("修表", { delay: 20 });
    await stateIs(page, "done");
    await page.press("#q", "Enter");
    await page.fill("#q", "今");
    await page.waitForFunction(() => new URLSearchParams(location.search).get("q") === "今");
    await page.fill("#q", "今天");
    await page.waitForFunction(() => new URLSearchParams(location.search).get("q") === "今天");
    await page.goBack();
    expect(param(page, "q")).toBe("修表");
  });

  it.each(["", "?q=的", "?q=修表龘", "?q=的&front=1&order=oldest"])(
    "axe finds nothing wrong with it at “%s”",
    async (address) => {
      const context = await browser.newContext({ bypassCSP: true });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      await page.goto(site.url(`search/${address}`));
      await stateIs(page, address === "" ? "idle" : "done");
      await page.waitForLoadState("networkidle");
      await page.addScriptTag({ path: AXE });
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
        const { violations } = await axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
      });
      expect(found).toEqual([]);
    },
  );

  it("suggests names for the letters that are typed, by keyboard", async () => {
    const page = await open("search/");
    await page.locator("#q").pressSequentially("jhrb", { delay: 20 });
    await page.waitForSelector("#suggestions [role=option]");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => new URLSearchParams(location.search).get("q") === "泾河日报");
    expect(await page.inputValue("#q")).toBe("泾河日报");
    expect(await page.locator("#suggestions").isHidden()).toBe(true);
  });

  it("keeps filters, dates and order in the address, and reads them from it", async () => {
    const page = await open("search/?q=的");
    await stateIs(page, "done");
    const all = Number(await total(page));
    await page.getByRole("checkbox", { name: "头版" }).check();
    await page.waitForFunction(() => location.search.includes("front=1"));
    await stateIs(page, "done");
    const front = Number(await total(page));
    expect(front).toBeGreaterThan(0);
    expect(front).toBeLessThan(all);
    await page.selectOption("#order", "oldest");
    await page.waitForFunction(() => location.search.includes("order=oldest"));
    await stateIs(page, "done");
    const shown = await ids(page);
    await page.reload();
    await stateIs(page, "done");
    expect(await ids(page)).toEqual(shown);
    expect(await page.getByRole("checkbox", { name: "头版" }).isChecked()).toBe(true);
  });

  it("narrows to dates as they are typed, and marks what is none", async () => {
    const page = await open("search/?q=的");
    await stateIs(page, "done");
    await page.fill("#from", "昨天");
    await page.press("#from", "Tab");
    expect(await page.getAttribute("#from", "aria-invalid")).toBe("true");
    await page.fill("#from", "2099年1月");
    await page.press("#from", "Tab");
    await page.waitForFunction(() => location.search.includes("from=2099-01"));
    await stateIs(page, "done");
    expect(await total(page)).toBe("0");
    await page.getByRole("button", { name: /去掉筛选/ }).click();
    await page.waitForFunction(() => !location.search.includes("from="));
    await stateIs(page, "done");
    expect(Number(await total(page))).toBeGreaterThan(0);
  });

  it("helps where nothing is found", async () => {
    const page = await open("search/?q=修表龘");
    await stateIs(page, "done");
    expect(await total(page)).toBe("0");
    await page.locator("#near a", { hasText: /^修表$/ }).click();
    await stateIs(page, "done");
    expect(Number(await total(page))).toBeGreaterThan(0);
  });

  it("offers articles that say it in another order, apart from the results", async () => {
    const page = await open("search/?q=排涝沿河早稻");
    await stateIs(page, "done");
    expect(await total(page)).toBe("0");
    await page.locator("#related a", { hasText: "沿河七乡连夜排涝" }).waitFor();
    expect(await ids(page)).toEqual([]);
  });

  it("is worked by the keyboard alone: slash, words, arrows, Enter", async () => {
    const page = await open("search/");
    await page.keyboard.press("/");
    await page.keyboard.type("修表");
    await stateIs(page, "done");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForSelector("article[data-article]");
    // The words are marked once the article's script has run.
    await page.waitForSelector(".marks-bar");
    expect(await page.locator("article mark").count()).toBeGreaterThan(0);
  });

  it("saves the whole list as a table", async () => {
    const page = await open("search/?q=的");
    await stateIs(page, "done");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#export >> text=CSV")]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const rows = Buffer.concat(chunks).toString("utf8").trim().split("\r\n");
    expect(rows).toHaveLength(Number(await total(page)) + 1);
  });

  it("says that the index cannot be read, and recovers when it can", async () => {
    const page = await open("search/");
    await page.route("**/search-index/**", (route) => route.abort());
    await page.fill("#q", "修表");
    await stateIs(page, "error");
    await page.unroute("**/search-index/**");
    await page.press("#q", "Enter");
    await stateIs(page, "done");
  });
});

describe("an article that a search led to", () => {
  it("marks the words, walks through them and lets go of them", async () => {
    const page = await open("search/?q=修表");
    await stateIs(page, "done");
    await page.click("li[data-article] a");
    await page.waitForSelector(".marks-bar");
    const text = await page.locator("article").textContent();
    const marks = await page.locator("article mark").count();
    await page.keyboard.press("n");
    expect(await page.locator("mark[aria-current]").count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await page.locator("article mark").count()).toBe(0);
    expect(await page.locator("article").textContent()).toBe(text);
    expect(marks).toBeGreaterThan(0);
    expect(param(page, "q")).toBeNull();
  });

  it("is left alone when it was not", async () => {
    const page = await open("search/?q=修表");
    await stateIs(page, "done");
    const address = await page.getAttribute("li[data-article] a", "href");
    await page.goto(address!.replace(/\?.*/, ""));
    expect(await page.locator("article mark, .marks-bar").count()).toBe(0);
  });
});
