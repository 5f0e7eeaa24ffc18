import { expect, it } from "vitest";
import type { GoldArticle } from "../../src/bench/scan/gold-lines.ts";
import { scoreFields } from "../../src/bench/scan/score-fields.ts";
import type { Article } from "../../src/model/article.ts";

const gold = (title: string, byline: string, column: string): GoldArticle => ({
  id: title,
  title,
  byline,
  column,
  regions: [],
  title_region: null,
});
const article = (fields: Partial<Article>): Article =>
  ({ headline: "", body: [], ...fields }) as unknown as Article;

it("counts whole headlines, bylines with or without their title, and names of columns", () => {
  const printed = [
    gold("沂源“空中草莓”俏市场", "任鸣 左效强", "区域风采"),
    gold("新渠通水", "本报记者 江月", ""),
    gold("渔港通航", "田野", "街谈巷议"),
  ];
  const found = [
    article({ headline: "沂源 “空中草莓” 俏市场", byline: "左效强", kicker: "区域风采" }),
    article({ headline: "新渠通水", byline: "江月", standingHead: "街谈巷议" }),
    article({ headline: "渔港通航了", byline: "田野", standingHead: "街谈巷议" }),
  ];
  expect(scoreFields(printed, found)).toEqual({ headlines: 2, bylines: 1, columns: 1 });
});
