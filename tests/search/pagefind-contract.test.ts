import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indexRelated, PAGEFIND_VERSION } from "../../src/search/related/index-related.ts";
import { listen } from "../../src/serve/listen.ts";
import { staticServer } from "../../src/serve/static-server.ts";
import { launchBrowser } from "../support/browser.ts";
import { record } from "./support/memory-index.ts";

/** Behaviour of Pagefind that this project relies on and its documentation does not promise. */

const folders: string[] = [];
const newFolder = (): string => {
  folders.push(mkdtempSync(join(tmpdir(), "broadsheet-pagefind-")));
  return folders.at(-1)!;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const records = Array.from({ length: 70 }, (_, i) =>
  record(i, [
    ["headline", i === 7 ? "省水利厅公布泾河水位" : `第${i}号通知`],
    ["body", "今日上午，各县报来雨情。"],
  ]),
);

const filesOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length), readFileSync(file).toString("base64")]),
  );

describe("building", () => {
  it("is by the version that volumes are named after", async () => {
    const siteDir = newFolder();
    await indexRelated(records, { siteDir });
    const [volume] = JSON.parse(readFileSync(join(siteDir, "pagefind/volumes.json"), "utf8"));
    const entry = readFileSync(join(siteDir, "pagefind", volume, "pagefind-entry.json"), "utf8");
    expect(JSON.parse(entry).version).toBe(PAGEFIND_VERSION);
  });

  it("gives the same bytes for the same articles", async () => {
    const [one, other] = [newFolder(), newFolder()];
    await indexRelated(records, { siteDir: one });
    await indexRelated(records, { siteDir: other });
    expect(filesOf(one)).toEqual(filesOf(other));
  });

  it("takes unchanged volumes over from the site as it was, and builds the others", async () => {
    const [before, after] = [newFolder(), newFolder()];
    await indexRelated(records, { siteDir: before, volumeArticles: 40 });
    const tomorrow = [...records, record(70, [["headline", "明日天气"]])];
    await indexRelated(tomorrow, { siteDir: after, previousSiteDir: before, volumeArticles: 40 });
    const volumes = (site: string): string[] =>
      JSON.parse(readFileSync(join(site, "pagefind/volumes.json"), "utf8"));
    const shared = volumes(after).filter((name) => volumes(before).includes(name));
    expect(shared.length).toBeGreaterThan(0);
    expect(shared.length).toBeLessThan(volumes(after).length);
    for (const name of volumes(after)) {
      expect(readdirSync(join(after, "pagefind", name))).toContain("pagefind-entry.json");
    }
  });

  it("returns errors as values, which must not be missed", async () => {
    const { index } = await createIndex();
    const { errors } = await index!.addHTMLFile({ content: "<html></html>" });
    await close();
    expect(errors).not.toEqual([]);
  });
});

/** As text: the test runner would rewrite an import into something that no browser knows. */
const SEARCH_IN_PAGE = `(async () => {
  const [volume] = await (await fetch("/pagefind/volumes.json")).json();
  const pagefind = await import("/pagefind/pagefind.js");
  const instance = pagefind.createInstance({ basePath: "/pagefind/" + volume + "/" });
  const { results } = await instance.search("泾河水位水利厅");
  const data = await Promise.all(results.map((result) => result.data()));
  return data.map(({ raw_url }) => raw_url);
})()`;

describe("searching", () => {
  let found: string[];
  beforeAll(async () => {
    const siteDir = newFolder();
    await indexRelated(records, { siteDir });
    const server = staticServer(siteDir, "/");
    const port = await listen(server, 0);
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.goto(`http://localhost:${port}/pagefind/volumes.json`);
    await page.evaluate(() => document.documentElement.setAttribute("lang", "zh-Hans"));
    found = await page.evaluate(SEARCH_IN_PAGE);
    await browser.close();
    server.close();
    server.closeAllConnections();
  });

  it("finds a query's words in another order, from an instance with a folder of its own", () => {
    expect(found[0]).toBe(records[7]!.path);
  });
});
