import { describe, expect, it } from "vitest";
import { citedArticle, toCsv, toGbt7714, toRis } from "../../src/search/citations.ts";
import { record } from "./support/memory-index.ts";

const article = citedArticle(
  record(3, [
    ["headline", '=水位"上涨"，三县转移'],
    ["byline", "本报记者 林建平 李明"],
    ["body", "今日上午。"],
  ]),
  "https://example.org/jinghe/1931/01/04/01/l3/",
);

describe("a list to take away", () => {
  it("is a table that no spreadsheet runs as a formula", () => {
    const rows = toCsv([article]).split("\r\n");
    expect(rows[0]).toBe("\uFEFF标题,报纸,日期,版,版名,作者,稿源,网址");
    expect(rows[1]).toBe(
      `"'=水位""上涨""，三县转移",泾河日报,1931-01-04,1,,本报记者 林建平 李明,,https://example.org/jinghe/1931/01/04/01/l3/`,
    );
  });

  it("is an entry of RIS for each article, as a newspaper's", () => {
    const lines = toRis([article, article]).split("\r\n");
    expect(lines.filter((line) => line === "TY  - NEWS")).toHaveLength(2);
    expect(lines.filter((line) => line === "ER  - ")).toHaveLength(2);
    expect(lines).toContain("T2  - 泾河日报");
    expect(lines).toContain("DA  - 1931/01/04");
  });

  it("cites as GB/T 7714 wants, with names and without offices", () => {
    expect(toGbt7714([article])).toBe(
      '[1] 林建平, 李明. =水位"上涨"，三县转移[N]. 泾河日报, 1931-01-04(1).\r\n',
    );
  });
});
