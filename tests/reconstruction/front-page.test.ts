import { describe, expect, it } from "vitest";
import { reconstructPage } from "../../src/pipeline.ts";
import { rawPage } from "../support/arbitrary-page.ts";
import { comparable, fixtureRecord } from "./fixture-record.ts";
import { all, FRONT_PAGE_DATE, frontPage, move, rename, shorten, type Variation } from "./front-page.ts";
import names from "./other-names.json" with { type: "json" };

// Runs of the page's own blocks, by how they begin.
const provincialStory = { from: "## 总投资", to: "■湖南日报" };
const lastStory = { from: "## 习近平会见越共", to: "■据新华社" };
const endOfFirstStory = { from: "习近平表示，开年以来", to: "■据新华社" };
const stray = { from: "习近平强调，中越两国", to: "习近平强调，中越两国" };
const secondHeadline = { from: "## 习近平同美国", to: "## 习近平同美国" };

describe("the archive's front page", () => {
  it("becomes its four articles, every field of them", () => {
    const { text, articles } = frontPage();
    expect(comparable(fixtureRecord(text, { date: FRONT_PAGE_DATE }))).toEqual(comparable({ articles }));
  });

  it("lists the displaced body, the cut paragraph and the stray half sentence as repairs with reasons", () => {
    const { text } = frontPage();
    const repairs = reconstructPage(rawPage(text)).articles.flatMap((article) => article.repairs);
    const lineOf = (start: string): number =>
      text.split("\n").findIndex((line) => line.startsWith(start)) + 1;
    const repaired = repairs.flatMap(({ lines }) => lines);
    for (const start of ["# 习近平同俄罗斯", "年。双方要把握", "习近平强调，中越两国"])
      expect(repaired, start).toContain(lineOf(start));
    expect(repairs.filter(({ reason }) => reason.trim() === "")).toEqual([]);
  });
});

const variations: readonly (readonly [string, Variation])[] = [
  ["people and places have other names", rename(names)],
  ["every paragraph is cut down to its first sentence", shorten],
  ["the provincial story is printed first", move(provincialStory, "# 习近平同俄罗斯")],
  ["the last story is printed before the provincial one", move(lastStory, "## 总投资")],
  ["the two headlines stand the other way round", move(secondHeadline, "# 习近平同俄罗斯")],
  ["half of the displaced story closes the page", move(endOfFirstStory)],
  ["the stray fragment stands between two other stories", move(stray, "## 总投资")],
  ["the stray fragment stands inside another story", move(stray, "基础设施方面")],
  [
    "names, lengths and the order of the stories all differ",
    all(move(provincialStory, "# 习近平同俄罗斯"), shorten, rename(names)),
  ],
  [
    "names, lengths and the stray fragment's place all differ",
    all(move(stray, "## 总投资"), shorten, rename(names)),
  ],
];

function expectExact(vary: Variation): void {
  const { text, articles } = vary(frontPage());
  expect(comparable(fixtureRecord(text, { date: FRONT_PAGE_DATE }))).toEqual(comparable({ articles }));
}

describe("the front page is reconstructed exactly when", () => {
  for (const [name, vary] of variations) it(name, () => expectExact(vary));

  // Right above a headline, and without a full stop, half a sentence about what leaders stressed looks like a kicker.
  it.fails("the stray fragment opens the page", () => expectExact(move(stray, "# 习近平同俄罗斯")));
});
