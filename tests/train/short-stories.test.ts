import { expect, it } from "vitest";
import { seededRandom } from "../../src/learning/train-network.ts";
import { squash } from "../../src/train/corpus.ts";
import { alignPage, type GoldPage } from "../../src/train/gold.ts";
import { shortStoryPages } from "../../src/train/short-stories.ts";
import { goldPages, storiesOf } from "./gold-pages.ts";

const WRITERS = ["苏木木", "江小月", "陈晨", "许禾禾", "郑一山", "方圆圆"];
/** Numbered, as training pages are: halves are told by their numbers. */
const given = goldPages().map((page, index): GoldPage => ({ ...page, name: String(index).padStart(3, "0") }));
const made = [1, 2, 3].flatMap((seed) => shortStoryPages(given, WRITERS, 1, seededRandom(seed)));

it("every story is printed whole under its headline, and a headline is a part of one that was given", () => {
  expect(made.length).toBeGreaterThan(10);
  const headlines = given.flatMap(({ articles }) => articles.map(({ headline }) => headline));
  for (const page of made) {
    const blocks = alignPage(page);
    expect(storiesOf(page, blocks)).toEqual(page.articles.map(({ body }) => squash(body.join(""))));
    for (const { headline } of page.articles) {
      expect(blocks.some(({ role, block }) => role === "headline" && block.text === headline)).toBe(true);
      expect(headlines.some((whole) => whole.includes(headline))).toBe(true);
      expect(headline.length).toBeLessThanOrEqual(16);
    }
  }
});

it("signatures are no crossheads", () => {
  const lines = made.flatMap((page) => alignPage(page));
  const signed = lines.filter(({ block }) => WRITERS.some((name) => block.text.endsWith(name)));
  expect(signed.length).toBeGreaterThan(3);
  expect(signed.filter(({ role }) => role === "crosshead")).toEqual([]);
});

it("pages of either half are made of that half's, the same each time", () => {
  const textsOf = (pages: readonly GoldPage[]): string[] => pages.map(({ raw }) => raw.text);
  expect(textsOf(shortStoryPages(given, WRITERS, 1, seededRandom(1)))).toEqual(
    textsOf(shortStoryPages(given, WRITERS, 1, seededRandom(1))),
  );
  const halfOf = (headline: string): number[] =>
    given.flatMap(({ articles, name }) =>
      articles.some((one) => one.headline.includes(headline)) ? [Math.floor(Number(name) / 2) % 2] : [],
    );
  for (const page of made) {
    const half = Math.floor(Number(page.name.slice(0, 3)) / 2) % 2;
    for (const { headline } of page.articles) expect(halfOf(headline)).toContain(half);
  }
});
