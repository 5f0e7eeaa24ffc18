import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/learning/train-network.ts";
import { squash } from "../../src/train/corpus.ts";
import { alignPage, type GoldPage } from "../../src/train/gold.ts";
import { READINGS, simulatePage, withSimulated } from "../../src/train/simulate.ts";
import { goldPages, storiesOf } from "./gold-pages.ts";

const pages = goldPages();
const LEAD = /本报[^，。]{0,14}[讯电]\s*（记者[^）]*）/g;

const bodiesOf = (page: GoldPage): string[] => page.articles.map(({ body }) => squash(body.join("")));

describe.each(READINGS)("a simulated page, read %s", (reading) => {
  const simulated = pages.map((page, i) => simulatePage(page, reading, seededRandom(i)));

  it("has every story whole, cut and moved as it may be", () => {
    for (const page of simulated)
      expect(
        storiesOf(page, alignPage(page)).map((story) => story.replaceAll(LEAD, "")),
        page.name,
      ).toEqual(bodiesOf(page));
  });

  it("keeps the records and has a name and an order type of its own", () => {
    for (const [i, page] of simulated.entries()) {
      expect(page.articles).toEqual(pages[i]!.articles);
      expect(page).toMatchObject({ name: `${pages[i]!.name}-${reading}`, orderType: `sim-${reading}` });
    }
  });

  it("is the same for the same seed", () => {
    expect(pages.map((page, i) => simulatePage(page, reading, seededRandom(i)))).toEqual(simulated);
  });
});

/** Articles in the order in which their blocks stand in the file, neighbours counted once. */
function sequence(page: GoldPage): number[] {
  const articles = alignPage(page).flatMap(({ article, role }) =>
    article === undefined || role === "credit" ? [] : [article],
  );
  return articles.filter((article, i) => article !== articles[i - 1]);
}

const isShuffled = (page: GoldPage): boolean => sequence(page).length > page.articles.length;

describe("readings", () => {
  const read = (reading: (typeof READINGS)[number]): GoldPage[] =>
    pages.map((page, i) => simulatePage(page, reading, seededRandom(i)));

  it("in order keep each story together, one after another", () => {
    for (const page of read("ordered")) expect(sequence(page)).toEqual(page.articles.map((_, i) => i));
  });

  it.each(["side-by-side", "columns", "rows", "displaced"] as const)(
    "of “%s” mix stories on most pages",
    (reading) => {
      expect(read(reading).filter(isShuffled).length).toBeGreaterThan(pages.length / 2);
    },
  );
});

describe("pages with simulated ones beside them", () => {
  it("come first as they are, then as many simulated ones as asked for, in every reading", () => {
    const all = withSimulated(pages, 2);
    expect(all.slice(0, pages.length)).toEqual(pages);
    expect(all).toHaveLength(pages.length * 3);
    const types = new Set(all.slice(pages.length).map(({ orderType }) => orderType));
    expect([...types].sort()).toEqual(READINGS.map((reading) => `sim-${reading}`).sort());
  });

  it("are the pages alone when none is asked for", () => {
    expect(withSimulated(pages, 0)).toEqual(pages);
  });
});
