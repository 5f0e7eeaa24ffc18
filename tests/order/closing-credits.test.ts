import { describe, expect, it } from "vitest";
import type { BlockRole, ClassifiedBlock } from "../../src/model/block.ts";
import { blockId, parsePageId } from "../../src/model/ids.ts";
import { closeAtCredits, creditsClose } from "../../src/order/closing-credits.ts";
import { makePageGraph } from "../../src/order/page-graph.ts";

const PAGE = parsePageId("jinghe-2031-05-06-01");
const TEXTS: Partial<Record<BlockRole, string>> = {
  headline: "春灌用水提前到位",
  body: "县里的水渠昨天通水。",
  credit: "■据新华社",
};

/** A page of blocks by the first letters of their roles: "hbbc". */
const graphOf = (roles: string) =>
  makePageGraph(
    [...roles].map((letter, index): ClassifiedBlock => {
      const role = ({ h: "headline", b: "body", c: "credit" } as const)[letter]!;
      return {
        id: blockId(PAGE, index + 1),
        kind: role === "headline" ? "heading" : "paragraph",
        text: TEXTS[role]!,
        lines: [index + 1, index + 1],
        blankLinesAbove: 1,
        role,
        decidedBy: "test",
      };
    }),
  );

describe("a page's habit of crediting", () => {
  it.each([
    ["hbbchbc", true, "credits below the stories"],
    ["hbbchbcbbc", true, "a story whose headline stands elsewhere"],
    ["hcbbhcb", false, "credits below the headlines"],
    ["hbbchb", false, "one credit is no habit"],
    ["hbbhb", false, "no credit"],
    ["", false, "no blocks"],
  ])("is seen on “%s”: closing %s (%s)", (roles, closing) => {
    expect(creditsClose(graphOf(roles).nodes)).toBe(closing);
  });

  it("keeps the next story from being strung to a credit", () => {
    const graph = graphOf("hbcbc");
    const gains = closeAtCredits(graph, new Float64Array(25).fill(5));
    expect(gains[2 * 5 + 3]).toBeLessThan(0);
    expect(gains[3 * 5 + 4]).toBe(5);
    expect(gains[2 * 5 + 4]).toBe(5);
  });

  it("speaks for every edge that keeps a story from standing without a headline", () => {
    const gains = closeAtCredits(graphOf("hbcbc"), new Float64Array(25).fill(5));
    expect(gains[0 * 5 + 3]).toBeGreaterThan(5);
  });

  it("changes nothing where there is none", () => {
    const gains = new Float64Array(25).fill(5);
    expect(closeAtCredits(graphOf("hcbbb"), gains)).toEqual(new Float64Array(25).fill(5));
  });
});
