import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { linkTarget } from "../../src/check/link-target.ts";
import { checkSite } from "../../src/check.ts";
import { indexArchive } from "../../src/search/index-archive.ts";
import { renderSample } from "../support/render-sample.ts";
import { sampleIssues } from "../support/sample-issues.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const DAY = "jinghe-ribao/2031/05/06";

async function brokenSample(damage: (output: string) => void): Promise<string[]> {
  const output = temporaryFolder();
  await renderSample(output);
  damage(output);
  const problems = await checkSite({ output });
  return problems.map(({ rule, file }) => `${rule} ${file}`);
}

function edit(output: string, file: string, from: string, to: string): void {
  const html = readFileSync(join(output, file), "utf8");
  expect(html).toContain(from);
  writeFileSync(join(output, file), html.replaceAll(from, to));
}

it("finds nothing wrong with a whole site, online or offline", async () => {
  for (const offline of [false, true]) {
    const output = temporaryFolder();
    await renderSample(output, { offline });
    expect(await checkSite({ output })).toEqual([]);
  }
});

it("names a link that leads nowhere", async () => {
  const problems = await brokenSample((output) => edit(output, "index.html", 'href="data/"', 'href="date/"'));
  expect(problems).toEqual(["check/broken-link index.html"]);
});

it("names an anchor that its page does not have", async () => {
  const problems = await brokenSample((output) =>
    edit(output, "404.html", 'href="/#', 'href="index.html#no-'),
  );
  expect(problems).toEqual(["check/broken-anchor 404.html"]);
});

it("names an article whose page is missing, and every link to it", async () => {
  const problems = await brokenSample((output) => rmSync(join(output, DAY, "01/l031"), { recursive: true }));
  expect(problems).toContain(`check/missing-page ${DAY}/01/l031/index.html`);
  expect(problems).toContain("check/broken-link index.html");
});

it("names an article that its issue does not lead to", async () => {
  const problems = await brokenSample((output) =>
    edit(output, `${DAY}/index.html`, 'href="02/l021/"', 'href="02/l003/"'),
  );
  expect(problems).toEqual([`check/unreachable-article ${DAY}/02/l021/index.html`]);
});

it("names HTML that is not valid, with its place", async () => {
  const problems = await brokenSample((output) => edit(output, "404.html", "<h1>", "<h1><p>"));
  expect(problems.join("\n")).toMatch(/check\/html\/\S+ 404\.html/);
});

it("names an article that a search for its headline does not find", async () => {
  const output = temporaryFolder();
  await renderSample(output);
  const [issue] = sampleIssues;
  await indexArchive([{ ...issue!, pages: issue!.pages.slice(0, 1) }], { siteDir: output });
  const unfindable = (await checkSite({ output })).map(({ rule, file }) => `${rule} ${file}`);
  expect(unfindable).toContain(`check/unfindable-article ${DAY}/02/l021/index.html`);
  // Its headline stands on the first page too, where another article is found by it, but not this one.
  expect(unfindable).toContain(`check/unfindable-article ${DAY}/02/l039/index.html`);
  expect(unfindable).not.toContain(`check/unfindable-article ${DAY}/01/l031/index.html`);
});

it("says that the search index cannot be read", async () => {
  const problems = await brokenSample((output) => rmSync(join(output, "search-index"), { recursive: true }));
  expect(problems).toEqual(["check/unreadable-index search/index.html"]);
});

it("says that there is no site where none was built", async () => {
  expect(await checkSite({ output: temporaryFolder() })).toMatchObject([{ rule: "check/no-site" }]);
});

it.each([
  ["../b/", "a/c/index.html", { file: "a/b/index.html" }],
  ["#x", "a/index.html", { file: "a/index.html", fragment: "x" }],
  ["./?q=%E4%B8%80", "search/index.html", { file: "search/index.html" }],
  ["%E6%8A%A5/", "index.html", { file: "报/index.html" }],
  ["https://example.org/", "index.html", undefined],
  ["mailto:a@example.org", "index.html", undefined],
  ["/archive/", "404.html", undefined],
])("takes the link %s in %s for %j", (link, from, target) => {
  expect(linkTarget(link, from)).toEqual(target);
});
