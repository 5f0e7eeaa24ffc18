import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/learning/train-network.ts";
import { displacePage, displaceRuns } from "../../src/train/displace.ts";
import { alignPage } from "../../src/train/gold.ts";
import { goldPages } from "./gold-pages.ts";

const pages = goldPages();
const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .sort();

describe("displacing runs", () => {
  it("keeps every item, and says the same for the same seed", () => {
    const items = Array.from({ length: 40 }, (_, i) => i);
    const moved = displaceRuns(items, 5, seededRandom(3));
    expect([...moved].sort((a, b) => a - b)).toEqual(items);
    expect(moved).not.toEqual(items);
    expect(displaceRuns(items, 5, seededRandom(3))).toEqual(moved);
  });

  it("parts no more than three seams a run", () => {
    const items = Array.from({ length: 40 }, (_, i) => i);
    for (let seed = 0; seed < 20; seed++) {
      const moved = displaceRuns(items, 2, seededRandom(seed));
      const parted = moved.filter((item, at) => at > 0 && item !== moved[at - 1]! + 1).length;
      expect(parted).toBeLessThanOrEqual(6);
    }
  });
});

describe.each(pages.map((page) => [page.name, page] as const))("“%s” displaced anew", (_, page) => {
  it("has every line that it had", () => {
    expect(linesOf(displacePage(page, 4, seededRandom(1)).raw.text)).toEqual(linesOf(page.raw.text));
  });

  it("is in order where nothing is displaced", () => {
    const blocks = alignPage(displacePage(page, 0, seededRandom(1))).filter(
      ({ article, role }) => article !== undefined && role !== "caption" && role !== "credit",
    );
    const keys = blocks.map(({ article, place }) => article! * 1e7 + place);
    expect(keys).toEqual([...keys].sort((a, b) => a - b));
  });
});
