import { describe, expect, it } from "vitest";
import { fillEither, fillOdds, likelyLines } from "../../src/order/rows/line-length.ts";

describe("the length of a page's lines", () => {
  it("is told by the texts that break off: they fill their lines, indent and all", () => {
    // Lines of 14: four that begin a paragraph, one that goes on with one.
    const [likeliest] = likelyLines([54, 40, 96, 124, 28]);
    expect(likeliest).toMatchObject({ chars: 14, filling: 1 });
    expect(likeliest!.weight).toBeGreaterThan(0.9);
  });

  it("is told where OCR has lost characters of some", () => {
    const [likeliest] = likelyLines([54, 39, 96, 124, 28, 61]);
    expect(likeliest!.chars).toBe(14);
    expect(likeliest!.filling).toBeLessThan(0.8);
  });

  it("stays open where nothing breaks off", () => {
    const weights = likelyLines([]).map(({ weight }) => weight);
    expect(Math.max(...weights)).toBeCloseTo(Math.min(...weights));
  });
});

describe("a text", () => {
  it("fills its lines with an indent or without", () => {
    expect(fillEither(40, 14)).toBe(1);
    expect(fillEither(42, 14)).toBe(1);
    expect(fillEither(46, 14)).toBe(0);
  });

  it("that fills its lines where it stands was likely cut there", () => {
    const line = { chars: 14, filling: 0.9, weight: 1 };
    expect(fillOdds(40, true, line)).toBeGreaterThan(1);
    expect(fillOdds(40, false, line)).toBeLessThan(0);
    expect(fillOdds(46, true, line)).toBeLessThan(-0.5);
  });

  it("says little where hardly any torn text fills its lines", () => {
    const line = { chars: 14, filling: 0.2, weight: 0.3 };
    expect(fillOdds(46, true, line)).toBeGreaterThan(-0.5);
  });
});
