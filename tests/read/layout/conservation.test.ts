import fc from "fast-check";
import { expect, it } from "vitest";
import type { LayoutLine } from "../../../src/read/layout/layout-page.ts";
import { linesToElements } from "../../../src/read/layout/lines-to-paragraphs.ts";

const HAN = [..."渠水通了秋粮入库夜校果园剪枝医生赶集老人，。“”（）ab12 "];

const anyLine = fc
  .record({
    chars: fc.array(fc.constantFrom(...HAN), { minLength: 1, maxLength: 60 }),
    left: fc.nat(1000),
    top: fc.nat(1500),
    size: fc.constantFrom(18, 20, 22, 45, 90),
    vertical: fc.boolean(),
  })
  .map(({ chars, left, top, size, vertical }): Omit<LayoutLine, "offsets"> => {
    const [width, height] = vertical ? [size, size * chars.length] : [size * chars.length, size];
    return { text: chars.join(""), box: [left, top, left + width, top + height] };
  });

const charactersOf = (texts: readonly string[]): string[] => [...texts.join("").replace(/\s+/g, "")].sort();

it("every printed character of bare lines is in exactly one element, wherever lines stand", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 60 }), (bare) => {
      const lines = bare.map(
        (line, index): LayoutLine => ({ ...line, offsets: [100 * index, 100 * index + 99] }),
      );
      const elements = linesToElements(lines);
      expect(charactersOf(elements.map(({ text }) => text))).toEqual(
        charactersOf(lines.map(({ text }) => text)),
      );
    }),
    { numRuns: 200 },
  );
});
