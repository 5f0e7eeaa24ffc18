import { describe, expect, it } from "vitest";
import { findIntroductions } from "../../src/order/introductions.ts";
import { graphOf } from "../support/graph-of.ts";

const introductionsOf = (...texts: string[]): ((u: number, v: number) => number) => {
  const { nodes } = graphOf(texts.map((text) => ["body", text] as const));
  const found = findIntroductions(nodes);
  return (u, v) => found[u * nodes.length + v]!;
};

describe("who introduces whom", () => {
  it("is told by the office that stands before a name once", () => {
    const introduces = introductionsOf(
      "“渠水到了田头。”陈春生说，今年不愁了。",
      "泾河镇水管站站长陈春生介绍，东风渠修了两年。",
      "渠水流过十二个村庄，两万亩田有了水。",
    );
    expect(introduces(1, 0)).toBe(1);
    expect(introduces(0, 1)).toBe(-1);
    expect(introduces(1, 2)).toBe(0);
  });

  it("is told by a foreigner's first name", () => {
    const introduces = introductionsOf(
      "埃德森认为，这条铁路带来了变化。",
      "工程师约翰·埃德森表示，铁路修了三年。",
    );
    expect(introduces(1, 0)).toBe(1);
  });

  it("is nothing where both name somebody barely, or both with his office", () => {
    const both = introductionsOf("站长陈春生说，水来了。", "镇上的站长陈春生说，田有救了。");
    expect(both(0, 1)).toBe(0);
    const bare = introductionsOf("陈春生说，水来了。", "陈春生说，田有救了。");
    expect(bare(0, 1)).toBe(0);
  });
});
