import { describe, expect, it } from "vitest";
import type { BlockRole } from "../../src/model/block.ts";
import { assignStandingHeads } from "../../src/order/assign-standing-heads.ts";
import { blocksOf, graphOf } from "../support/graph-of.ts";

type Line = readonly [BlockRole, string];

const HARBOUR: readonly Line[] = [
  ["headline", "渔港开港"],
  ["body", "渔港昨天开港，一百艘渔船出海。"],
];
const CANAL: readonly Line[] = [
  ["headline", "水渠通水"],
  ["body", "县里的水渠昨天通水。"],
];

/** The index of each standing head's path, in the order of the file; paths are given as places among the nodes. */
function assign(printed: readonly Line[], paths: readonly (readonly number[])[]): (number | undefined)[] {
  const chosen = assignStandingHeads(blocksOf(printed), graphOf(printed), paths);
  return blocksOf(printed)
    .filter(({ role }) => role === "standingHead")
    .map(({ id }) => chosen.get(id));
}

describe("a column's name", () => {
  it("is no part of the reading order", () => {
    expect(graphOf([["standingHead", "河边杂记"], ...CANAL]).nodes.map(({ text }) => text)).toEqual([
      "水渠通水",
      "县里的水渠昨天通水。",
    ]);
  });

  it("belongs to the article that begins right below it", () => {
    const printed: readonly Line[] = [...CANAL, ["standingHead", "河边杂记"], ...HARBOUR];
    expect(
      assign(printed, [
        [0, 1],
        [2, 3],
      ]),
    ).toEqual([1]);
  });

  it("is one of several above a row of headlines: the k-th is the k-th article's", () => {
    const printed: readonly Line[] = [
      ["standingHead", "河边杂记"],
      ["standingHead", "港城新事"],
      CANAL[0]!,
      HARBOUR[0]!,
      CANAL[1]!,
      HARBOUR[1]!,
    ];
    expect(
      assign(printed, [
        [0, 2],
        [1, 3],
      ]),
    ).toEqual([0, 1]);
  });

  it("passes over text of an article that began above it", () => {
    const printed: readonly Line[] = [CANAL[0]!, ["standingHead", "港城新事"], CANAL[1]!, ...HARBOUR];
    expect(
      assign(printed, [
        [0, 1],
        [2, 3],
      ]),
    ).toEqual([1]);
  });

  it("is nobody's where no article begins below it", () => {
    expect(assign([...CANAL, ["standingHead", "港城新事"]], [[0, 1]])).toEqual([undefined]);
  });
});
