import { describe, expect, it } from "vitest";
import { inferDate } from "../../src/read/infer-date.ts";
import { inferNewspaper } from "../../src/read/infer-newspaper.ts";
import cases from "./infer.json" with { type: "json" };

describe("the paper and the day that a page tells", () => {
  it.each(cases)("$name", ({ text, newspaper, date }) => {
    const page = text.join("\n");
    expect(inferNewspaper(page)?.value ?? null).toBe(newspaper);
    expect(inferDate(page)?.value ?? null).toBe(date);
  });

  it("are told with the line and the reason", () => {
    const page = "# 头条\n\n泾河日报 2031年5月6日 星期二 第1版\n";
    expect(inferDate(page)).toEqual({
      value: "2031-05-06",
      line: 3,
      reason: expect.stringContaining("folio"),
    });
    expect(inferNewspaper(page)).toEqual({
      value: "泾河日报",
      line: 3,
      reason: expect.stringContaining("folio"),
    });
  });
});
