import { describe, expect, it } from "vitest";
import type { Block, Box } from "../../../src/model/block.ts";
import { blockId, parsePageId } from "../../../src/model/ids.ts";
import { alignBlocksToText } from "../../../src/read/layout/index.ts";

const PAGE = parsePageId("sample-2026-01-01-01");

const block = (line: number, text: string, extra: Partial<Block> = {}): Block => ({
  id: blockId(PAGE, line),
  kind: "paragraph",
  text,
  lines: [line, line],
  blankLinesAbove: 0,
  ...extra,
});
const placed = (line: number, text: string, box: Box): Block =>
  block(line, text, { box, typeHeight: 5, toolLabel: "text" });

const LEFT: Box = [10, 10, 200, 60];
const RIGHT: Box = [220, 10, 400, 60];

describe("a text and a layout file of one page", () => {
  it("share their boxes, and the text stands", () => {
    const text = [block(1, "镇北的新渠\n昨天通水。"), block(3, "夜校开进了果园。")];
    const layout = [placed(7, "夜校开进了果园。", RIGHT), placed(2, "镇北的新渠昨天通水。", LEFT)];
    expect(alignBlocksToText(text, layout)).toEqual([
      { ...text[0], box: LEFT, typeHeight: 5, toolLabel: "text" },
      { ...text[1], box: RIGHT, typeHeight: 5, toolLabel: "text" },
    ]);
  });

  it("pair equal texts in their order", () => {
    const aligned = alignBlocksToText(
      [block(1, "（据新华社）"), block(2, "（据新华社）")],
      [placed(1, "（据新华社）", LEFT), placed(2, "（据新华社）", RIGHT)],
    );
    expect(aligned.map(({ box }) => box)).toEqual([LEFT, RIGHT]);
  });

  it("agree where one has a slip of recognition", () => {
    const [aligned] = alignBlocksToText(
      [block(1, "今年以来全县修了十二条水渠，浇地三万亩。")],
      [placed(1, "今年以来全县修了十二条水渠，浇地三方亩。", LEFT)],
    );
    expect(aligned!.box).toEqual(LEFT);
  });

  it("give a paragraph that a column cuts the box where it begins", () => {
    const [aligned] = alignBlocksToText(
      [block(1, "今年以来全县修了十二条水渠，浇地三万亩，收成比往年早了十天。")],
      [placed(1, "浇地三万亩，收成比往年早了十天。", RIGHT), placed(2, "今年以来全县修了十二条水渠，", LEFT)],
    );
    expect(aligned!.box).toEqual(LEFT);
  });

  it("give two paragraphs of one region its box each", () => {
    const aligned = alignBlocksToText(
      [block(1, "今年以来全县修了十二条水渠。"), block(2, "收成比往年早了整整十天。")],
      [placed(1, "今年以来全县修了十二条水渠。收成比往年早了整整十天。", LEFT)],
    );
    expect(aligned.map(({ box }) => box)).toEqual([LEFT, LEFT]);
  });

  it("leave what the other does not have without a box", () => {
    const text = [block(1, "只在文字里的一段话。")];
    expect(alignBlocksToText(text, [placed(1, "别的一段完全不同的内容。", LEFT)])).toEqual(text);
  });

  it("pair pictures by their file's name", () => {
    const picture = (image: string, box?: Box): Block =>
      block(1, "", { kind: "picture", image, ...(box && { box }) });
    const [aligned] = alignBlocksToText(
      [picture("images/a.jpg")],
      [picture("b.jpg", RIGHT), picture("out/a.jpg", LEFT)],
    );
    expect(aligned!.box).toEqual(LEFT);
  });
});
