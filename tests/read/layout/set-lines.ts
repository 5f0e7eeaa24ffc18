import type { LayoutLine } from "../../../src/read/layout/layout-page.ts";

/** Type of 20 on rows of 30, as a scan measures it. */
const TYPE = 20;
const ROW = 30;

/** Sets text in a column of so many characters, its first line indented by two, as a printer would. */
export function setColumn(text: string, left: number, top: number, columnChars: number): LayoutLine[] {
  const lines: LayoutLine[] = [];
  let rest = [...text];
  for (let row = 0; rest.length > 0; row++) {
    const indent = row === 0 ? 2 : 0;
    const chars = rest.slice(0, columnChars - indent);
    rest = rest.slice(columnChars - indent);
    lines.push(setLine(chars.join(""), left + indent * TYPE, top + row * ROW));
  }
  return lines;
}

/** One line whose characters are as wide as high. */
export const setLine = (text: string, left: number, top: number, size = TYPE): LayoutLine => ({
  text,
  box: [left, top, left + [...text].length * size, top + size],
  offsets: [lineNumber, lineNumber++],
});
let lineNumber = 0;

/** What an engine makes of two lines of one row when it does not see the gutter. */
export const mergeLines = (left: LayoutLine, right: LayoutLine): LayoutLine => ({
  text: left.text + right.text,
  box: [left.box[0], left.box[1], right.box[2], right.box[3]],
  offsets: [left.offsets[0], right.offsets[1]],
});
