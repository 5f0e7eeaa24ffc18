import { describe, expect, it } from "vitest";
import {
  appendCorrection,
  type NewCorrection,
  removeCorrection,
} from "../../src/correct/edit-corrections.ts";
import { parseCorrections } from "../../src/correct/parse-corrections.ts";

const NEW: NewCorrection = {
  kind: "text",
  page: "01",
  quote: { exact: '己经"开\\始', prefix: "工程" },
  text: "已经",
  by: "江月",
  when: "2031-05-08",
  why: "形近：己 / 已 # 不是注释",
};

const KEPT = `# 本期校勘
corrections:
  # 头条
  - kind: role   # 看原报
    page: '01'
    quote: {exact: 春灌用水,   suffix: 提前}
    role:   headline
    by: 田野
    when: 2031-05-07
    why: >-
      原报为
      二号字

  # 这一条别动
  - { kind: split, page: "01", quote: { exact: 大楼外景 }, by: 田野, when: 2031-05-07, why: 图说 }
  # 完
notes: 校到第四版
`;

describe("adding a correction to a file", () => {
  it.each([
    ["an empty file", ""],
    ["a file of comments", "# 本期校勘\n"],
    ["a head with nothing below", "corrections:  # 本期校勘\n"],
    ["a head with an empty list", "corrections: []\n# 完\n"],
    [
      "a list without a head",
      "- { kind: split, page: '01', quote: { exact: 甲 }, by: 乙, when: 2031-05-07, why: 丙 }\n",
    ],
    [
      "a file whose last line is not ended",
      "corrections:\n- { kind: join, page: '01', quote: { exact: 甲 }, by: 乙, when: 2031-05-07, why: 丙 }",
    ],
    ["a file with comments, odd spaces and something behind the list", KEPT],
  ])("keeps %s as it is", (_, before) => {
    const count = parseCorrections(before, "c.yaml").corrections.length;
    const text = appendCorrection(before, NEW);
    const { corrections, problems } = parseCorrections(text, "c.yaml");
    expect(problems).toEqual([]);
    expect(corrections).toHaveLength(count + 1);
    const { line, ...added } = corrections.at(-1)!;
    expect(added).toEqual(NEW);
    const lines = text.split("\n");
    const own = Object.keys(NEW).length;
    const rest = [...lines.slice(0, line - 1), ...lines.slice(line - 1 + own)].join("\n");
    expect(rest.replace(/^corrections:.*\n/m, "").trim()).toBe(
      before.replace(/^corrections:.*\n/m, "").trim(),
    );
  });

  it("and taking it out again leaves every byte as it was", () => {
    const text = appendCorrection(KEPT, NEW);
    expect(removeCorrection(text, parseCorrections(text, "c.yaml").corrections.at(-1)!.line)).toBe(KEPT);
  });

  it("is refused where the file is no list of corrections", () => {
    expect(() => appendCorrection("corrections: 甲\n", NEW)).toThrow(RangeError);
    expect(() => appendCorrection("corrections: [\n", NEW)).toThrow(RangeError);
    expect(() => removeCorrection(KEPT, 2)).toThrow(RangeError);
  });
});

describe("taking a correction out of a file", () => {
  it("takes its lines and no other", () => {
    const { corrections } = parseCorrections(KEPT, "c.yaml");
    const text = removeCorrection(KEPT, corrections[0]!.line);
    expect(parseCorrections(text, "c.yaml").corrections.map(({ kind }) => kind)).toEqual(["split"]);
    for (const comment of ["# 本期校勘", "# 头条", "# 这一条别动", "# 完", "notes: 校到第四版"])
      expect(text).toContain(comment);
    expect(removeCorrection(text, parseCorrections(text, "c.yaml").corrections[0]!.line)).toContain("# 完");
  });
});
