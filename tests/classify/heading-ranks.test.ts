import { describe, expect, it } from "vitest";
import { headingRanks, rankFeatures } from "../../src/classify/heading-ranks.ts";
import { tokenizePage } from "../../src/tokenize/tokenize-page.ts";
import { rawPage } from "../support/arbitrary-page.ts";

/** Ranks of headings with these levels, between lines of text (0). */
const ranksOf = (...levels: number[]): (number | undefined)[] =>
  headingRanks(
    tokenizePage(
      rawPage(levels.map((level) => `${"#".repeat(level)}${level > 0 ? " " : ""}春灌`).join("\n\n")),
    ),
  ).map((rank) => rank);

describe("ranks of headings", () => {
  it("are told by their levels, and text has none", () => {
    expect(ranksOf(1, 0, 2, 1, 2, 0)).toEqual([0, undefined, 1, 0, 1, undefined]);
  });

  it("count a level that one heading has with the next below, or else above", () => {
    expect(ranksOf(1, 2, 2, 3, 3)).toEqual([0, 0, 0, 1, 1]);
    expect(ranksOf(1, 1, 2)).toEqual([0, 0, 0]);
    expect(ranksOf(2, 2, 1, 4, 3, 3)).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it("are one on a page with as many levels as headings", () => {
    expect(ranksOf(3, 1, 0)).toEqual([0, 0, undefined]);
  });

  it("come with the shares of lower and of higher ones", () => {
    expect(rankFeatures([0, undefined, 1, 1])).toEqual([
      [2 / 3, 0],
      [0, 0],
      [0, 1 / 3],
      [0, 1 / 3],
    ]);
  });
});
