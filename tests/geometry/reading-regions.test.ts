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

  it("take no caption and no sentence in the text's size for a head, however wide it is set", () => {
    const pageWith = (wide: string): Block[] => [
      headline("渠水进田", 0, 2, 40),
      paragraph("甲一", 0, 80, 6),
      paragraph("甲二", 1, 80, 6),
      { ...caption(wide, 0, 2, 180), typeHeight: 9 },
      paragraph("甲三", 0, 200, 6),
      paragraph("甲四", 1, 200, 6),
    ];
    const whole = ["渠水: 甲一 甲三 甲二 甲四"];
    const headless = (regions: string[]): string[] =>
      regions.map((each) => each.replace(/ (?:图为|镇里)/u, ""));
    expect(headless(regionsOf(pageWith("图为通水后的新渠，江月摄")))).toEqual(whole);
    expect(headless(regionsOf(pageWith("镇里今年还要再修三条支渠。")))).toEqual(whole);
  });

  it("give a headline the columns on both sides of the gutter that it stands over, and those beside them", () => {
    const head = { ...headline("渠水进田", 1, 1, 40), box: [400, 40, 520, 70] as const };
    const page = [
      head,
      ...["甲一", "甲二", "甲三", "甲四"].map((name, column) => paragraph(name, column, 80, 8)),
    ];
    expect(regionsOf(page)).toEqual(["渠水: 甲一 甲二 甲三 甲四"]);
  });

  it("give the text under a caption whose picture is not there to the story around it, and its columns beside", () => {
    const page = [
      headline("渠水进田", 0, 2, 40),
      paragraph("甲一", 0, 80, 20),
      paragraph("甲二", 1, 80, 20),
      caption("图为通水后的新渠。", 2, 2, 220),
      paragraph("甲三", 2, 240, 4),
      paragraph("甲四", 3, 240, 4),
    ];
    expect(regionsOf(page)).toEqual(["渠水: 甲一 甲二 甲三 甲四", "-: 图为"]);
  });

  it("take three lines under a headline for its deck in type larger than the text's, and for text in no larger", () => {
    const words = "千亩稻田解渴，渠边的老人盼了二十年，镇里今年还要再修三条支渠";
    const pageWith = (typeHeight: number): Block[] => [
      headline("渠水进田", 0, 2, 40),
      { ...unmarked(words, 0, 2, 76, 3), box: [90, 76, 400, 112], typeHeight },
      ...[0, 1].map((column) => ({ ...paragraph(`甲${"一二"[column]}`, column, 130, 6), typeHeight: 8 })),
    ];
    expect(regionsOf(pageWith(10))).toEqual(["渠水+千亩: 甲一 甲二"]);
    expect(regionsOf(pageWith(8))).not.toEqual(["渠水+千亩: 甲一 甲二"]);
  });

  const setAlike: [string, string, readonly [left: number, top: number, right: number, bottom: number]][] = [
    ["of two characters, in the middle", "水利", [117, 125, 163, 135]],
    ["that speaks of reporters", "大排查后记者探访百步亭——", [80, 120, 200, 130]],
    ["of two lines", "全县秋收过半，千亩稻田解渴", [90, 115, 190, 137]],
    ["wider than the headline", "全县秋收过半千亩稻田解渴今年", [50, 125, 230, 135]],
  ];
  it.each(setAlike)("take a kicker %s, for its headline's", (_, text, box) => {
    const head = { ...headline("渠水进田", 0, 1, 140), box: [80, 140, 200, 170] as const };
    const kicker = { ...unmarked(text, 0, 1, 120, 1), box, typeHeight: 8 };
    const page = [
      headline("夜校开讲", 0, 2, 10),
      { ...paragraph("甲一", 0, 50, 5), typeHeight: 7 },
      paragraph("甲二", 1, 50, 20),
      kicker,
      head,
      paragraph("乙一", 0, 180, 6),
    ];
    expect(regionsOf(page)).toEqual(["夜校: 甲一 甲二", `${name(kicker)}+渠水: 乙一`]);
  });

  it.each([
    ["苏木", [200, 120, 240, 130]],
    ["李明", [120, 125, 160, 135]],
    ["本报记者 李明 王芳", [90, 125, 190, 135]],
  ] as const)("leave a signature at a column's end to its story: %s", (text, box) => {
    const signature = { ...unmarked(text, 0, 1, 120, 1), box };
    const page = [
      headline("夜校开讲", 0, 2, 10),
      paragraph("甲一", 0, 50, 6),
      signature,
      paragraph("甲二", 1, 50, 20),
      { ...headline("渠水进田", 0, 1, 140), box: [80, 140, 200, 170] as const },
      paragraph("乙一", 0, 180, 6),
    ];
    expect(regionsOf(page)).toEqual([`夜校: 甲一 ${name(signature)} 甲二`, "渠水: 乙一"]);
  });

  it("keep what is set in the middle of a column in it, though a short last line stands farther out", () => {
    const lastLine = { ...paragraph("甲二", 0, 140, 1), box: [38, 140, 70, 150] as const };
    const middle = { ...crosshead("二十年的盼头", 0, 150), box: [100, 150, 180, 160] as const };
    const page = [
      headline("渠水进田", 0, 2, 40),
      paragraph("甲一", 0, 80, 6),
      lastLine,
      middle,
      paragraph("甲三", 0, 160, 6),
      paragraph("甲四", 1, 80, 14),
    ];
    expect(regionsOf(page)).toEqual(["渠水: 甲一 甲二 二十 甲三 甲四"]);
  });

  const vertical = (text: string, left: number, top: number, size: number): Block => ({
    ...headline(text, 0, 1, top),
    box: [left, top, left + size, top + [...text].length * size],
  });

  it("put a vertical headline, its kicker at its right, over the columns beside it", () => {
    const page = [
      headline("夜校开讲", 0, 3, 10),
      paragraph("甲一", 0, 50, 6),
      paragraph("甲二", 1, 50, 6),
      paragraph("甲三", 2, 50, 6),
      vertical("渠水进田了", 120, 150, 24),
      vertical("全县秋收过半", 155, 160, 11),
      paragraph("乙一", 1, 140, 16),
      paragraph("乙二", 2, 140, 15),
      headline("街口义诊", 0, 3, 320),
      paragraph("丙一", 1, 360, 6),
    ];
    expect(regionsOf(page)).toEqual(["夜校: 甲一 甲二 甲三", "街口: 丙一", "全县+渠水: 乙一 乙二"]);
  });

  it("leave columns to the level headline right above them, whatever stands from top to bottom among them", () => {
    const page = [
      headline("夜校开讲", 0, 3, 100),
      vertical("渠水流进农田", 120, 200, 16),
      paragraph("甲一", 1, 140, 16),
      paragraph("甲二", 2, 140, 15),
    ];
    expect(regionsOf(page)).toContain("夜校: 甲一 甲二");
  });

  it("put it over those on its left where none stands on its right", () => {
    const page = [
      paragraph("乙一", 0, 140, 16),
      paragraph("乙二", 1, 140, 15),
      vertical("渠水进田了", 540, 150, 24),
    ];
    expect(regionsOf(page)).toEqual(["渠水: 乙一 乙二"]);
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

it("a short line belongs to the region of the text above it, though its headline does not reach as far", () => {
  const upper = headline("青石镇新渠通水", 0, 2, 20);
  const lower = headline("夜校开进果园里", 0, 2, 200);
  const narrow: Block = { ...lower, box: [40, 200, 40 + 200 + 10 + 120, 230] };
  const column = paragraph("乙二", 1, 270, 6);
  const last = { ...paragraph("丙", 1, 332, 1), text: "南叶" };
  const signature: Block = { ...last, box: [last.box![0] + 150, 332, last.box![0] + 170, 342] };
  const page = [
    upper,
    paragraph("甲一", 0, 60, 6),
    paragraph("甲二", 1, 60, 6),
    narrow,
    paragraph("乙一", 0, 240, 9),
    column,
    signature,
  ];
  const region = readingRegions(page).find(({ blocks }) => blocks.some(({ id }) => id === signature.id));
  expect(region?.head?.blocks.map(({ text }) => text)).toEqual([lower.text]);
});
