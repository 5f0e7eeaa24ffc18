import { describe, expect, it } from "vitest";
import { parseQuery } from "../../src/search/query.ts";
import { type Filters, NO_FILTERS } from "../../src/search/searcher/filters.ts";
import { countMatches, type Order, search } from "../../src/search/searcher/search.ts";
import { memoryIndex, record } from "./support/memory-index.ts";

/** Ten days of January 1931, then as many of 1933; every third article on a second page. */
const days = [...Array(10).keys(), ...Array.from({ length: 10 }, (_, i) => 731 + i)];
const records = days.map((day, i) =>
  record(
    day,
    [
      ["headline", i % 4 === 0 ? "水位上涨" : "各县雨情"],
      ["source", i % 2 === 0 ? "新华社" : "泾河日报"],
      ["body", "今日水位。"],
    ],
    i % 3 === 0 ? { page: "02", frontPage: false, section: "民生" } : {},
  ),
);
const index = await memoryIndex(records, { volumeArticles: 6 });
const query = parseQuery("水位");

async function found(filters: Partial<Filters>, order: Order = "newest"): Promise<string[]> {
  const hits = await search(index, { query, filters: { ...NO_FILTERS, ...filters }, order });
  return Promise.all(hits.map(async ({ reader, article }) => (await reader.record(article)).date));
}

describe("filters", () => {
  it.each([
    [{}, 20],
    [{ year: ["1931"] }, 10],
    [{ year: ["1931", "1933"] }, 20],
    [{ month: ["1933-01"] }, 10],
    [{ front: ["1"] }, 13],
    [{ section: ["民生"] }, 7],
    [{ source: ["新华社"] }, 10],
    [{ source: ["新华社"], section: ["民生"] }, 4],
    [{ paper: ["another"] }, 0],
    [{ from: "1931-01-05" }, 16],
    [{ from: "1931-01-05", to: "1931-01-06" }, 2],
    [{ to: "1931" }, 10],
  ] as const)("%j leave %i articles", async (filters, count) => {
    expect(await found(filters)).toHaveLength(count);
  });

  it("are counted as if the others were chosen and they were not", async () => {
    const filters = { ...NO_FILTERS, year: ["1931"], source: ["新华社"] };
    const facets = await countMatches(index, { query, filters, order: "newest" });
    expect(Object.fromEntries(facets.year)).toEqual({ 1931: 5, 1933: 5 });
    expect(Object.fromEntries(facets.source)).toEqual({ 新华社: 5, 泾河日报: 5 });
    expect(Object.fromEntries(facets.front)).toEqual({ 1: 3 });
  });

  it("keep from asking volumes of other times", async () => {
    const fresh = await memoryIndex(records, { volumeArticles: 6 });
    await search(fresh, { query, filters: { ...NO_FILTERS, from: "1933" }, order: "newest" });
    const asked = new Set(fresh.read.map((path) => path.split("/")[0]));
    for (const { volume } of fresh.readers) expect(asked.has(volume.name)).toBe(volume.to >= "1933");
  });
});

describe("the order", () => {
  it("newest runs back in time, oldest forward", async () => {
    const dates = records.map(({ date }) => date);
    expect(await found({}, "oldest")).toEqual(dates);
    expect(await found({}, "newest")).toEqual([...dates].reverse());
  });

  it("relevance has headlines first, and of equals the newest", async () => {
    const byHeadline = records.toSorted(
      (a, b) =>
        Number(b.passages[0]![1].includes("水位")) - Number(a.passages[0]![1].includes("水位")) ||
        (a.date < b.date ? 1 : -1),
    );
    expect(await found({}, "relevance")).toEqual(byHeadline.map(({ date }) => date));
  });
});

describe("a search under way", () => {
  it("tells what the volumes asked so far have, and stops when told to", async () => {
    const counts: number[] = [];
    const request = { query: parseQuery("水位"), filters: NO_FILTERS, order: "newest" } as const;
    await search(index, request, { onProgress: ({ hits }) => counts.push(hits.length) });
    expect(counts.length).toBe(index.readers.length - 1);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    const stopped = AbortSignal.abort();
    await expect(search(index, request, { signal: stopped })).rejects.toThrow(/abort/i);
  });
});
