import { describe, expect, it } from "vitest";
import { joinParagraphs } from "../../src/assemble/body.ts";
import { readHeadings } from "../../src/assemble/headings.ts";
import { blocksOf } from "../support/graph-of.ts";

/** A headline and what stands below it, told as text. */
const below = (...texts: readonly string[]) =>
  blocksOf([["headline", HEADLINE], ...texts.map((text) => ["body", text] as const)]);

const HEADLINE = "泾河铁路通车";
const LEAD = "本报泾河5月5日电 首趟列车昨天从泾河站开出。";
const POINT = "■ 票价三元";
const SHORT = "沿线十二镇居民坐火车进城只要七分钟，柳镇到县城的汽车要一个半小时，两地中学生从下周起凭证半价";
const LONG = `${SHORT}，${SHORT}`;

describe("lines without a full stop below a headline", () => {
  it.each([
    ["a deck above the dateline", [SHORT, LEAD], SHORT],
    ["a deck above points that sum the story up, however long", [LONG, POINT, LEAD], LONG],
    ["decks where the lower one is", [LONG, SHORT, LEAD], `${LONG} ${SHORT}`],
    ["text above the dateline where they are long", [LONG, LEAD], undefined],
    ["text where a sentence goes on below them", [SHORT, "，老人免费。"], undefined],
    ["text where they are points", [POINT, LEAD], undefined],
  ])("are %s", (_, texts, deck) => {
    expect(readHeadings(below(...texts)).deck).toBe(deck);
  });
});

it("a dateline and marked points begin paragraphs, whatever stands above them", () => {
  const [, ...story] = below(LONG, POINT, POINT, LEAD);
  expect(joinParagraphs(story).map(({ text }) => text)).toEqual([LONG, POINT, POINT, LEAD]);
});

describe("a line that an article begins with, above its marked headline", () => {
  const above = (line: string) =>
    readHeadings(
      blocksOf([
        ["body", line],
        ["headline", HEADLINE],
        ["body", LEAD],
      ]),
    );

  it("is its kicker", () => {
    expect(above("沿线十二镇居民盼了十年")).toMatchObject({
      kicker: "沿线十二镇居民盼了十年",
      headline: HEADLINE,
    });
  });

  it("is none where it ends a sentence or is long", () => {
    expect(above("沿线十二镇居民盼了十年。").headline).toBeUndefined();
    expect(above(LONG).headline).toBeUndefined();
  });
});
