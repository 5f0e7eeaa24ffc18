import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, it } from "vitest";
import { siteFiles } from "../../src/check/site-files.ts";
import { expectGolden } from "../support/golden.ts";
import { renderSample } from "../support/render-sample.ts";

let site: string;

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), "broadsheet-"));
  await renderSample(site);
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

const DAY = "jinghe-ribao/2031/05/06";

it("publishes the sample paper under addresses that never change", () => {
  const pages = siteFiles(site).filter((file) => file.endsWith(".html") || file.startsWith("data/"));
  expectGolden("sites/sample/addresses.txt", `${pages.join("\n")}\n`);
});

it.each([
  ["home", "index.html"],
  ["issue", `${DAY}/index.html`],
  ["page", `${DAY}/01/index.html`],
  ["article", `${DAY}/01/l005/index.html`],
])("writes the %s page as it was last read over", (name, file) => {
  // Where a headline may break is the Unicode library's to say, and differs with its version.
  const html = readFileSync(join(site, file), "utf8").replaceAll("<wbr>", "");
  expectGolden(`sites/sample/${name}.html`, html);
});
