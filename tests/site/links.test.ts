import { expect, it } from "vitest";
import { absoluteLink, relativeLink } from "../../src/site/links.ts";
import { hostAddress, withSlashes } from "../../src/site/site-options.ts";

const online = { basePath: "/", offline: false };
const offline = { basePath: "/", offline: true };

it.each([
  // to, from, written
  ["sxb/2026/02/04/", "/sxb/2026/", "02/04/"],
  ["sxb/", "/sxb/2026/02/04/", "../../../"],
  ["", "/sxb/2026/02/04/", "../../../../"],
  ["", "/", "./"],
  ["search/", "/search/", "./"],
  ["assets/broadsheet.css", "/sxb/", "../assets/broadsheet.css"],
  ["#holdings", "/sxb/", "../#holdings"],
  ["报/2026/02/04/", "/", "%E6%8A%A5/2026/02/04/"],
])("links to “%s” from %s as %s", (to, from, written) => {
  expect(relativeLink(to, from, online)).toBe(written);
});

it.each([
  ["", "/", "index.html"],
  ["sxb/", "/sxb/2026/", "../index.html"],
  ["#holdings", "/sxb/", "../index.html#holdings"],
  ["assets/broadsheet.css", "/", "assets/broadsheet.css"],
])("names the file of “%s” where no server finds it", (to, from, written) => {
  expect(relativeLink(to, from, offline)).toBe(written);
});

it("writes links of the page for lost addresses from the base path on, since it is shown at any address", () => {
  expect(relativeLink("search/", "/404.html", { basePath: "/archive/", offline: false })).toBe(
    "/archive/search/",
  );
});

it("writes absolute addresses where the site knows its host, and none otherwise", () => {
  const known = { basePath: "/archive/", baseUrl: "https://example.org", offline: false };
  expect(absoluteLink("sxb/", known)).toBe("https://example.org/archive/sxb/");
  expect(absoluteLink("sxb/", online)).toBeUndefined();
});

it.each([
  ["", "/"],
  ["/", "/"],
  ["archive", "/archive/"],
  ["/a/b", "/a/b/"],
])("takes the base path “%s” for %s", (given, path) => {
  expect(withSlashes(given)).toBe(path);
});

it.each([
  ["https://example.org", "/archive/", "https://example.org/archive/sxb/"],
  ["https://example.org/", "/", "https://example.org/sxb/"],
  ["https://example.org/archive/", "/", "https://example.org/archive/sxb/"],
  ["https://example.org/archive/", "/archive/", "https://example.org/archive/sxb/"],
  ["https://example.org/archive", "/archive/", "https://example.org/archive/sxb/"],
  ["https://example.org/the-archive", "/archive/", "https://example.org/the-archive/archive/sxb/"],
  ["https://example.org", "/example.org/", "https://example.org/example.org/sxb/"],
])("writes the sub-path once: --base-url %s --base-path %s", (given, basePath, written) => {
  const baseUrl = hostAddress(given, basePath);
  expect(absoluteLink("sxb/", { basePath, baseUrl, offline: false })).toBe(written);
});
