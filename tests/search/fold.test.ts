import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldWithPlaces } from "../../src/search/fold.ts";
import { findSpans } from "../../src/search/marks.ts";
import { parseQuery, shownTerms } from "../../src/search/query.ts";

describe("folding", () => {
  it.each([
    ["２０２６年", "2026年"],
    ["３．５％", "3.5%"],
    ["ＡＢＣ ｇ20", "abc g20"],
    ["漢語水準測驗", "汉语水准测验"],
    ["頭髮與發展", "头发与发展"],
    ["裡裏里", "里里里"],
    ["㎡与½", "m2与1⁄2"],
    ["……", "......"],
    ["ｶﾞ", "ガ"],
    ["郑　　旋\n记者", "郑 旋 记者"],
  ])("takes %s for %s", (printed, folded) => {
    expect(fold(printed)).toBe(folded);
  });

  it("changes nothing that is folded already", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it("gives every folded unit a place in the printed text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (printed) => {
        const { text, starts } = foldWithPlaces(printed);
        expect(text).toBe(fold(printed));
        expect(starts).toHaveLength(text.length + 1);
        expect([...starts].sort((a, b) => a - b)).toEqual(starts);
      }),
    );
  });
});

describe("marking", () => {
  const marked = (text: string, typed: string) =>
    findSpans(text, shownTerms(parseQuery(typed)), "body").map(({ from, to }) => text.slice(from, to));

  it.each([
    ["水位上涨，水位下降", "水位", ["水位", "水位"]],
    ["２０２６年水位", "2026年", ["２０２６年"]],
    ["頭髮，头发", "头发", ["頭髮", "头发"]],
    ["涨涨涨涨", "涨涨", ["涨涨涨涨"]],
    ["他说……水", "...", ["……"]],
    ["甲乙丙", "甲乙 乙丙", ["甲乙丙"]],
    ["水位", "-水位", []],
    ["水位", "title:水位", []],
  ])("in “%s” for %s marks %j", (text, typed, expected) => {
    expect(marked(text, typed)).toEqual(expected);
  });

  it("marks the printed form of everything that matches, and nothing else", () => {
    const words = fc.array(fc.constantFrom(..."河水０0発發发a Ａ…".split("")), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, (printed, typed) => {
        const wanted = typed.join("").trim().slice(0, 3).trim();
        fc.pre(wanted !== "");
        const text = printed.join("");
        const spans = findSpans(text, [{ text: wanted, excluded: false }], "body");
        expect(spans.length > 0).toBe(fold(text).includes(fold(wanted)));
        const unmarked = spans.reduceRight(
          (rest, { from, to }) => `${rest.slice(0, from)}\n${rest.slice(to)}`,
          text,
        );
        for (const part of unmarked.split("\n")) expect(fold(part).includes(fold(wanted))).toBe(false);
      }),
    );
  });
});
