import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import { reconstructPage } from "../../src/pipeline.ts";
import { describeRepair } from "../../src/site/repair-notes.ts";
import { rawPage } from "../support/arbitrary-page.ts";

const BLOCK = /^```text\n(.*?)^```$/gms;
const LABELLED = /^(\S+)\s{2,}(.*)$/;

/** A page and what becomes of it, as a README's first table shows them. */
function readExample(file: string): { page: string; shown: Record<string, string> } {
  const readme = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  const [page, result] = [...readme.matchAll(BLOCK)].map((match) => match[1]!);
  const shown: Record<string, string> = {};
  let label = "";
  for (const line of result!.split("\n")) {
    const labelled = LABELLED.exec(line);
    // A line without a label goes on with the one above.
    if (labelled) label = labelled[1]!;
    if (label !== "") shown[label] = squash((shown[label] ?? "") + (labelled ? labelled[2]! : line));
  }
  return { page: page!, shown };
}

const squash = (text: string): string => text.replace(/\s+/g, "");

/** The same under the README's labels. */
function describeArticle(
  article: Article,
  labels: readonly string[],
  repairs: string,
): Record<string, string> {
  const values = [
    article.headline,
    article.byline ?? "",
    article.captions.map(({ text }) => text).join(""),
    article.captions.map(({ credit }) => credit ?? "").join(""),
    article.body.map(({ text }) => text).join(""),
    repairs,
  ];
  return Object.fromEntries(labels.map((label, index) => [label, squash(values[index]!)]));
}

const README_LABELS = ["headline", "byline", "caption", "credit", "body", "repairs"];
const CHINESE_LABELS = ["主题", "署名", "图片说明", "摄影", "正文", "校勘"];

describe("the page that the READMEs show", () => {
  it("becomes the article that README.md says", () => {
    const { page, shown } = readExample("README.md");
    const [article] = reconstructPage(rawPage(page)).articles;
    const repairs = article!.repairs.map(({ lines, reason }) => `lines ${lines.join("–")}: ${reason}`);
    expect(describeArticle(article!, README_LABELS, repairs.join(""))).toEqual(shown);
  });

  it("becomes the article that README.zh-CN.md says", () => {
    const { page, shown } = readExample("README.zh-CN.md");
    const [article] = reconstructPage(rawPage(page)).articles;
    const repairs = article!.repairs.map(
      (repair) => `第 ${repair.lines.join("–")} 行：${describeRepair(repair).reason}`,
    );
    expect(describeArticle(article!, CHINESE_LABELS, repairs.join(""))).toEqual(shown);
  });

  it("leaves the other story whole", () => {
    const [, other, ...rest] = reconstructPage(rawPage(readExample("README.md").page)).articles;
    expect(rest).toEqual([]);
    expect(other).toMatchObject({ headline: "县医院新大楼启用", source: "泾河晚报" });
    expect(other!.body.map(({ text }) => text)).toEqual([
      "县医院新大楼昨天启用，设床位四百二十张，患者就诊不再排长队。",
    ]);
  });
});
