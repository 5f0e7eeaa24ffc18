import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyBlocks } from "../../src/classify/classify-blocks.ts";
import { isFurniture } from "../../src/model/block.ts";
import { orderBlocks } from "../../src/order/order-blocks.ts";
import { reconstructPage } from "../../src/pipeline.ts";
import { tokenizePage } from "../../src/tokenize/tokenize-page.ts";
import { findLostText } from "../../src/validate/conservation.ts";
import { printedText } from "../../src/validate/printed-text.ts";
import { anyText, pageText, rawPage, SEED } from "../support/arbitrary-page.ts";

const RUNS = { seed: SEED, numRuns: 300 };

const texts = fc.oneof({ weight: 5, arbitrary: pageText }, { weight: 1, arbitrary: anyText });

const holds = (check: (text: string) => void): void => fc.assert(fc.property(texts, check), RUNS);

describe("whatever stands on a page", () => {
  it("is cut into blocks that have all of its printed lines, in order, none twice", () => {
    holds((text) => {
      const raw = rawPage(text);
      const blocks = tokenizePage(raw);
      const covered = blocks.flatMap(({ lines: [first, last] }) =>
        Array.from({ length: last - first + 1 }, (_, index) => first + index),
      );
      const printed = printedText(raw).filter((line) => /\S/.test(line.text));
      // Columns that were read across lie over one another.
      if (!blocks.some(({ isReadDown }) => isReadDown))
        expect(covered).toEqual([...new Set(covered)].sort((a, b) => a - b));
      expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
      expect(printed.filter(({ line }) => !covered.includes(line))).toEqual([]);
    });
  });

  it("keeps its blocks and their order when each gets its role and the rule that gave it", () => {
    holds((text) => {
      const blocks = tokenizePage(rawPage(text));
      const classified = classifyBlocks(blocks);
      expect(classified.map(({ id, text }) => ({ id, text }))).toEqual(
        blocks.map(({ id, text }) => ({ id, text })),
      );
      expect(classified.filter(({ decidedBy }) => decidedBy === "")).toEqual([]);
    });
  });

  it("is put into an order that has every block that is not furniture exactly once", () => {
    holds((text) => {
      const blocks = classifyBlocks(tokenizePage(rawPage(text)));
      const { chains, rest } = orderBlocks(blocks);
      const placed = [...chains.flatMap(({ blocks, attached }) => [...blocks, ...attached]), ...rest].sort();
      const wanted = blocks.filter(({ role }) => !isFurniture(role)).map(({ id }) => id);
      expect(placed).toEqual(wanted.sort());
    });
  });

  it("has each of its characters in exactly one article field, the furniture or the leftovers", () => {
    holds((text) => {
      const raw = rawPage(text);
      expect(findLostText(reconstructPage(raw), raw)).toEqual([]);
    });
  });

  it("becomes the same record every time", () => {
    holds((text) => {
      expect(JSON.stringify(reconstructPage(rawPage(text)))).toBe(
        JSON.stringify(reconstructPage(rawPage(text))),
      );
    });
  });

  it("gives articles with ids of their own", () => {
    holds((text) => {
      const ids = reconstructPage(rawPage(text)).articles.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });
  });
});
