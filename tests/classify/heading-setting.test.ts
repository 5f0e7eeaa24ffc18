import { describe, expect, it } from "vitest";
import { formOf } from "../../src/classify/heading-setting.ts";

describe("the form of a line", () => {
  it.each([
    ["一、稳就业 保民生", "№、H H"],
    ["三、补短板 强弱项", "№、H H"],
    ["（二）扩大开放", "（№）H"],
    ["“小土豆”做成大产业", "“H”H"],
    ["GDP增长6.1%", "aH0"],
    ["——访某大学教授江月", "——H"],
  ])("of %s is %s", (text, form) => {
    expect(formOf(text)).toBe(form);
  });
});
