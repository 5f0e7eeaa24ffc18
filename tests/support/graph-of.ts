import type { BlockRole, ClassifiedBlock } from "../../src/model/block.ts";
import { blockId, parsePageId } from "../../src/model/ids.ts";
import { makePageGraph, type PageGraph } from "../../src/order/page-graph.ts";

const PAGE = parsePageId("jinghe-2031-05-06-01");

/** The graph of a page whose blocks have these roles, headlines marked. */
export const graphOf = (blocks: readonly (readonly [BlockRole, string])[]): PageGraph =>
  makePageGraph(
    blocks.map(
      ([role, text], index): ClassifiedBlock => ({
        id: blockId(PAGE, index + 1),
        kind: role === "headline" ? "heading" : "paragraph",
        text,
        lines: [index + 1, index + 1],
        blankLinesAbove: 1,
        role,
        decidedBy: "test",
      }),
    ),
  );
