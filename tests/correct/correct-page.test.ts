import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseCorrections } from "../../src/correct/parse-corrections.ts";
import { findLostText } from "../../src/validate/conservation.ts";
import { rawPage } from "../support/arbitrary-page.ts";
import { plainPage } from "./plain-page.ts";

const TEXT = readFileSync(new URL("page.txt", import.meta.url), "utf8");
const RAW = rawPage(TEXT);
const FILE = "jinghe/2031-05-06/corrections.yaml";

const entry = (lines: readonly string[]): string =>
  ["corrections:", ...lines.map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`))].join("\n");

/** The page with one correction a list of lines; signed already. */
const correct = (...entries: (readonly string[])[]) => correctText(TEXT, ...entries);

function correctText(pageText: string, ...entries: (readonly string[])[]) {
  const raw = rawPage(pageText);
  const signed = entries.map((lines) => [
    ...lines,
    'page: "01"',
    "by: 江月",
    "when: 2031-05-08",
    "why: 原报如此",
  ]);
  const text = ["corrections:", ...signed.map((lines) => entry(lines).replace("corrections:\n", ""))].join(
    "\n",
  );
  const { corrections, problems } = parseCorrections(text, FILE);
  expect(problems).toEqual([]);
  const page = plainPage(raw, { corrections, file: FILE });
  expect(findLostText(page, raw)).toEqual([]);
  return page;
}

const hospital = (page: ReturnType<typeof correct>) =>
  page.articles.find(({ headline }) => headline.includes("县医院"))!;
const water = (page: ReturnType<typeof correct>) =>
  page.articles.find(({ headline }) => headline.includes("春灌"))!;
const textOf = (article: { body: readonly { text: string }[] }): string =>
  article.body.map(({ text }) => text).join("\n");

describe("a correction", () => {
  it("of a reading changes the text and keeps the print beside it", () => {
    const page = correct(["kind: text", 'quote: { exact: "己经" }', 'text: "已经"']);
    expect(page.problems).toEqual([]);
    expect(textOf(hospital(page))).toContain("县医院新大楼已经启用");
    expect(hospital(page).corrections).toEqual([
      {
        kind: "text",
        printed: "己经",
        reading: "已经",
        printedText: "县医院新大楼己经启用，设床位四百二十张。",
        lines: [13, 13],
        by: "江月",
        when: "2031-05-08",
        why: "原报如此",
      },
    ]);
  });

  it("of a reading reaches headlines and credits too", () => {
    const page = correct(["kind: text", 'quote: { exact: "春灌用水" }', 'text: "春灌供水"']);
    expect(page.articles.map(({ headline }) => headline)).toContain("春灌供水提前到位");
  });

  it("of a role decides what a block is", () => {
    const page = correct(["kind: role", 'quote: { exact: "灌溉面积比去年多三千亩。" }', "role: notice"]);
    expect(page.problems).toEqual([]);
    expect(page.furniture).toContainEqual({
      role: "notice",
      text: "灌溉面积比去年多三千亩。",
      lines: [9, 9],
    });
  });

  it("of the order puts a block behind the one that it follows", () => {
    const page = correct([
      "kind: order",
      'quote: { exact: "灌溉面积" }',
      'follows: { exact: "设床位四百二十张" }',
    ]);
    expect(page.problems).toEqual([]);
    expect(textOf(hospital(page))).toMatch(/四百二十张。\n?灌溉面积/);
    expect(textOf(water(page))).not.toContain("灌溉面积");
    expect(hospital(page).repairs).toContainEqual({
      rule: "correct/order",
      lines: [9, 9],
      reason: "江月: 原报如此",
    });
  });

  it("of the order takes a run to its headline", () => {
    const page = correct([
      "kind: order",
      'quote: { exact: "县医院新大楼己经" }',
      'through: { exact: "项目总投资" }',
      'belongsTo: { exact: "春灌用水提前到位" }',
    ]);
    expect(page.problems).toEqual([]);
    expect(JSON.stringify(water(page))).toContain("项目总投资3.2亿元");
  });

  it("of the order leaves the machine's confidence to articles that are the machine's in part", () => {
    const page = correct([
      "kind: order",
      'quote: { exact: "灌溉面积" }',
      'follows: { exact: "设床位四百二十张" }',
    ]);
    expect(page.articles.map(({ confidence }) => confidence)).toEqual([0.5, 0.5]);
  });

  it("of the order raises the confidence of an article that it puts together whole", () => {
    const page = correct([
      "kind: order",
      'quote: { exact: "县医院新大楼己经" }',
      'through: { exact: "据新华社" }',
      'belongsTo: { exact: "县医院新大楼启用" }',
    ]);
    expect(page.problems).toEqual([]);
    expect(hospital(page).confidence).toBeGreaterThan(0.9);
    expect(water(page).confidence).toBe(0.5);
  });

  it("splits a block that holds two things, so that the second can be named", () => {
    const page = correct(
      ["kind: split", 'quote: { exact: "大楼外景" }'],
      ["kind: role", 'quote: { exact: "大楼外景" }', "role: caption"],
    );
    expect(page.problems).toEqual([]);
    const beside = [...page.articles.flatMap(({ captions }) => captions), ...page.leftovers];
    expect(beside.filter(({ text }) => text.startsWith("大楼外景。"))).toHaveLength(1);
    expect(textOf(hospital(page))).not.toContain("大楼外景");
  });

  it("joins a block to the one above it", () => {
    const page = correct(["kind: join", 'quote: { exact: "灌溉面积" }']);
    expect(page.problems).toEqual([]);
    expect(JSON.stringify(page).replaceAll("\\n", "")).toContain("村民田野说。灌溉面积");
  });

  it("moves a text into the field that it is", () => {
    const page = correct(["kind: field", 'quote: { exact: "据介绍" }', "field: source"]);
    expect(page.problems).toEqual([]);
    expect(hospital(page).source).toBe("据介绍");
    expect(textOf(hospital(page))).not.toContain("据介绍");
  });

  it.each([
    ["source", "本县蚕业通讯", "■据本县蚕业通讯", undefined, ["■据"]],
    ["source", "本县蚕业通讯", "（据本县蚕业通讯）", undefined, ["（据", "）"]],
    ["byline", "苏晴", "蚕茧丰收。（苏晴）", "蚕茧丰收。", ["（", "）"]],
    ["dateline", "柳镇五月十日通讯", "【柳镇五月十日通讯】蚕茧丰收。", "蚕茧丰收。", ["【", "】"]],
    ["source", "本县蚕业通讯", "蚕茧丰收。■（据本县蚕业通讯）", "蚕茧丰收。", ["■（据", "）"]],
    ["source", "本县蚕业通讯", "蚕茧丰收（据本县蚕业通讯，五月）。", "蚕茧丰收（据，五月）。", []],
  ])("of the %s leaves no empty marks behind: %s in %s", (field, quote, line, rest, marks) => {
    const page = correctText(`# 蚕茧丰收\n\n今年多雨。\n\n${line}`, [
      "kind: field",
      `quote: { exact: ${quote} }`,
      `field: ${field}`,
    ]);
    expect(page.problems).toEqual([]);
    const [article] = page.articles;
    expect(article!.body.map(({ text }) => text)).toEqual(["今年多雨。", ...(rest ? [rest] : [])]);
    expect(article!.remnants.map(({ text }) => text)).toEqual(marks);
    expect(JSON.stringify([article!.source, article!.byline, article!.dateline?.printed])).toContain(quote);
  });

  it("of what is known about the page quotes the line that tells it", () => {
    const page = correct(["kind: metadata", 'quote: { exact: "第1版" }', "field: section", "value: 要闻"]);
    expect(page.problems).toEqual([]);
    expect(page.meta.section).toBe("要闻");
  });
});

describe("a correction that cannot be applied", () => {
  const ruleOf = (...entries: (readonly string[])[]) => correct(...entries).problems.map(({ rule }) => rule);

  it.each([
    ["is stale", "correct/stale", ["kind: text", 'quote: { exact: "己径" }', 'text: "已经"']],
    ["is ambiguous", "correct/ambiguous", ["kind: text", 'quote: { exact: "大楼" }', 'text: "大厦"']],
    [
      "quotes across blocks",
      "correct/cannot-apply",
      ["kind: role", 'quote: { exact: "三千亩。县医院" }', "role: body"],
    ],
    ["splits where a block begins", "correct/cannot-apply", ["kind: split", 'quote: { exact: "灌溉面积" }']],
    ["joins the first block", "correct/cannot-apply", ["kind: join", 'quote: { exact: "泾河日报" }']],
    [
      "follows itself",
      "correct/cannot-apply",
      ["kind: order", 'quote: { exact: "灌溉面积" }', 'follows: { exact: "三千亩" }'],
    ],
    [
      "belongs to no headline",
      "correct/cannot-apply",
      ["kind: order", 'quote: { exact: "灌溉面积" }', 'belongsTo: { exact: "四百二十张" }'],
    ],
    [
      "follows what is stale",
      "correct/stale",
      ["kind: order", 'quote: { exact: "灌溉面积" }', 'follows: { exact: "无此文" }'],
    ],
  ])("because it %s is an error at its line, and changes nothing", (_, rule, lines) => {
    const page = correct(lines);
    expect(page.problems).toMatchObject([{ rule, severity: "error", file: FILE, line: 2 }]);
    expect(page.problems[0]!.hint).toBeTruthy();
    expect({ ...page, problems: [] }).toEqual(plainPage(RAW));
  });

  it("is found with a prefix where its words stand twice", () => {
    const page = correct(["kind: text", 'quote: { exact: "大楼", prefix: "3.2亿元。" }', 'text: "大厦"']);
    expect(page.problems).toEqual([]);
    expect(JSON.stringify(page.articles)).toContain("大厦外景");
  });

  it("because another decides the same is an error for the second", () => {
    const role = (name: string) => ["kind: role", 'quote: { exact: "灌溉面积" }', `role: ${name}`];
    expect(ruleOf(role("notice"), role("body"))).toEqual(["correct/cannot-apply"]);
    const text = (reading: string) => ["kind: text", 'quote: { exact: "己经" }', `text: ${reading}`];
    expect(ruleOf(text("已经"), text("以经"))).toEqual(["correct/cannot-apply"]);
    const behind = (target: string) => [
      "kind: order",
      'quote: { exact: "灌溉面积" }',
      `follows: { exact: ${target} }`,
    ];
    expect(ruleOf(behind("四百二十张"), behind("项目总投资"))).toEqual(["correct/cannot-apply"]);
  });
});
