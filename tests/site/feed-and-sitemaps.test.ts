import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, it } from "vitest";
import type { Issue } from "../../src/model/issue.ts";
import { feed } from "../../src/site/feed.ts";
import { viewArchive } from "../../src/site/site-view.ts";
import { sitemaps } from "../../src/site/sitemap.ts";
import { sampleIssues } from "../support/sample-issues.ts";

const OPTIONS = { basePath: "/papers/", baseUrl: "https://example.org", offline: false };
const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => ["entry", "url"].includes(name) });

const site = (issues: readonly Issue[] = sampleIssues) => viewArchive({ issues }, OPTIONS);

it("writes neither feed nor sitemap while the site does not know its host", () => {
  const unknown = viewArchive({ issues: sampleIssues });
  expect([...feed(unknown), ...sitemaps(unknown)]).toEqual([]);
});

it("feeds the newest articles, newest first, each under its lasting address and its own day", () => {
  const text = feed(site())[0]!.text;
  expect(XMLValidator.validate(text)).toBe(true);
  const { entry, updated } = parser.parse(text).feed;
  expect(updated).toBe("2031-05-06T00:00:00Z");
  expect(entry[0]).toMatchObject({
    title: "沿河七乡连夜排涝 四万亩早稻全部返青",
    id: "https://example.org/papers/jinghe-ribao/2031/05/06/01/l005/",
    updated: "2031-05-06T00:00:00Z",
    author: { name: "记者 叶青禾" },
  });
  expect(entry.at(-1).updated).toBe("2030-12-31T00:00:00Z");
});

it("lists every page in sitemaps that an index names", () => {
  const [index, part] = sitemaps(site());
  expect(XMLValidator.validate(index!.text)).toBe(true);
  expect(parser.parse(index!.text).sitemapindex.sitemap.loc).toBe("https://example.org/papers/sitemap-1.xml");
  const addresses = parser.parse(part!.text).urlset.url.map(({ loc }: { loc: string }) => loc);
  expect(addresses).toContain("https://example.org/papers/jinghe-ribao/2031/05/06/02/l021/");
  expect(new Set(addresses).size).toBe(addresses.length);
});
