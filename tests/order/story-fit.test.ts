import { describe, expect, it } from "vitest";
import { graphOf } from "../support/graph-of.ts";

// Two stories side by side, as a tool reads them: both headlines, then one story, then the other. Neither headline has
// a word in common with its story's first paragraph.
const graph = graphOf([
  ["headline", "渔港新码头试运行"],
  ["headline", "山区茶农学电商"],
  ["body", "清晨六点，老陈把三轮车停在岸边，等着看第一条船靠岸。"],
  ["body", "渔港新码头长三百米，本月起试运行，可同时停靠四十条渔船。"],
  ["body", "院子里摆着两台电脑，六十岁的王桂香坐在前排，听得认真。"],
  ["body", "县里请来讲师，教山区茶农拍照片、写文案、做电商，全村已有八十户报名。"],
]);
const n = graph.nodes.length;
const cosine = (headline: number, paragraph: number): number => graph.stories.fit[headline * n + paragraph]!;

describe("how well headlines fit stories", () => {
  it("is told by the paragraphs below the first as well", () => {
    expect(graph.similar[0 * n + 2]).toBe(0);
    expect(cosine(0, 2)).toBeGreaterThan(0);
    expect(cosine(1, 4)).toBeGreaterThan(0);
  });

  it("is best for their own", () => {
    expect(cosine(0, 3)).toBe(graph.stories.bestOfRow[0]);
    expect(cosine(1, 5)).toBe(graph.stories.bestOfRow[1]);
    expect(cosine(1, 5)).toBe(graph.stories.bestOfColumn[5]);
  });

  it("is nothing where no heading stands, or where one does", () => {
    expect(cosine(2, 3)).toBe(0);
    expect(cosine(0, 1)).toBe(0);
  });
});

describe("a dateline or a credit below", () => {
  it("ends the story that a heading is compared with", () => {
    const parted = graphOf([
      ["headline", "渔港新码头试运行"],
      ["body", "清晨六点，老陈把三轮车停在岸边，等着看第一条船靠岸。"],
      ["credit", "本报记者 林帆"],
      ["body", "渔港新码头长三百米，本月起试运行，可同时停靠四十条渔船。"],
    ]);
    expect(parted.stories.fit[1]).toBe(0);
    expect(parted.stories.fit[2]).toBeGreaterThan(0);
  });
});
