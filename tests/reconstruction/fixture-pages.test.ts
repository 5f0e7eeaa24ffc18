import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reconstructPage } from "../../src/pipeline.ts";
import { findLostText } from "../../src/validate/conservation.ts";
import { rawPage } from "../support/arbitrary-page.ts";
import { comparable, type FixtureRecord, fixtureRecord } from "./fixture-record.ts";
import knownFailures from "./known-failures.json" with { type: "json" };

const PAGES = new URL("../fixtures/pages/", import.meta.url).pathname;
/** The archive's own page stands in content/; here are only its records. */
const ARCHIVE_PAGE = "front-page";

const names = readdirSync(PAGES)
  .filter((name) => name !== ARCHIVE_PAGE)
  .sort();

/** Pages that the engine cannot do yet, with the reason: the test fails as soon as one of them is exact. */
const reasonByName = new Map(Object.entries(knownFailures));

const pageText = (name: string): string => readFileSync(join(PAGES, name, "page.txt"), "utf8");

/**
 * The kept record. Under UPDATE_FIXTURES=1 it is rewritten, and the run fails: somebody has to read the difference.
 * Not for a page that is known to fail: there the kept record is right, and the failure expected.
 */
function keptRecord(name: string, record: FixtureRecord): FixtureRecord {
  const file = join(PAGES, name, "expected.json");
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as FixtureRecord) : undefined;
  const isSame = kept && JSON.stringify(comparable(kept)) === JSON.stringify(comparable(record));
  if (process.env.UPDATE_FIXTURES === "1" && !isSame && !reasonByName.has(name)) {
    writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
    throw new Error(`${file} was updated: read the difference, then run the tests without UPDATE_FIXTURES`);
  }
  expect(kept, `${file} is missing: make it with UPDATE_FIXTURES=1`).toBeDefined();
  return kept!;
}

describe.each(names)("the page “%s”", (name) => {
  const reason = reasonByName.get(name);
  const title = "is reconstructed exactly, every field of every article";
  (reason ? it.fails : it)(reason ? `${title}: not yet, ${reason}` : title, () => {
    const record = fixtureRecord(pageText(name));
    expect(comparable(record)).toEqual(comparable(keptRecord(name, record)));
  });

  it("keeps every printed character", () => {
    const raw = rawPage(pageText(name));
    expect(findLostText(reconstructPage(raw), raw)).toEqual([]);
  });

  it("says in its note what it proves", () => {
    expect(readFileSync(join(PAGES, name, "note.md"), "utf8")).toMatch(/^Proves that /m);
  });
});

describe("the pages that are known to fail", () => {
  it("are all there, and each has its reason", () => {
    for (const [name, reason] of reasonByName) {
      expect(names).toContain(name);
      expect(reason.length).toBeGreaterThan(20);
    }
  });
});

describe("a page already in order", () => {
  it("is read without a single repair", () => {
    const { articles } = reconstructPage(rawPage(pageText("page-in-order")));
    expect(articles.flatMap(({ repairs }) => repairs)).toEqual([]);
  });
});

describe("a page out of order", () => {
  it.each(["body-two-articles-away", "two-stray-fragments", "two-headlines-before-two-bodies"])(
    "“%s” says of each repair why, and which lines it joins",
    (name) => {
      const text = pageText(name);
      const repairs = reconstructPage(rawPage(text)).articles.flatMap((article) => article.repairs);
      expect(repairs.length).toBeGreaterThan(0);
      for (const { rule, reason, lines } of repairs) {
        expect(rule).toMatch(/^order\//);
        expect(reason).not.toBe("");
        for (const line of lines) expect(text.split("\n")[line - 1]).toMatch(/\S/);
      }
    },
  );
});
