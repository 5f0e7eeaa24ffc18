import { describe, expect, it } from "vitest";
import { findRepairs } from "../../src/order/repairs.ts";
import { graphOf } from "../support/graph-of.ts";

const HEADLINE = ["headline", "望江大桥今日通车"] as const;
const STORY = ["body", "今天上午，望江大桥正式建成通车，两岸群众来往只要六分钟。"] as const;
const OTHER = ["body", "县剧团排演新戏，六十多名演员登台。"] as const;
const TORN = ["body", "工程采用新技术，克服了汛期水位上涨的困"] as const;
const REST = ["body", "难，提前三个月完工。"] as const;

describe("the repairs of an article", () => {
  it("are none where its blocks stand in the file one after another", () => {
    expect(findRepairs(graphOf([HEADLINE, STORY, OTHER]), [0, 1, 2])).toEqual([]);
  });

  it("say where a sentence was left and where it goes on", () => {
    const [repair] = findRepairs(graphOf([HEADLINE, TORN, OTHER, REST]), [1, 3]);
    expect(repair).toMatchObject({ rule: "order/continues-sentence", lines: [2, 4] });
    expect(repair!.reason).toContain("水位上涨的困”");
    expect(repair!.reason).toContain("“难，提前三个月");
  });

  it("list a paragraph that was torn in two, even if its pieces are neighbours", () => {
    expect(findRepairs(graphOf([HEADLINE, TORN, REST]), [0, 1, 2])).toMatchObject([
      { rule: "order/continues-sentence", lines: [2, 3] },
    ]);
  });

  it("do not take a heading for a broken sentence", () => {
    const graph = graphOf([HEADLINE, OTHER, ["crosshead", "六分钟过江"], STORY]);
    expect(findRepairs(graph, [2, 3])).toEqual([]);
    expect(findRepairs(graph, [0, 2, 3]).map(({ rule }) => rule)).not.toContain("order/continues-sentence");
  });

  it("say that lines were taken apart", () => {
    const graph = graphOf([HEADLINE, STORY]);
    const readDown = {
      ...graph,
      nodes: graph.nodes.map((node) => ({
        ...node,
        block: { ...node.block, isReadDown: node.position === 1 },
      })),
    };
    expect(findRepairs(readDown, [0, 1])).toMatchObject([
      { rule: "tokenize/columns-read-across", lines: [2, 2] },
    ]);
  });

  it("say that a story repeats its headline's words", () => {
    expect(findRepairs(graphOf([HEADLINE, OTHER, STORY]), [0, 2])).toMatchObject([
      { rule: "order/story-of-headline", lines: [1, 3] },
    ]);
  });

  it("say that an enumeration goes on", () => {
    const graph = graphOf([["body", "一是修渠。"], OTHER, ["body", "二是通水。"]]);
    expect(findRepairs(graph, [0, 2])).toMatchObject([
      { rule: "order/continues-enumeration", lines: [1, 3] },
    ]);
  });

  it("have a reason even where only the page as a whole speaks for them", () => {
    const graph = graphOf([OTHER, HEADLINE, ["body", "夏粮入库过半。"]]);
    const [repair] = findRepairs(graph, [0, 2]);
    expect(repair).toMatchObject({ rule: "order/best-of-page", lines: [1, 3] });
    expect(repair!.reason).not.toBe("");
  });
});
