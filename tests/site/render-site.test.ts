import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { siteFiles } from "../../src/check/site-files.ts";
import { viewArchive } from "../../src/site/site-view.ts";
import { folderContents, renderSample } from "../support/render-sample.ts";
import { sampleIssues } from "../support/sample-issues.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const DAY = "jinghe-ribao/2031/05/06";

async function renderedSample(options = {}): Promise<(file: string) => string> {
  const output = temporaryFolder();
  await renderSample(output, options);
  return (file) => readFileSync(join(output, file), "utf8");
}

it("writes one page for each article, page, issue, year and paper, and the pages of the site", async () => {
  const output = temporaryFolder();
  await renderSample(output);
  const html = siteFiles(output).filter((file) => file.endsWith(".html"));
  const expected = [...viewArchive({ issues: sampleIssues }).articles()].map(
    ({ path }) => `${path}index.html`,
  );
  expect(html).toEqual(expect.arrayContaining(expected));
  expect(html).toEqual(
    expect.arrayContaining([
      "404.html",
      "index.html",
      "data/index.html",
      "jinghe-ribao/index.html",
      "jinghe-ribao/2030/index.html",
      "jinghe-ribao/2031/index.html",
      `${DAY}/index.html`,
      `${DAY}/02/index.html`,
    ]),
  );
});

it("makes the same bytes of the same records every time", async () => {
  const [first, second] = [temporaryFolder(), temporaryFolder()];
  await renderSample(first);
  await renderSample(second);
  expect(folderContents(second)).toEqual(folderContents(first));
});

it("shows template marks and HTML of the text as the text that they are", async () => {
  const html = (await renderedSample())(`${DAY}/02/l033/index.html`);
  expect(html).toContain(
    '<span class="line">页面上的 {{ 7*7 }} 与 {% include &quot;x&quot; %} 照原样印出</span>',
  );
  expect(html).toContain("{{ site.name }}");
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(html).toContain("&amp;amp; 也是");
  expect(html).not.toContain("<script>alert");
  expect(html).not.toContain("49");
});

it("gives an article's head what search engines and reference managers read", async () => {
  const html = (await renderedSample({ baseUrl: "https://example.org", basePath: "/a/" }))(
    `${DAY}/01/l005/index.html`,
  );
  for (const meta of [
    '<meta name="z:itemType" content="newspaperArticle">',
    '<meta name="citation_publication_date" content="2031/05/06">',
    '<meta name="citation_journal_title" content="泾河日报">',
    '<meta property="og:type" content="article">',
    '<meta name="citation_public_url" content="https://example.org/a/jinghe-ribao/2031/05/06/01/l005/">',
    '<link rel="canonical" href="https://example.org/a/jinghe-ribao/2031/05/06/01/l005/">',
  ])
    expect(html).toContain(meta);
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)![1]!;
  expect(JSON.parse(json)).toMatchObject({
    "@type": "NewsArticle",
    headline: "沿河七乡连夜排涝 四万亩早稻全部返青",
    datePublished: "2031-05-06",
    dateline: "本报泾河5月5日电",
    printPage: "01",
    isPartOf: { isPartOf: { name: "泾河日报" } },
  });
});

it("writes no absolute address while it does not know its host", async () => {
  const html = (await renderedSample())(`${DAY}/01/l005/index.html`);
  expect(html).not.toMatch(/canonical|og:url|citation_public_url/);
});

it("shows what stands in no article on its page, under a name", async () => {
  const html = (await renderedSample())(`${DAY}/01/index.html`);
  expect(html).toContain("未归入稿件的文字");
  expect(html).toContain("上，大家约定明年再来。");
  expect(html).toContain("今日多云转晴，18至27摄氏度。");
});

it("says quietly where the machine doubts, and lists its repairs with their reasons and lines", async () => {
  const read = await renderedSample();
  expect(read(`${DAY}/01/l037/index.html`)).toContain("可信度 21%");
  expect(read(`${DAY}/01/l037/index.html`)).toContain("机器对这篇稿件的起讫没有把握");
  expect(read(`${DAY}/01/l005/index.html`)).toContain("第11行断在句中，由第15行接续");
  expect(read(`${DAY}/01/l005/index.html`)).toContain("原印“己经”，改作“已经”：字形相近");
  expect(read(`${DAY}/01/l005/index.html`)).not.toContain("没有把握");
});

it("calls an article without a headline by its first words", async () => {
  const html = (await renderedSample())(`${DAY}/01/l043/index.html`);
  expect(html).toContain("<title>昨夜十时，最后一班渡船改由新码头停靠，沿用旧票价……");
});

it("keeps a Content Security Policy that lets no printed script run", async () => {
  expect((await renderedSample())("index.html")).toContain("script-src 'self' 'wasm-unsafe-eval';");
});

it("shows a story that turns to another page whole, the other page's part below a rule that names it", async () => {
  const read = await renderedSample();
  const [, continuation = ""] = read(`${DAY}/01/l031/index.html`).split('<section class="continuation"');
  expect(continuation).toContain("续第02版 县域");
  expect(continuation).toContain("第二批管线下月开工。");
  const second = read(`${DAY}/02/l039/index.html`);
  expect(second).toContain('<p class="jump"><a href="../../01/l031/">（上接第一版）</a></p>');
  expect(second).not.toContain('class="continuation"');
});
