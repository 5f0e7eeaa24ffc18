import { describe, expect, it } from "vitest";
import { regionOrder } from "../../src/geometry/index.ts";
import type { Block, BlockRole, ClassifiedBlock } from "../../src/model/block.ts";
import { caption, headline, paragraph, picture } from "./draw-page.ts";

const as = (role: BlockRole, block: Block): ClassifiedBlock => ({ ...block, role, decidedBy: "test" });

const canal = as("headline", headline("渠水进田", 0, 2, 40));
const first = as("body", paragraph("甲一", 0, 80, 6));
const second = as("body", paragraph("甲二", 1, 80, 6));
const photo = as("picture", picture(1, 1, 145, 195));
const under = as("caption", caption("图为新渠", 1, 1, 196));
const clinic = as("headline", headline("街口义诊", 2, 1, 40));
const third = as("body", paragraph("丙一", 2, 80, 6));
const folio = as("folio", caption("第一版", 2, 1, 20));
const { box: _, ...lost } = as("body", paragraph("无处", 0, 0, 2));

const page = [folio, canal, clinic, first, third, second, photo, under, lost];

describe("the order that boxes suggest", () => {
  const { chains, rest } = regionOrder(page);

  it("is one chain for each headline, its columns in turn, pictures and captions attached", () => {
    expect(chains.map((chain) => chain.blocks)).toEqual([
      [canal.id, first.id, second.id],
      [clinic.id, third.id],
    ]);
    expect(chains.map((chain) => chain.attached)).toEqual([[photo.id, under.id], []]);
  });

  it("leaves furniture out and keeps what has no place as the rest", () => {
    expect(rest).toEqual([lost.id]);
  });

  it("gives a reason wherever it departs from the file", () => {
    expect(chains[0]!.repairs.map(({ lines }) => lines)).toEqual([
      [canal.lines[1], first.lines[0]],
      [first.lines[1], second.lines[0]],
    ]);
    expect(chains[0]!.repairs[1]!.reason).toContain("甲二");
  });
});
