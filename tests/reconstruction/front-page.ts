import { readFileSync } from "node:fs";
import type { FixtureArticle, FixtureRecord } from "./fixture-record.ts";

const ROOT = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), "utf8").replace(/\r\n?/g, "\n");

/** A page's text with the articles that it should become. */
export interface KnownPage {
  readonly text: string;
  readonly articles: readonly FixtureArticle[];
}

/** The archive's own page with its records. */
export const frontPage = (): KnownPage => ({
  text: read("content/front-page.txt"),
  articles: (JSON.parse(read("tests/fixtures/pages/front-page/expected.json")) as FixtureRecord).articles,
});

/** The day it was printed: what the door infers from its text. */
export const FRONT_PAGE_DATE = "2026-02-04";

/** Makes another known page of one: text and records change together, so that the truth stays known. */
export type Variation = (page: KnownPage) => KnownPage;

/** Gives people and places other names, everywhere. */
export const rename =
  (nameByName: Readonly<Record<string, string>>): Variation =>
  (page) => {
    const replaceAll = (text: string): string =>
      Object.entries(nameByName).reduce((renamed, [from, to]) => renamed.replaceAll(from, to), text);
    return {
      text: replaceAll(page.text),
      articles: JSON.parse(replaceAll(JSON.stringify(page.articles))) as FixtureArticle[],
    };
  };

const sentencesOf = (paragraph: string): string[] => paragraph.match(/[^。]+。?[”）]?/g) ?? [];

/** Shortens every paragraph to its first sentence; a sentence that the page tears apart stays. */
export const shorten: Variation = (page) => {
  const later = page.articles.flatMap(({ body }) => body.flatMap((text) => sentencesOf(text).slice(1)));
  const cuttable = later.filter((sentence) => page.text.split(sentence).length === 2);
  const cut = (text: string): string => cuttable.reduce((rest, sentence) => rest.replace(sentence, ""), text);
  return {
    text: cut(page.text),
    articles: page.articles.map((article) => ({ ...article, body: article.body.map(cut) })),
  };
};

/** A run of the page's blocks: from the one that begins with `from` to the one that begins with `to`. */
export interface Run {
  readonly from: string;
  readonly to: string;
}

/** Prints a run elsewhere: before the block that begins with `before`, or at the page's end. */
export const move =
  ({ from, to }: Run, before?: string): Variation =>
  (page) => {
    // Every block keeps the blank lines above it: a gap is where a picture stood.
    const blocks = page.text.trim().split(/\n\n(?=\n*[^\n])/);
    const find = (start: string, after = 0): number => {
      const index = blocks.findIndex((block, at) => at >= after && block.trim().startsWith(start));
      if (index < 0) throw new RangeError(`no block begins with “${start}”`);
      return index;
    };
    const first = find(from);
    const run = blocks.splice(first, find(to, first) - first + 1);
    blocks.splice(before === undefined ? blocks.length : find(before), 0, ...run);
    return { ...page, text: `${blocks.join("\n\n")}\n` };
  };

/** One variation after another. */
export const all =
  (...variations: readonly Variation[]): Variation =>
  (page) =>
    variations.reduce((known, vary) => vary(known), page);
