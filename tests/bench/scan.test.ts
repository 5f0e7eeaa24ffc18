import { describe, expect, it } from "vitest";
import { goldTexts } from "../../src/bench/scan/gold-lines.ts";
import { scoreScan } from "../../src/bench/scan/score-scan.ts";

const GOLD = [
  { id: "A", lines: ["青石镇新渠通水", "千亩稻田解渴"] },
  { id: "B", lines: ["夜校开进果园里", "南叶"] },
];

describe("the score of a scan", () => {
  it("is whole when every line stands in its article, however articles are ordered and lines joined", () => {
    const score = scoreScan(GOLD, ["夜校开进果园里南叶", "青石镇新渠 通水千亩稻田解渴"]);
    expect([score.inRightArticle, score.characters]).toEqual([22, 22]);
  });

  it("counts characters in another article or in none as wrong", () => {
    const score = scoreScan(GOLD, ["青石镇新渠通水", "夜校开进果园里千亩稻田解渴"]);
    expect(score.articles.map(({ inRightArticle }) => inRightArticle)).toEqual([7, 7]);
  });

  it("matches one prediction to one article only", () => {
    const score = scoreScan(GOLD, [GOLD.flatMap(({ lines }) => lines).join("")]);
    expect(score.articles.map(({ match }) => match)).toEqual([0, undefined]);
  });

  it("is nothing without predictions", () => {
    expect(scoreScan(GOLD, []).inRightArticle).toBe(0);
  });
});

describe("the gold text of a scan", () => {
  it("is the lines whose centres lie in an article's regions or its title's, at the picture's own size", () => {
    const line = (text: string, left: number, top: number) => ({
      text,
      box: [
        [left, top],
        [left + 100, top],
        [left + 100, top + 20],
        [left, top + 20],
      ] as const,
    });
    const article = {
      id: "A",
      title: "",
      byline: "",
      column: "",
      regions: [[0, 50, 100, 100]],
      title_region: [0, 0, 100, 20],
    } as const;
    const lines = [line("题", 50, 10), line("文", 50, 120), line("外", 300, 120), line("间", 50, 70)];
    expect(goldTexts([article], lines, 2)).toEqual([{ id: "A", lines: ["题", "文"] }]);
  });
});
