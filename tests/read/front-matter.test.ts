import { describe, expect, it } from "vitest";
import { splitFrontMatter } from "../../src/read/front-matter.ts";
import cases from "./front-matter.json" with { type: "json" };
import troubles from "./front-matter-problems.json" with { type: "json" };

describe("front matter", () => {
  it.each(cases)("reads $name", ({ file, fields, text, firstLine }) => {
    const parts = splitFrontMatter(file, "01.txt");
    const found = Object.fromEntries(
      [...parts.fields].map(([name, { value, line }]) => [name, [value, line]]),
    );
    expect({ ...parts, fields: found }).toEqual({ fields, text, firstLine, problems: [] });
  });

  it.each(troubles)(
    "names the line of $name, and evaluates nothing",
    ({ file, problem, lines, hint, text }) => {
      const parts = splitFrontMatter(file, "01.txt");
      expect(parts.problems).toHaveLength(1);
      expect(parts.problems[0]).toMatchObject({ ...problem, file: "01.txt" });
      expect(parts.problems[0]!.line).toBeGreaterThanOrEqual(lines[0]!);
      expect(parts.problems[0]!.line).toBeLessThanOrEqual(lines[1]!);
      expect(parts.problems[0]!.hint).toContain(hint);
      expect(parts.text).toBe(text);
    },
  );

  it("does not let aliases of aliases fill the memory", () => {
    const bomb = [
      "a: &a [x,x,x,x,x,x,x,x,x]",
      ..."bcdefghij".split("").map((name, index) => {
        const below = "abcdefghi"[index];
        return `${name}: &${name} [${Array(9).fill(`*${below}`).join(",")}]`;
      }),
    ];
    expect(splitFrontMatter(`---\n${bomb.join("\n")}\n---\n正文`, "01.txt").text).toBe("正文");
  });
});
