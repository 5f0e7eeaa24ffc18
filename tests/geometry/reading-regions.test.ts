import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageGeometry, pairGeometry, readingRegions } from "../../src/geometry/index.ts";
import type { Block } from "../../src/model/block.ts";
import { caption, crosshead, headline, paragraph, picture, unmarked } from "./draw-page.ts";

const name = (block: Block): string =>
  block.kind === "picture" ? "图" : [...block.text].slice(0, 2).join("");

/** "头条: 一一 一二" for each region with a head, and "-: …" for what stands above them all. */
const regionsOf = (blocks: readonly Block[]): string[] =>
  readingRegions(blocks).map(
    ({ head, blocks: text }) =>
      `${head ? head.blocks.map(name).join("+") : "-"}: ${text.map(name).join(" ")}`,
  );

describe("reading regions", () => {
  it("give each headline its columns, down to the next headline in each, read column by column", () => {
    const page = [
      headline("渠水进田", 0, 2, 40),
      headline("夜校开讲", 2, 1, 40),
      paragraph("甲一", 0, 80, 6),
      paragraph("乙一", 2, 80, 6),
      paragraph("甲二", 1, 80, 8),
      headline("街口义诊", 2, 1, 160),
      paragraph("丙一", 2, 200, 5),
      paragraph("甲三", 1, 160, 5),
    ];
    expect(regionsOf(page)).toEqual(["渠水: 甲一 甲二 甲三", "夜校: 乙一", "街口: 丙一"]);
  });

  it("know a headline by its type and its span where the tool did not mark it", () => {
    const page = [
      unmarked("渠水进田", 0, 2, 40),
      paragraph("甲一", 0, 80, 6),
      paragraph("甲二", 1, 80, 6),
      unmarked("街口义诊", 0, 1, 160),
      paragraph("乙一", 0, 200, 6),
    ];
    expect(regionsOf(page)).toEqual(["渠水: 甲一 甲二", "街口: 乙一"]);
  });

  it("leave crossheads in their story", () => {
    const page = [
      headline("渠水进田", 0, 2, 40),
      paragraph("甲一", 0, 80, 6),
      crosshead("二十年的盼头", 0, 140),
      paragraph("甲二", 0, 150, 6),
      paragraph("甲三", 1, 80, 6),
    ];
    expect(regionsOf(page)).toEqual(["渠水: 甲一 二十 甲二 甲三"]);
  });

  it("take kicker, headline and deck for one head", () => {
    const page = [
      unmarked("全县秋收过半", 0, 2, 40, 1),
      headline("渠水进田", 0, 2, 54),
      unmarked("千亩稻田解渴", 0, 2, 88, 2),
      paragraph("甲一", 0, 120, 6),
      paragraph("甲二", 1, 120, 6),
    ];
    expect(regionsOf(page)).toEqual(["全县+渠水+千亩: 甲一 甲二"]);
  });

  it("give a headline that is set narrower the columns beside it whose text begins with its own", () => {
    const page = [
      headline("渠水进田", 1, 1, 40),
      paragraph("甲一", 0, 80, 6),
      paragraph("甲二", 1, 80, 6),
      paragraph("甲三", 2, 80, 3),
      headline("街口义诊", 2, 1, 120, 2),
      paragraph("乙一", 2, 150, 6),
    ];
    expect(regionsOf(page)).toEqual(["渠水: 甲一 甲二 甲三", "街口: 乙一"]);
  });

  it("give it no column that text of another story fills beside it", () => {
    const page = [
      headline("街口义诊", 0, 1, 20, 2),
      paragraph("乙一", 0, 50, 8),
      headline("渠水进田", 1, 1, 90),
      paragraph("乙二", 0, 130, 6),
      paragraph("甲一", 1, 130, 6),
    ];
    expect(regionsOf(page)).toEqual(["街口: 乙一 乙二", "渠水: 甲一"]);
  });

  it("take a line in the text's size that is centred under a headline for its deck", () => {
    const deck = { ...unmarked("千亩稻田解渴", 0, 2, 74, 1), typeHeight: 8 };
    const centred = { ...deck, box: [200, 74, 290, 84] as const };
    const page = [
      headline("渠水进田", 0, 2, 40),
      centred,
      paragraph("甲一", 0, 100, 6),
      paragraph("甲二", 1, 100, 6),
    ];
    expect(regionsOf(page)).toEqual(["渠水+千亩: 甲一 甲二"]);
  });

  it("do not take a short paragraph for a headline", () => {
    const page = [
      headline("渠水进田", 0, 1, 40),
      paragraph("甲一", 0, 80, 6),
      paragraph("甲二", 0, 140, 1),
      paragraph("甲三", 0, 150, 6),
    ];
    expect(regionsOf(page)).toEqual(["渠水: 甲一 甲二 甲三"]);
  });

  it("keep what stands above all headlines apart", () => {
    const page = [paragraph("甲一", 0, 40, 6), headline("街口义诊", 0, 1, 120), paragraph("乙一", 0, 160, 6)];
    expect(regionsOf(page).sort()).toEqual(["-: 甲一", "街口: 乙一"]);
  });

  it("are one without boxes to measure by", () => {
    const bare = [picture(0, 1, 40, 100)];
    expect(regionsOf(bare)).toEqual(["-: 图"]);
    expect(regionsOf([])).toEqual([]);
  });

  it("hold every placed block once, whatever the boxes", () => {
    const place = fc.record({ column: fc.nat(3), columns: fc.integer({ min: 1, max: 3 }), top: fc.nat(900) });
    const anyBlock = fc.oneof(
      place.map(({ column, columns, top }) => headline("某某头条", column, columns, top)),
      place.map(({ column, top }) => paragraph("某段", column, top, 4)),
      place.map(({ column, columns, top }) => picture(column, columns, top, top + 50)),
    );
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 30 }), (page) => {
        const held = readingRegions(page).flatMap(({ head, blocks }) => [...(head?.blocks ?? []), ...blocks]);
        expect(held.map(({ id }) => id).sort()).toEqual(page.map(({ id }) => id).sort());
      }),
      { numRuns: 100 },
    );
  });
});

describe("a pair of blocks", () => {
  const head = headline("渠水进田", 0, 2, 40);
  const first = paragraph("甲一", 0, 80, 6);
  const second = paragraph("甲二", 1, 80, 6);
  const other = headline("街口义诊", 2, 1, 40);
  const photo = picture(1, 1, 140, 200);
  const under = caption("图为新渠", 1, 1, 202);
  const below = paragraph("甲三", 1, 220, 6);
  const places = pageGeometry([head, first, second, other, paragraph("乙一", 2, 80, 6), photo, under, below]);

  it("follows in its region's order", () => {
    expect(pairGeometry(places, head.id, first.id)).toEqual({ sameRegion: true, steps: 1, headToText: true });
    expect(pairGeometry(places, first.id, second.id)).toEqual({
      sameRegion: true,
      steps: 1,
      headToText: false,
    });
    expect(pairGeometry(places, second.id, first.id)?.steps).toBe(-1);
  });

  it("is apart in different regions", () => {
    expect(pairGeometry(places, first.id, other.id)).toEqual({
      sameRegion: false,
      steps: 0,
      headToText: false,
    });
  });

  it("reads on around pictures and their captions", () => {
    expect(places.get(photo.id)?.part).toBe("aside");
    expect(places.get(under.id)?.part).toBe("aside");
    expect(pairGeometry(places, second.id, below.id)?.steps).toBe(1);
  });

  it("is unknown where one has no box", () => {
    const { box: _, ...unplaced } = paragraph("无处", 0, 0, 2);
    expect(pairGeometry(places, first.id, unplaced.id)).toBeUndefined();
  });
});
