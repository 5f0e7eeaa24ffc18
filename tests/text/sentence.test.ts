import { describe, expect, it } from "vitest";
import { beginsInside, endsSentence, isOpenEnded, openMarks } from "../../src/text/sentence.ts";
import cases from "./sentence.json" with { type: "json" };

const HELPERS = { openEnded: isOpenEnded, endsSentence, beginsInside, openMarks };

describe.each(Object.entries(HELPERS))("%s", (name, helper) => {
  const own = cases.filter((one): one is typeof one & Record<string, unknown> => name in one);
  it.each(own.map((one) => [one.text, one[name as keyof typeof one]]))("of “%s” is %s", (text, expected) => {
    expect(helper(text as string)).toBe(expected);
  });
});
