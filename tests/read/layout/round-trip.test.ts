import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/model/block.ts";
import { parsePageId } from "../../../src/model/ids.ts";
import { parseLayoutFile } from "../../../src/read/layout/index.ts";
import { BLOCK_FORMATS, type FormatCase, LINE_FORMATS } from "./formats.ts";
import { SAMPLE, type SampleBlock, textOf } from "./sample-page.ts";

const PAGE = parsePageId("sample-2026-01-01-a01");

const squash = (text: string): string => text.replace(/\s+/g, "");

const read = ({ name, write, sizeless }: FormatCase) =>
  parseLayoutFile({
    file: `sample/2026-01-01/${name}`,
    name,
    text: write(SAMPLE),
    page: PAGE,
    ...(sizeless && { pictureSize: { width: SAMPLE.width, height: SAMPLE.height } }),
  });

const expected = (block: SampleBlock) => ({
  kind: block.kind,
  text: squash(textOf(block)),
  box: block.box.map((edge, index) => Math.round(index % 2 === 0 ? edge : edge / 2)),
});

const actual = (block: Block) => ({
  kind: block.kind,
  text: squash(block.text),
  box: block.box?.map(Math.round),
});

describe.each(BLOCK_FORMATS)("$format", (format) => {
  it("gives back every block with its kind, text and box in thousandths, in reading order", () => {
    const { blocks, problems } = read(format);
    expect(problems).toEqual([]);
    expect(blocks.map(actual)).toEqual(SAMPLE.blocks.map(expected));
  });

  it("names each picture's file where the format does", () => {
    const picture = read(format).blocks.find((block) => block.kind === "picture");
    expect(picture?.image).toBe(format.images ? "images/orchard.jpg" : undefined);
  });
});

describe.each(LINE_FORMATS)("$format", (format) => {
  it("gives back the printed blocks, found by geometry alone", () => {
    const { blocks, problems } = read(format);
    const printed = SAMPLE.blocks
      .filter((block) => block.kind !== "picture")
      .map((block) => squash(textOf(block)));
    expect(problems).toEqual([]);
    expect(blocks.map((block) => squash(block.text)).sort()).toEqual(printed.sort());
    expect(blocks.filter((block) => block.kind === "heading")).toHaveLength(2);
  });
});

describe.each([...BLOCK_FORMATS, ...LINE_FORMATS])("$format", (format) => {
  it("points each block at the lines of the file that hold its text", () => {
    const fileLines = format.write(SAMPLE).split("\n");
    for (const { text, lines } of read(format).blocks.filter((block) => block.text !== "")) {
      const source = squash(fileLines.slice(lines[0] - 1, lines[1]).join(""));
      expect(source).toContain([...squash(text)].slice(0, 3).join(""));
    }
  });

  it("gives every block an id of its own that stays when the text is read again", () => {
    const ids = read(format).blocks.map((block) => block.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(read(format).blocks.map((block) => block.id)).toEqual(ids);
  });
});

describe("type height", () => {
  it.each([...BLOCK_FORMATS, ...LINE_FORMATS].filter(({ format }) => format !== "MinerU's content list"))(
    "is known from $format, in thousandths of the page's height",
    (format) => {
      const heading = read(format).blocks.find((block) => block.text.startsWith("夜校"))!;
      const body = read(format).blocks.find((block) => block.text.startsWith("本报讯"))!;
      expect(heading.typeHeight! / body.typeHeight!).toBeCloseTo(2.5, 2);
    },
  );
});

it("takes hOCR without lines or paragraphs for one paragraph", () => {
  const text =
    "<html><body><div class='ocr_page' title='bbox 0 0 9 9'><div>镇北的新渠</div></div></body></html>";
  const { blocks, problems } = parseLayoutFile({ file: "01.hocr", name: "01.hocr", text, page: PAGE });
  expect(problems).toEqual([]);
  expect(blocks.map((block) => block.text)).toEqual(["镇北的新渠"]);
});
