import type { BlockRole, ClassifiedBlock } from "../../src/model/block.ts";
import { blockId, parsePageId } from "../../src/model/ids.ts";
import { makePageGraph, type PageGraph } from "../../src/order/page-graph.ts";

const PAGE = parsePageId("jinghe-2031-05-06-01");

/** A page's blocks with these roles, one line each, headlines marked. */
export const blocksOf = (printed: readonly (readonly [BlockRole, string])[]): ClassifiedBlock[] =>
  printed.map(([role, text], index) => ({
    id: blockId(PAGE, index + 1),
    kind: role === "headline" ? "heading" : "paragraph",
    text,
    lines: [index + 1, index + 1],
    blankLinesAbove: 1,
    role,
    decidedBy: "test",
  }));

/** The graph of a page of such blocks. */
export const graphOf = (printed: readonly (readonly [BlockRole, string])[]): PageGraph =>
  makePageGraph(blocksOf(printed));
