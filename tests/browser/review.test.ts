import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { startReview } from "../../src/review.ts";
import expected from "../fixtures/review/expected.json" with { type: "json" };
import { launchBrowser } from "../support/browser.ts";
import { contentFolder } from "../support/content-folder.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const PAGE = readFileSync(new URL("../fixtures/review/page.txt", import.meta.url), "utf8");
const ISSUE = "jinghe-ribao/2031-05-08";
const CORRECTIONS = `${ISSUE}/corrections.yaml`;

/** A file as somebody keeps it: with comments, an unusual layout, and a decision of their own. */
const KEPT = `# 县域版的更正，每周五核对
corrections:
  - kind: role   # 机器把报眉当成了栏目

    page: "02"
    quote: { exact: 泾河日报 2031年5月8日 }
    role: folio
    by: 许禾
    when: 2031-05-09
    why: 是报眉
# 以下待查
`;

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

interface Desk {
  readonly page: Page;
  readonly content: string;
  readonly file: () => string | undefined;
}

async function openDesk(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  bypassCSP = false,
): Promise<Desk> {
  const content = contentFolder({
    "jinghe-ribao/newspaper.yaml": "name: 泾河日报\n",
    [`${ISSUE}/02.txt`]: PAGE,
    ...files,
  });
  const session = await startReview({ content, port: 0, by: "江月", today: () => "2031-05-10" });
  const context = await browser.newContext({ bypassCSP, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  onTestFinished(async () => {
    await context.close();
    await session.close();
  });
  await page.goto(session.url);
  await page.locator('.raw-block[aria-selected="true"]').first().waitFor();
  const path = join(content, CORRECTIONS);
  return { page, content, file: () => (existsSync(path) ? readFileSync(path, "utf8") : undefined) };
}

/** Headlines and paragraphs of every article on the desk. */
const articlesOn = (page: Page): Promise<string[][]> =>
  page.locator(".result-article").evaluateAll((articles) =>
    articles.map((article) =>
      [...article.querySelectorAll<HTMLElement>(".result-part")]
        .filter(({ dataset }) => ["headline", "paragraph"].includes(dataset.field!))
        .map((part) => {
          const copy = part.cloneNode(true) as HTMLElement;
          for (const mark of copy.querySelectorAll(".repair")) mark.remove();
          return copy.textContent!;
        }),
    ),
  );

const countRight = async (page: Page): Promise<number> => {
  const shown = new Set((await articlesOn(page)).map((article) => JSON.stringify(article)));
  return expected.filter((article) => shown.has(JSON.stringify(article))).length;
};

/** A pair of hands that counts its keys, reads labels off the page, and waits for what the page says. */
class Typist {
  keys = 0;
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.keys++;
      if (/^[\x20-\x7e]/.test(key)) await this.#page.keyboard.press(key);
      else await this.#page.keyboard.insertText(key);
    }
  }

  /** Types the label that stands at a block, or right before some words in it. */
  async label(words: string): Promise<void> {
    const hint = this.#page.locator(".raw-block", { hasText: words }).first().locator("> .hint");
    await this.press(...(await hint.textContent())!.trim());
  }

  async seam(words: string): Promise<void> {
    const label = await this.#page
      .locator(".piece", { hasText: words })
      .last()
      .evaluate((piece) => piece.previousElementSibling!.textContent!);
    await this.press(...label);
  }

  async hears(text: string): Promise<void> {
    await this.#page.locator("#status", { hasText: text }).waitFor();
  }
}

async function putRight(typist: Typist): Promise<void> {
  await typist.press("g");
  await typist.label("图书馆夜读区今起开放");
  await typist.press("s");
  await typist.seam("本报讯");
  await typist.hears("已断开");
  await typist.press("g");
  await typist.label("夜校每周二");
  await typist.press("b");
  await typist.label("县城开办木工夜校");
  await typist.hears("已归于");
  await typist.press("g");
  await typist.label("五个测点");
  await typist.press("t", "己", "Enter", "已", "Enter");
  await typist.hears("已改作");
}

// Card, Moran and Newell's keystroke-level model: a key of an average typist, and one act of thought before each
// decision's two steps (which block, what about it); and what it takes to read the place in the raw text.
const KEY_SECONDS = 0.28;
const THOUGHT_SECONDS = 1.35;
const READING_SECONDS = 8;
const FAULTS = 3;

it("puts a page of ten articles with three faults right in under 20 keys, under a minute's work", async () => {
  const { page, file } = await openDesk({ [CORRECTIONS]: KEPT });
  expect(await countRight(page)).toBeLessThanOrEqual(7);
  const typist = new Typist(page);
  await putRight(typist);
  expect(await countRight(page)).toBe(10);
  expect(typist.keys).toBeLessThan(20);
  const seconds = typist.keys * KEY_SECONDS + FAULTS * (2 * THOUGHT_SECONDS + READING_SECONDS);
  expect(seconds).toBeLessThan(60);
  expect(file()!.match(/- kind/g)).toHaveLength(1 + FAULTS);
});

it("undoes decisions one by one, until the file is what it was to the byte", async () => {
  const { page, file } = await openDesk({ [CORRECTIONS]: KEPT });
  const typist = new Typist(page);
  const before = await articlesOn(page);
  await putRight(typist);
  expect(file()).toContain("# 以下待查");
  for (let left = FAULTS; left > 0; left--) {
    expect(file()!.match(/- kind/g)).toHaveLength(1 + left);
    await typist.press("u");
    await expect.poll(() => file()!.match(/- kind/g)?.length).toBe(left);
  }
  expect(file()).toBe(KEPT);
  await expect.poll(() => articlesOn(page)).toEqual(before);
});

it("makes the file with the first decision and takes it away with the undo", async () => {
  const { page, file } = await openDesk();
  const typist = new Typist(page);
  expect(file()).toBeUndefined();
  await page.locator(".raw-block", { hasText: "泾河日报" }).first().click();
  await typist.press("r", "f");
  await typist.hears("已定为报眉");
  expect(file()).toMatch(/^corrections:\n {2}- kind: role\n {4}page: "02"\n/);
  await typist.press("u");
  await typist.hears("已撤销");
  expect(file()).toBeUndefined();
});

it("takes a correction out of the file again, and leaves the rest of it alone", async () => {
  const { page, file } = await openDesk({ [CORRECTIONS]: KEPT });
  await page.getByRole("button", { name: /^取消更正/ }).click();
  await page.locator("#status", { hasText: "更正已取消" }).waitFor();
  expect(file()).toBe("# 县域版的更正，每周五核对\ncorrections:\n# 以下待查\n");
});

it("says why it does not write a decision down, and writes nothing", async () => {
  const { page, file } = await openDesk();
  const typist = new Typist(page);
  await typist.press("t", "虚构的字", "Enter", "真", "Enter");
  await typist.hears("未写入：此块没有“虚构的字”");
  expect(file()).toBeUndefined();
});

it("marks a repair where it happened, with its reason", async () => {
  const { page } = await openDesk();
  const typist = new Typist(page);
  await typist.press("g");
  await typist.label("夜校每周二");
  await typist.press("b");
  await typist.label("县城开办木工夜校");
  await typist.hears("已归于");
  const paragraph = page.locator(".result-part", { hasText: "夜校每周二" });
  expect(await paragraph.locator(".repair").textContent()).toContain("江月: 据版面判定");
});

it("shows the page's picture, where there is one, and on it the block that is selected", async () => {
  const box = (text: string, top: number) => ({
    ...{ type: "text", text, page_idx: 0 },
    bbox: [100, top, 500, top + 40],
  });
  const layout = JSON.stringify([
    { ...box("水渠昨天通水", 100), text_level: 1 },
    box("县里的水渠昨天通水，放水三百万方。", 200),
  ]);
  const { page } = await openDesk({
    [`${ISSUE}/01.content_list.json`]: layout,
    [`${ISSUE}/01.png`]: PIXEL,
  });
  const typist = new Typist(page);
  await page.getByRole("button", { name: /^水渠昨天通水/ }).click();
  await typist.hears("水渠昨天通水");
  await typist.press("v");
  await page.locator(".region.is-selected").waitFor();
  expect(
    await page.locator(".page-picture img").evaluate((image: HTMLImageElement) => image.naturalWidth),
  ).toBe(1);
  await page
    .locator(".region")
    .last()
    .evaluate((region: HTMLElement) => region.click());
  expect(await page.locator('.raw-block[aria-selected="true"]').textContent()).toContain("放水三百万方");
});

it("shows its keys at ?, and gives keyboard focus back", async () => {
  const { page } = await openDesk();
  await page.keyboard.press("?");
  expect(await page.getByRole("dialog", { name: "按键" }).textContent()).toContain("所选归于某题");
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  expect(await page.locator('.raw-block[aria-selected="true"]').count()).toBe(1);
});

it.each(["light", "dark"] as const)(
  "axe finds nothing wrong with the desk and its dialogs in the %s",
  async (colorScheme) => {
    const { page } = await openDesk({ [CORRECTIONS]: KEPT }, true);
    await page.emulateMedia({ colorScheme });
    await page.addScriptTag({ path: AXE });
    for (const key of ["", "?", "r", "t", "d", "w", "b", "s"]) {
      if (key) await page.keyboard.press(key);
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
        const { violations } = await axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
      });
      expect({ key, found }).toEqual({ key, found: [] });
      await page.keyboard.press("Escape");
    }
  },
);
