import { describe, expect, it } from "vitest";
import { readColumnsDown } from "../../src/tokenize/columns-across.ts";
import { tokenizePage } from "../../src/tokenize/tokenize-page.ts";
import { rawPage } from "../support/arbitrary-page.ts";

const COLUMN_CHARS = 14;
const inColumn = (text: string): string[] => text.match(new RegExp(`.{1,${COLUMN_CHARS}}`, "gu"))!;
const TRAIN = inColumn(
  "昨天上午，首趟列车从泾河站开出，沿线十二镇的居民坐火车进城只要七分钟，票价三元。柳镇居民田野说，以前坐汽车要一个半小时，路上还要换两次车，赶集的人要起大早。铁路部门表示，今后每天开行四对列车。",
);
const HOSPITAL = inColumn(
  "县医院新大楼昨天启用，共设床位四百二十张，患者就诊不再排长队。大楼共九层，一楼是急诊和挂号大厅，二楼以上是门诊，各科室都配备了新的检查设备。院长江月介绍，新大楼投入使用后，每天可以多接待患者。",
);
const across = (...columns: readonly (readonly string[])[]): string[] =>
  columns[0]!.flatMap((_, at) => columns.map((column) => column[at]!));
const textsOf = (source: readonly string[]): string[] | undefined =>
  readColumnsDown(source)?.map(({ text }) => text);

describe("columns that a tool has read across, line by line", () => {
  it("are read down again", () => {
    expect(textsOf(across(TRAIN, HOSPITAL))).toEqual([...TRAIN, ...HOSPITAL]);
  });

  it("keep each line, with its place in the file", () => {
    const source = ["# 泾河铁路通车", "", ...across(TRAIN, HOSPITAL), "", "春节前后还要加开列车。"];
    const pieces = readColumnsDown(source)!;
    expect(pieces.map(({ line }) => line).sort((a, b) => a - b)).toEqual([...source.keys()]);
    for (const { line, text } of pieces) expect(text).toBe(source[line]);
    expect(pieces.filter(({ isApart }) => isApart).length).toBeGreaterThanOrEqual(TRAIN.length);
  });

  it("are left where they were read down already", () => {
    expect(readColumnsDown([...TRAIN, ...HOSPITAL])).toBeUndefined();
  });

  it("are taken apart where the tool gives both on one line", () => {
    const lines = TRAIN.map((line, at) => `${line}  ${HOSPITAL[at]}`);
    expect(textsOf(lines)).toEqual([...TRAIN, ...HOSPITAL]);
    expect(readColumnsDown(lines)!.map(({ line }) => line)).toEqual([...TRAIN.keys(), ...HOSPITAL.keys()]);
  });

  it("are told by the datelines that their stories begin with", () => {
    const [train, hospital] = [TRAIN, HOSPITAL].map((column, at) =>
      inColumn(`本报讯（记者${["江月", "田野"][at]}）${column.join("")}`),
    );
    expect(textsOf(across(train!, hospital!))).toEqual([...train!, ...hospital!]);
  });

  it("are not looked for in tables that are set with space", () => {
    const stops =
      "城东客运站 西河火车站 柳林镇政府 石桥镇中学 清河水库边 北关菜市场 南门外大街 东岭林场口".split(" ");
    expect(readColumnsDown(stops.map((stop, at) => `${stop}  每天${at + 6}点整发车`))).toBeUndefined();
  });

  it("are not looked for in lists, poems and tables", () => {
    const names = "江月 田野 方圆 许禾 苏晴 姜南 行远 江沛 毕洁 任鸣".split(" ");
    expect(readColumnsDown(names)).toBeUndefined();
    expect(readColumnsDown(names.map((name, at) => `${name}　${at}0元　${at}.5%`))).toBeUndefined();
  });

  it.each([
    ["line by line", across(TRAIN, HOSPITAL)],
    ["side by side", TRAIN.map((line, at) => `${line}  ${HOSPITAL[at]}`)],
    ["line by line, below a heading", ["# 铁路通车，医院启用", "", ...across(TRAIN, HOSPITAL)]],
  ])("become blocks that say so, one for each column at least, whole: %s", (_, lines) => {
    const blocks = tokenizePage(rawPage(lines.join("\n"))).filter(({ kind }) => kind === "paragraph");
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.some(({ text }) => text.includes("列车") && text.includes("医院"))).toBe(false);
    expect(blocks.map(({ text }) => text.replaceAll("\n", "")).join("")).toBe(
      [...TRAIN, ...HOSPITAL].join(""),
    );
    expect(blocks.every(({ isReadDown }) => isReadDown)).toBe(true);
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
  });
});
