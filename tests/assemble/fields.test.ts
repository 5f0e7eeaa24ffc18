import { describe, expect, it } from "vitest";
import { readCaption } from "../../src/assemble/caption.ts";
import { readCredit } from "../../src/assemble/credit.ts";
import { findJumpFrom, findJumpTo } from "../../src/assemble/jump.ts";
import { blockId, parsePageId } from "../../src/model/ids.ts";
import { findClosingCredit } from "../../src/text/closing-credit.ts";
import { findLead } from "../../src/text/lead.ts";
import { printFields, readRuleCases } from "../support/rule-cases.ts";

const ISSUE_DATE = "2031-05-06";

/** The characters of a text without white space, sorted: fields divide a line, they do not rewrite it. */
const characters = (...texts: readonly (string | undefined)[]): string =>
  [...texts.join("").replace(/\s/g, "")].sort().join("");

describe("a story's opening words", () => {
  it.each(readRuleCases("dateline"))("are divided: $heading", ({ input, expected }) => {
    const lead = findLead(input, ISSUE_DATE);
    if (!lead) return expect("none").toBe(expected);
    const { dateline, reporters, remnants, rest } = lead;
    expect(printFields({ ...dateline, reporters, rest })).toBe(expected);
    expect(characters(dateline.printed, reporters, ...remnants, rest)).toBe(characters(input));
  });
});

describe("a credit line", () => {
  it.each(readRuleCases("credit-fields"))("is divided: $heading", ({ input, expected }) => {
    const { source, byline, remnants } = readCredit(input);
    const marks = remnants.length > 0 ? remnants.join(" ") : undefined;
    expect(printFields({ source, byline, marks })).toBe(expected);
    expect(characters(source, byline, ...remnants)).toBe(characters(input));
  });
});

describe("the credit that ends a paragraph", () => {
  it.each(["（江月）", "（本报记者 江月）", "（县广播站 江月）", "（柳林县农科所　田野）"])(
    "is found: %s",
    (credit) => {
      expect(findClosingCredit(`今年的秋粮有了指望。${credit}`)).toEqual({
        rest: "今年的秋粮有了指望。",
        credit,
      });
    },
  );

  it.each(["（县广播站）", "（众人鼓掌）", "（见图 二）", "（单位 公斤）"])("is none: %s", (note) => {
    expect(findClosingCredit(`今年的秋粮有了指望。${note}`)).toBeUndefined();
  });
});

describe("a reference to another page", () => {
  it.each(readRuleCases("jump"))("is taken off: $heading", ({ input, expected }) => {
    const found = findJumpTo(input) ?? findJumpFrom(input);
    if (!found) return expect("none").toBe(expected);
    const { jump, rest } = found;
    expect(printFields({ to: jump.to, from: jump.from, printed: jump.printed, rest })).toBe(expected);
    expect(characters(jump.printed, rest)).toBe(characters(input));
  });
});

describe("a caption", () => {
  it.each(readRuleCases("photo-credit"))("gives its photographer: $heading", ({ input, expected }) => {
    const block = {
      id: blockId(parsePageId("jinghe-2031-05-06-01"), 1),
      kind: "paragraph",
      text: input,
      lines: [1, 1],
      blankLinesAbove: 0,
      role: "caption",
      decidedBy: "test",
    } as const;
    const { caption, remnants } = readCaption(block, undefined);
    expect(printFields({ text: caption.text, credit: caption.credit })).toBe(expected);
    expect(characters(caption.text, caption.credit, ...remnants)).toBe(characters(input));
  });
});
