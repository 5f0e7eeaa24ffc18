import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldPassages, matchesQuery } from "../../src/search/match.ts";
import { parseQuery } from "../../src/search/query.ts";
import { FIELD_NAMES, type Passage, type SearchRecord } from "../../src/search/record.ts";
import { NO_FILTERS } from "../../src/search/searcher/filters.ts";
import { search } from "../../src/search/searcher/search.ts";
import { type MemoryIndex, memoryIndex, record } from "./support/memory-index.ts";

/** Few characters make strings recur: in other articles, across passages, overlapping themselves. */
const ALPHABET = [..."河水河水位发發髮2０%．“”g Ｇ𠮷"];
const text = (maxLength: number) =>
  fc
    .array(fc.constantFrom(...ALPHABET), { minLength: 1, maxLength })
    .map((characters) => characters.join(""));
const passage = fc.tuple(fc.constantFrom(...FIELD_NAMES), text(40));
const archive = fc
  .array(fc.array(passage, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 40 })
  .map((articles) =>
    articles.map((passages, i) =>
      record(
        i,
        passages.filter(([, words]) => words.trim() !== ""),
      ),
    ),
  );

const literal = fc.oneof(text(8), text(3)).map((words) => `"${words}"`);
const term = fc
  .tuple(fc.constantFrom("", "", "", "-"), fc.constantFrom("", "", "title:", "byline:", "source:"), literal)
  .map((parts) => parts.join(""));
const query = fc
  .array(fc.tuple(term, fc.constantFrom(" ", " ", " OR ")), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.flat().join(""));

async function answer(index: MemoryIndex, typed: string): Promise<string[]> {
  const hits = await search(index, { query: parseQuery(typed), filters: NO_FILTERS, order: "newest" });
  const records = await Promise.all(hits.map(({ reader, article }) => reader.record(article)));
  return records.map(({ id }) => id);
}

/** Records are by date ascending, one a day. */
const truth = (records: readonly SearchRecord[], typed: string): string[] =>
  records
    .filter(({ passages }) => matchesQuery(parseQuery(typed), foldPassages(passages)))
    .map(({ id }) => id)
    .reverse();

describe("what the index answers", () => {
  it("equals literal containment after folding, for any archive and any query", async () => {
    await fc.assert(
      fc.asyncProperty(archive, fc.array(query, { minLength: 1, maxLength: 8 }), async (records, queries) => {
        const index = await memoryIndex(records, {
          sectionChars: 20,
          volumeArticles: 25,
          gramShardBytes: 64,
        });
        for (const typed of queries) expect(await answer(index, typed), typed).toEqual(truth(records, typed));
      }),
      { numRuns: 150 },
    );
  });

  it("finds nothing across two passages that stand next to each other", async () => {
    const passages: Passage[] = [
      ["headline", "河水"],
      ["body", "上涨"],
      ["body", "三尺"],
    ];
    const index = await memoryIndex([record(0, passages)]);
    expect(await answer(index, "水上")).toEqual([]);
    expect(await answer(index, "上涨三尺")).toEqual([]);
    expect(await answer(index, "上涨 三尺")).toHaveLength(1);
  });

  it("decides frequent strings by positions, without reading a single article", async () => {
    const records = Array.from({ length: 60 }, (_, i) =>
      record(i, [["body", i % 2 === 0 ? "水位今天上涨" : "水位昨天上涨，今天未涨，位今"]]),
    );
    const index = await memoryIndex(records);
    const hits = await search(index, { query: parseQuery("水位今天"), filters: NO_FILTERS, order: "newest" });
    expect(hits).toHaveLength(30);
    expect(index.read.some((path) => path.includes("/p/"))).toBe(true);
    expect(index.read.some((path) => path.includes("/r/"))).toBe(false);
  });
});
