import { expect, it } from "vitest";
import { parsePageId } from "../../../src/model/ids.ts";
import { parseLayoutFile } from "../../../src/read/layout/index.ts";
import { mergeLines, setColumn } from "./set-lines.ts";

const CANAL =
  "镇北的新渠昨天通水，一千亩稻田当天浇上了头遍水。渠边的老人说，这条渠盼了二十年，今年的秋粮有了指望。";
const CLINIC =
  "卫生院的医生每个赶集日都在街口量血压。药箱里备着常用药，走不动的老人由医生上门去看，路再远也不落下一户人家。";

/** Corners from the upper left one on, as engines give them; a merged line's right end is lower by so much. */
const outline = ([left, top, right, bottom]: readonly number[], fall = 0) => [
  [left, top],
  [right, top! + fall],
  [right, bottom! + fall],
  [left, bottom],
];

const left = setColumn(CANAL, 100, 100, 12);
const right = setColumn(CLINIC, 360, 112, 12);
/** Over the whole line, where the columns' middles are 260 apart and their rows 12. */
const FALL = (12 * 500) / 260;
const lines = left.flatMap((line, row) => {
  const other = right[row]!;
  if (row !== 2) return [line, other].map(({ text, box }) => ({ text, box: outline(box) }));
  const { text, box } = mergeLines(line, other);
  return [{ text, box: outline([box[0], line.box[1] - 5, box[2], line.box[3] - 5], FALL) }];
});
const forms: Record<string, unknown> = {
  "a list of lines": lines,
  "PaddleOCR 3, which has boxes as well": {
    rec_texts: lines.map(({ text }) => text),
    rec_polys: lines.map(({ box }) => box),
    rec_boxes: lines.map(({ box }) => [
      Math.min(...box.map(([x]) => x!)),
      Math.min(...box.map(([, y]) => y!)),
      Math.max(...box.map(([x]) => x!)),
      Math.max(...box.map(([, y]) => y!)),
    ]),
  },
};

it.each(Object.keys(forms))("a line that leans across two columns is cut along its slope: %s", (form) => {
  const { blocks, problems } = parseLayoutFile({
    file: "01.ocr.json",
    name: "01.ocr.json",
    text: JSON.stringify(forms[form]),
    page: parsePageId("x-2031-05-06-01"),
  });
  expect(problems).toEqual([]);
  expect(blocks.map(({ text }) => text).sort()).toEqual([CANAL, CLINIC].sort());
});
