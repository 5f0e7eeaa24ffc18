import { describe, expect, it } from "vitest";
import { parseCorrections } from "../../src/correct/parse-corrections.ts";

const SIGNED = ['page: "01"', 'quote: { exact: "甲" }', "by: 江月", "when: 2031-05-08", "why: 原报如此"];

const fileOf = (lines: readonly string[]): string => `corrections:\n  - ${lines.join("\n    ")}\n`;

describe("a corrections file", () => {
  it("gives each entry as it is written, with its line", () => {
    const { corrections, problems } = parseCorrections(
      fileOf(["kind: role", "role: caption", ...SIGNED]),
      "c.yaml",
    );
    expect(problems).toEqual([]);
    expect(corrections).toEqual([
      {
        kind: "role",
        role: "caption",
        page: "01",
        quote: { exact: "甲" },
        by: "江月",
        when: "2031-05-08",
        why: "原报如此",
        line: 2,
      },
    ]);
  });

  it.each(["", "corrections:\n", "corrections: []\n", "# 本期无校勘\n"])("may hold none: %j", (text) => {
    expect(parseCorrections(text, "c.yaml")).toEqual({ corrections: [], problems: [] });
  });

  it.each([
    ["an unknown kind", ["kind: rename", ...SIGNED], "role, order, split"],
    [
      "a day that the calendar lacks",
      ["kind: split", ...SIGNED.slice(0, 3), "when: 2031-02-30", ...SIGNED.slice(4)],
      "a day of the calendar",
    ],
    ["no signature", ["kind: split", ...SIGNED.slice(0, 2)], "by, when, why"],
    ["no quote", ["kind: split", ...SIGNED.filter((line) => !line.startsWith("quote"))], "quote"],
    ["an empty quote", ["kind: split", ...SIGNED.map((line) => line.replace("甲", " "))], "exact"],
    [
      "a quote that is a text",
      ["kind: split", ...SIGNED.map((line) => line.replace('{ exact: "甲" }', "甲"))],
      "exact",
    ],
    ["an unknown role", ["kind: role", "role: title", ...SIGNED], "kicker, headline"],
    ["an unknown field", ["kind: field", "field: headline", ...SIGNED], "byline, source, dateline"],
    [
      "metadata that is its folder's to say",
      ["kind: metadata", "field: date", "value: 2031-05-08", ...SIGNED],
      "page, section",
    ],
    ["a text that would be lost", ["kind: text", 'text: ""', ...SIGNED], "text"],
    [
      "two targets",
      ["kind: order", "follows: { exact: 乙 }", "belongsTo: { exact: 丙 }", ...SIGNED],
      "which block it follows",
    ],
    ["no target", ["kind: order", ...SIGNED], "which block it follows"],
    [
      "a day that is none",
      ["kind: split", ...SIGNED.map((line) => line.replace("2031-05-08", "昨天"))],
      "yyyy-mm-dd",
    ],
    ["a name that nothing reads", ["kind: split", "colour: red", ...SIGNED], "It has: page"],
  ])("with %s is an error at its line, with a hint", (_, lines, hint) => {
    const { corrections, problems } = parseCorrections(fileOf(lines), "c.yaml");
    expect(corrections).toEqual([]);
    expect(problems).toMatchObject([{ severity: "error", file: "c.yaml", line: 2 }]);
    expect(problems[0]!.hint).toContain(hint);
  });

  it("that is broken YAML is named with its line", () => {
    const { problems } = parseCorrections("corrections:\n  - kind: [split\n", "c.yaml");
    expect(problems).toMatchObject([{ rule: "correct/broken-yaml", severity: "error", file: "c.yaml" }]);
    expect(problems[0]!.line).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ["corrections：\n  - kind: split\n", 1, "a space: corrections:"],
    [fileOf(["kind：split", ...SIGNED]), 2, "a space: kind: split"],
    [fileOf(["kind: split", ...SIGNED.map((line) => line.replace("by: ", "by："))]), 5, "a space: by: 江月"],
    ["corrections:\n  - kind：split\n", 2, "a space: kind: split"],
  ])("with a full-width colon is named with its line: %j", (text, line, hint) => {
    const { corrections, problems } = parseCorrections(text, "c.yaml");
    expect(corrections).toEqual([]);
    expect(problems).toMatchObject([{ rule: "correct/colon", severity: "error", file: "c.yaml", line }]);
    expect(problems[0]!.hint).toContain(hint);
  });

  it("that holds no list is named", () => {
    expect(parseCorrections("corrections: 无\n", "c.yaml").problems).toMatchObject([
      { rule: "correct/no-list" },
    ]);
  });
});
