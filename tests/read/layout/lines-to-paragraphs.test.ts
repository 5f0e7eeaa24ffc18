import { describe, expect, it } from "vitest";
import { leanBox } from "../../../src/bench/lines/misread-lines.ts";
import type { LayoutLine } from "../../../src/read/layout/layout-page.ts";
import { linesToElements } from "../../../src/read/layout/lines-to-paragraphs.ts";
import { mergeLines, setColumn, setLine } from "./set-lines.ts";

const CANAL =
  "本报讯镇北的新渠昨天通水，一千亩稻田当天浇上了头遍水。渠边的老人说，这条渠盼了二十年，今年的秋粮有了指望。";
const ORCHARD =
  "入冬以来夜校开进了果园，技术员手把手教剪枝。果农们围成一圈，把要点记在本子上，晚上回家再试一遍给邻居看。";
const CLINIC =
  "卫生院的医生每个赶集日都在街口量血压。药箱里备着常用药，走不动的老人由医生上门去看，路再远也不落下一户人家。";

const textsOf = (lines: readonly LayoutLine[]): string[] => linesToElements(lines).map(({ text }) => text);
const kindsOf = (lines: readonly LayoutLine[]): string[] => linesToElements(lines).map(({ kind }) => kind);

describe("lines of print", () => {
  it("become paragraphs at first-line indents, columns apart", () => {
    const left = [...setColumn(CANAL, 100, 100, 12), ...setColumn(ORCHARD, 100, 250, 12)];
    const right = setColumn(CLINIC, 380, 100, 12);
    const rows = [...left, ...right].sort((a, b) => a.box[1] - b.box[1]);
    expect(textsOf(rows).sort()).toEqual([CANAL, ORCHARD, CLINIC].sort());
  });

  it("read across a gutter are cut where it runs, no character lost", () => {
    const left = setColumn(CANAL, 100, 100, 12);
    const right = setColumn(CLINIC, 360, 100, 12);
    const merged = left.flatMap((line, row) =>
      row % 2 === 1 ? [mergeLines(line, right[row]!)] : [line, right[row]!],
    );
    expect(textsOf(merged)).toEqual([CANAL, CLINIC]);
  });

  it("read across four gutters at once are cut at each", () => {
    const columns = [100, 360, 620, 880, 1140].map((left) => setColumn(CANAL, left, 100, 12));
    const merged = columns[0]!.flatMap((_, row) => {
      const cells = columns.map((column) => column[row]!);
      return row === 2 ? [cells.reduce(mergeLines)] : cells;
    });
    expect(textsOf(merged)).toEqual(columns.map(() => CANAL));
  });

  it("read across a gutter are cut where the text reads on least, though the advance puts it elsewhere", () => {
    const left = setColumn(CANAL, 100, 100, 12);
    const right = setColumn(CLINIC, 360, 100, 12);
    // A hanging mark is squeezed in, and all characters after it seem to stand farther to the left.
    const squeezed = { ...left[2]!, text: `${left[2]!.text}，` };
    const merged = left.flatMap((line, row) =>
      row === 2 ? [mergeLines(squeezed, right[row]!)] : [line, right[row]!],
    );
    const [canal, clinic] = textsOf(merged);
    expect(canal).toContain(squeezed.text);
    expect(clinic).toBe(CLINIC);
  });

  it("all read across one gutter are cut where columns as wide as others of the page would part", () => {
    const left = setColumn(`${CANAL}${ORCHARD}`, 100, 1000, 12).slice(1, 8);
    const right = setColumn(`${CLINIC}${CANAL}`, 360, 1000, 12).slice(1, 8);
    const merged = left.map((line, row) => mergeLines(line, right[row]!));
    const elsewhere = [100, 360, 620].flatMap((x) => setColumn(`${ORCHARD}${CLINIC}`, x, 100, 12));
    const textOf = (lines: readonly LayoutLine[]): string => lines.map(({ text }) => text).join("");
    const texts = textsOf([...merged, ...elsewhere]);
    expect(texts).toContain(textOf(left));
    expect(texts).toContain(textOf(right));
    expect(textsOf(merged)).toEqual([textOf(merged)]);
  });

  it("of names, which read on nowhere, are cut nowhere for being as wide as two columns", () => {
    const names = ["王建国 李秀英 张国强 刘桂兰 陈志明 杨淑珍", "赵文斌 吴春燕 周海涛 徐小梅 孙立新 马红霞"];
    const list = Array.from({ length: 8 }, (_, row): LayoutLine => {
      const { box, ...line } = setLine(names[row % 2]!, 100, 1000 + row * 30);
      return { ...line, box: [100, box[1], 600, box[3]] };
    });
    const elsewhere = [100, 360, 620].flatMap((x) => setColumn(`${ORCHARD}${CLINIC}`, x, 100, 12));
    expect(textsOf([...list, ...elsewhere]).join("\n")).toContain("李秀英 张国强 刘桂兰 陈志明");
  });

  it("of a deck that is centred over columns whose text was read across stay whole", () => {
    const left = setColumn(CANAL, 100, 100, 12);
    const right = setColumn(CLINIC, 360, 100, 12);
    const merged = left.flatMap((line, row) =>
      row % 2 === 1 ? [mergeLines(line, right[row]!)] : [line, right[row]!],
    );
    const deck = setLine("全县秋收进度过半粮食入库早十二天", 190, 70);
    expect(textsOf([deck, ...merged])).toContain(deck.text);
  });

  it("read across columns whose rows are not level lean, and are cut along the slope", () => {
    const left = setColumn(CANAL, 100, 100, 12);
    const right = setColumn(CLINIC, 360, 112, 12);
    const slope = 12 / 260;
    const merged = left.flatMap((line, row): LayoutLine[] => {
      if (row !== 2) return [line, right[row]!];
      const { box, ...rest } = mergeLines(line, right[row]!);
      return [{ ...rest, box: [box[0], line.box[1] - 5.5, box[2], right[row]!.box[3] + 5.5], slope }];
    });
    expect(textsOf(merged)).toEqual([CANAL, CLINIC]);
    const boxes = linesToElements(merged).map(({ box }) => box!.map(Math.round));
    expect(boxes.map(([, top]) => top)).toEqual([100, 112]);
  });

  it("that lean and are as high as two are running text, if their characters stand as close; a headline is none", () => {
    const column = setColumn(CANAL, 100, 100, 12);
    const tallWith = (slope: object): LayoutLine[] =>
      column.map((line, row) => {
        const [left, top, right, bottom] = line.box;
        return row === 2 ? { ...line, ...slope, box: [left, top - 8, right, bottom + 8] } : line;
      });
    expect(kindsOf(tallWith({ slope: 0.01 }))).toEqual(["paragraph"]);
    expect(kindsOf(tallWith({}))).toContain("heading");
  });

  it("of a page that leans by two degrees stand upright again, to either side", () => {
    const columns = [100, 360, 620, 880].map((left, at) =>
      setColumn(`${[CANAL, CLINIC, ORCHARD, CANAL][at]}`.repeat(6), left, 200, 12),
    );
    for (const slope of [0.035, -0.035]) {
      const leaning = columns.flat().map((line) => ({ ...line, box: leanBox(line.box, slope) }));
      const elements = linesToElements(leaning, { isWholePage: true });
      const boxes = elements.map(({ box }) => box!);
      expect(boxes).toHaveLength(columns.length);
      const tops = boxes.map(([, top]) => top);
      expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(3);
      for (const [left, , right] of boxes) expect(Math.abs(right - left - 240)).toBeLessThan(6);
      for (const { printedBox, offsets } of elements) {
        const own = leaning.filter((line) => line.offsets[0] >= offsets[0] && line.offsets[1] <= offsets[1]);
        const edge = (at: number): number[] => own.map(({ box }) => box[at]!);
        const printed = [
          Math.min(...edge(0)),
          Math.min(...edge(1)),
          Math.max(...edge(2)),
          Math.max(...edge(3)),
        ];
        for (const [at, place] of printed.entries())
          expect(Math.abs(printedBox![at]! - place)).toBeLessThan(20);
      }
    }
  });

  it("of a few lines stand as they are, on whatever slope they begin", () => {
    const steps = Array.from({ length: 12 }, (_, at) => setLine("新渠通水了", 300 - at * 1.2, 100 + at * 30));
    expect(
      linesToElements(steps, { isWholePage: true }).every(({ printedBox }) => printedBox === undefined),
    ).toBe(true);
    expect(linesToElements(steps, { isWholePage: true })).toEqual(linesToElements(steps));
  });

  it("of one column, whose paragraphs happen to end at one place, are cut nowhere", () => {
    const texts = [CANAL, ORCHARD, CLINIC].map((text) => text.slice(0, 16 + 18 + 8));
    const column = texts.flatMap((text, at) => setColumn(text, 100, 100 + at * 90, 18));
    expect(textsOf(column)).toEqual(texts);
  });

  it("of a deck in two lines are one, and none of the text's", () => {
    const deck = [setLine("镇北一千亩稻田", 130, 100, 26), setLine("昨天浇上头遍水", 130, 128, 26)];
    const short = setLine("渠边老人说", 156, 156, 26);
    expect(textsOf([...deck, short, ...setColumn(CANAL, 100, 190, 12)])).toEqual([
      [...deck, short].map(({ text }) => text).join(""),
      CANAL,
    ]);
  });

  it("that are wide by design stay whole above narrow columns", () => {
    const caption = setLine("图为昨天通水的镇北新渠和渠边新修的小路，路旁种上了杨树。", 100, 40);
    const columns = [...setColumn(CANAL, 100, 200, 12), ...setColumn(CLINIC, 380, 200, 12)];
    expect(textsOf([caption, ...columns])).toContain(caption.text);
  });

  it("in larger type are headings, the largest of the first level", () => {
    const lines = [
      setLine("新渠通水", 100, 20, 64),
      setLine("盼了二十年", 100, 100, 32),
      ...setColumn(CANAL, 100, 150, 12),
    ];
    expect(linesToElements(lines).map(({ kind, level }) => [kind, level])).toEqual([
      ["heading", 1],
      ["heading", 2],
      ["paragraph", undefined],
    ]);
  });

  it("in larger type are headings though their boxes are tight", () => {
    const line = setLine("镇北新渠通水", 100, 10, 32);
    const [left, top, right, bottom] = line.box;
    const tight: LayoutLine = { ...line, box: [left, top + 2, right, bottom - 2] };
    const elements = linesToElements([tight, ...setColumn(CANAL, 100, 60, 12)]);
    expect(elements.map(({ kind }) => kind)).toEqual(["heading", "paragraph"]);
    expect(elements[0]!.box).toEqual(tight.box);
  });

  it("of one headline in two rows are one heading", () => {
    const lines = [
      setLine("镇北新渠通水", 100, 10, 40),
      setLine("千亩稻田解渴", 100, 60, 40),
      ...setColumn(CANAL, 100, 120, 12),
    ];
    expect(textsOf(lines)).toEqual(["镇北新渠通水千亩稻田解渴", CANAL]);
  });

  it("of one headline read in two pieces are one heading", () => {
    const pieces = [setLine("沂水", 100, 20, 60), setLine("苹果熟了", 270, 20, 60)];
    expect(textsOf([...pieces, ...setColumn(CANAL, 100, 100, 20)])).toEqual(["沂水 苹果熟了", CANAL]);
  });

  it("of one headline read in two pieces whose boxes overlap are one heading", () => {
    const pieces = [setLine("江边", 100, 20, 48), setLine("新渠今天通水", 196 - 34, 20, 48)];
    const text = [...setColumn(CANAL, 100, 100, 12), ...setColumn(CLINIC, 360, 100, 12)];
    expect(textsOf([...pieces, ...text])).toContain("江边 新渠今天通水");
  });

  it("read across a gutter at the top, where nothing begins flush, are cut where the engine read a space", () => {
    const left = [setLine("近日好消息不断传来", 163, 100), ...setColumn(CANAL, 100, 100, 12).slice(1)];
    const right = [
      setLine("卫生院今年又添了三名医生", 360, 100),
      ...setColumn(CLINIC, 360, 100, 12).slice(1),
    ];
    const merged = left.flatMap((line, row): LayoutLine[] => {
      const other = right[row]!;
      return row === 0 ? [{ ...mergeLines(line, other), text: `${line.text} ${other.text}` }] : [line, other];
    });
    const texts = textsOf(merged);
    expect(texts.some((text) => text.startsWith("卫生院今年又添了三名医生"))).toBe(true);
    expect(texts.some((text) => text.includes("传来 卫生院"))).toBe(false);
  });

  it("of two headlines side by side are two, though a word space apart", () => {
    const heads = [setLine("新渠通水", 100, 20, 60), setLine("街口义诊", 370, 20, 60)];
    const columns = [...setColumn(CANAL, 100, 100, 12), ...setColumn(CLINIC, 370, 100, 12)];
    expect(textsOf([...heads, ...columns])).toEqual(["新渠通水", "街口义诊", CANAL, CLINIC]);
  });

  it("of two headlines flush left over wider columns are two", () => {
    const heads = [setLine("新渠通水了", 100, 20, 38), setLine("街口义诊", 340, 20, 38)];
    const columns = [...setColumn(CANAL, 100, 100, 11), ...setColumn(CLINIC, 340, 100, 11)];
    expect(textsOf([...heads, ...columns])).toEqual(["新渠通水了", "街口义诊", CANAL, CLINIC]);
  });

  it("of a kicker and its headline are two headings", () => {
    const lines = [
      setLine("全县秋收过半", 100, 10, 32),
      setLine("新渠通水", 100, 50, 48),
      ...setColumn(CANAL, 100, 120, 12),
    ];
    expect(textsOf(lines)).toEqual(["全县秋收过半", "新渠通水", CANAL]);
  });

  it("of a deck that is centred over columns are whole, and no column's first line", () => {
    const deck = setLine("——镇北一千亩稻田昨天浇上了头遍水", 250, 100, 26);
    const columns = [100, 370, 640].flatMap((left) => setColumn(CANAL, left, 140, 12));
    expect(textsOf([deck, ...columns])).toEqual([deck.text, CANAL, CANAL, CANAL]);
  });

  it("of a deck over a column that it is a little wider than are none of the column's", () => {
    const deck = setLine("镇北一千亩稻田浇上头遍水", 84, 100, 26);
    const goingOn = setColumn(CANAL, 100, 110, 12).slice(1);
    expect(textsOf([deck, ...goingOn])).toEqual([deck.text, goingOn.map(({ text }) => text).join("")]);
  });

  it("of a deck flush left over a column are none of its lines, though the box is no higher than theirs", () => {
    const deck = setLine("千亩稻田浇上头水", 100, 100, 26);
    const tight: LayoutLine = { ...deck, box: [deck.box[0], deck.box[1] + 3, deck.box[2], deck.box[3] - 2] };
    const [, ...goneOn] = setColumn(CANAL, 100, 105, 13);
    expect(textsOf([tight, ...goneOn])).toEqual([deck.text, goneOn.map(({ text }) => text).join("")]);
  });

  it("below a column that are wider than it begin something else", () => {
    const column = setColumn(CANAL, 100, 100, 12);
    const below = column.at(-1)!.box[3] + 10;
    const kicker = setLine("技术员手把手教果农给果树剪枝", 100, below, 26);
    expect(textsOf([...column, kicker])).toEqual([CANAL, kicker.text]);
  });

  it("of two columns that nearly touch are not joined in rows", () => {
    const columns = [...setColumn(CANAL, 100, 100, 12), ...setColumn(CLINIC, 100 + 12 * 20 + 6, 100, 12)];
    expect(textsOf(columns)).toEqual([CANAL, CLINIC]);
  });

  it("from top to bottom stand alone", () => {
    const vertical: LayoutLine = { text: "果园夜校", box: [40, 100, 80, 300], offsets: [900, 900] };
    const elements = linesToElements([vertical, ...setColumn(CANAL, 100, 100, 12)]);
    expect(elements.map(({ kind, text, label }) => [kind, text, label])).toEqual([
      ["heading", "果园夜校", "vertical_line"],
      ["paragraph", CANAL, "line"],
    ]);
  });

  it("without a box are kept by themselves", () => {
    const elements = linesToElements([
      { text: "不知在哪", offsets: [1, 1] },
      ...setColumn(CANAL, 100, 100, 12),
    ]);
    expect(elements.map(({ text, box }) => [text, box !== undefined])).toEqual([
      [CANAL, true],
      ["不知在哪", false],
    ]);
  });

  it("make nothing of nothing", () => {
    expect(kindsOf([])).toEqual([]);
  });
});
