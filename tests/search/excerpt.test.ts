import { describe, expect, it } from "vitest";
import { excerptOf } from "../../src/search/excerpt.ts";
import { parseQuery, shownTerms } from "../../src/search/query.ts";
import type { Passage } from "../../src/search/record.ts";

const filler = "上午各县报来雨情，".repeat(20);
const excerpt = (passages: readonly Passage[], q: string) => excerptOf(passages, shownTerms(parseQuery(q)))!;
const marked = ({ text, spans }: ReturnType<typeof excerpt>) =>
  spans.map(({ from, to }) => text.slice(from, to));

describe("an excerpt", () => {
  it("quotes where the matches stand closest together", () => {
    const passages: Passage[] = [
      ["headline", "水位"],
      ["body", `水位。${filler}`],
      ["body", `${filler}水位上涨，水位下降，水位不变。`],
    ];
    const found = excerpt(passages, "水位");
    expect(marked(found)).toEqual(["水位", "水位", "水位"]);
    expect(found.cutBefore).toBe(true);
  });

  it("prefers a place with both words to one with either", () => {
    const passages: Passage[] = [
      ["body", `大桥。${filler}`],
      ["body", `${filler}大桥下的水位。`],
    ];
    expect(marked(excerpt(passages, "大桥 水位"))).toEqual(["大桥", "水位"]);
  });

  it("is the article's beginning where only the headline matches", () => {
    const found = excerpt(
      [
        ["headline", "水位"],
        ["body", `今日雨。${filler}`],
      ],
      "水位",
    );
    expect(found.text.startsWith("今日雨。")).toBe(true);
    expect(found).toMatchObject({ spans: [], cutBefore: false, cutAfter: true });
  });

  it("shows a match whole, however long it is", () => {
    const long = "水".repeat(300);
    expect(marked(excerpt([["body", `${filler}${long}`]], long))).toEqual([long]);
  });

  it("never cuts a character in two", () => {
    const found = excerpt([["body", `${"𠮷".repeat(200)}水位${"𠮷".repeat(200)}`]], "水位");
    expect(found.text).not.toMatch(/[\uD800-\uDFFF]/u);
    expect(found.cutBefore && found.cutAfter).toBe(true);
  });
});
