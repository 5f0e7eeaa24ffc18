import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appendCorrection, removeCorrection } from "../../src/correct/edit-corrections.ts";
import { parseCorrections } from "../../src/correct/parse-corrections.ts";
import { reconstructPage } from "../../src/pipeline.ts";
import { findLostText } from "../../src/validate/conservation.ts";
import { type CorrectedPage, correctedPage, isStale } from "../support/arbitrary-corrections.ts";
import { rawPage, SEED } from "../support/arbitrary-page.ts";

/** About ten corrections each: ten thousand decided, two thousand written and taken back. */
const DECIDED = { seed: SEED, numRuns: 1000 };
const WRITTEN = { seed: SEED, numRuns: 200 };
const FILE = "corrections.yaml";

const COMMENTED =
  '# 本期校勘\ncorrections: # 新的在后\n  # 样例\n  - { kind: split, page: "09", quote: { exact: 甲 }, by: 乙, when: 2031-05-07, why: 丙 } # 尾\n  # 末\n';
const COMMENTS = ["# 本期校勘", "# 新的在后", "# 样例", "# 尾", "# 末"];

const holds = (runs: typeof DECIDED, check: (page: CorrectedPage) => void): void =>
  fc.assert(fc.property(correctedPage, check), runs);

function correct({ text, corrections: given }: CorrectedPage) {
  const { corrections } = parseCorrections(given.reduce(appendCorrection, ""), FILE);
  const raw = rawPage(text);
  return { raw, corrections, page: reconstructPage(raw, { corrections, file: FILE }) };
}

describe("whatever people decide about a page", () => {
  it("no character is lost, each decision is applied once or is an error, and no stale one goes unnoticed", () => {
    holds(DECIDED, (given) => {
      const { raw, corrections, page } = correct(given);
      expect(findLostText(page, raw)).toEqual([]);
      const applied = [
        ...(page.corrections ?? []),
        ...page.articles.flatMap((article) => article.corrections ?? []),
      ];
      const failed = new Set(page.problems.map(({ line }) => line));
      expect(page.problems.filter(({ severity }) => severity !== "error")).toEqual([]);
      expect(applied.length + failed.size).toBe(corrections.length);
      const noticed = page.problems.flatMap(({ rule, line }) => (rule === "correct/stale" ? [line] : []));
      expect(corrections.filter((one) => isStale(one) && !noticed.includes(one.line))).toEqual([]);
    });
  });

  it("the file says it in the words it was given, keeps its comments, and can forget it again", () => {
    holds(WRITTEN, ({ corrections: given }) => {
      const text = given.reduce(appendCorrection, COMMENTED);
      const { corrections, problems } = parseCorrections(text, FILE);
      expect(problems).toEqual([]);
      expect(corrections.slice(1).map(({ line: _, ...rest }) => rest)).toEqual(given);
      for (const comment of COMMENTS) expect(text).toContain(comment);
      const forgotten = corrections
        .slice(1)
        .reduceRight((left, { line }) => removeCorrection(left, line), text);
      expect(forgotten).toBe(COMMENTED);
    });
  });
});
