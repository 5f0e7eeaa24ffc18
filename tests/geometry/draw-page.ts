import type { Block, BlockKind, Box } from "../../src/model/block.ts";
import { blockId, parsePageId } from "../../src/model/ids.ts";

const PAGE = parsePageId("sample-2026-01-01-01");
/** Running text: columns of 200 with gutters of 10, lines of 10 with characters of 9. */
const [COLUMN, GUTTER, PITCH, ADVANCE] = [200, 10, 10, 9];
const SENTENCE = "镇北的新渠昨天通水，一千亩稻田当天浇上了头遍水，渠边的老人盼了二十年。";

let line = 0;
const block = (kind: BlockKind, text: string, box: Box): Block => {
  line++;
  return { id: blockId(PAGE, line), kind, text, lines: [line, line], blankLinesAbove: 0, box };
};

const leftOf = (column: number): number => 40 + column * (COLUMN + GUTTER);
const across = (column: number, columns: number, top: number, bottom: number): Box => [
  leftOf(column),
  top,
  leftOf(column + columns - 1) + COLUMN,
  bottom,
];

/** A headline over so many columns, in type of so many lines' height. */
export const headline = (text: string, column: number, columns: number, top: number, lines = 3): Block =>
  block("heading", text, across(column, columns, top, top + lines * PITCH));

/** The same, not marked as a heading by the tool. */
export const unmarked = (text: string, column: number, columns: number, top: number, lines = 3): Block =>
  block("paragraph", text, across(column, columns, top, top + lines * PITCH));

/** A paragraph of so many full lines, named by its first characters. */
export const paragraph = (name: string, column: number, top: number, lines: number): Block => {
  const chars = [...(name + SENTENCE.repeat(20))].slice(0, lines * Math.floor(COLUMN / ADVANCE) - 2);
  return block("paragraph", chars.join(""), across(column, 1, top, top + lines * PITCH));
};

/** A heading inside a story: marked as one, in the running text's size. */
export const crosshead = (text: string, column: number, top: number): Block =>
  block("heading", text, across(column, 1, top, top + PITCH));

export const picture = (column: number, columns: number, top: number, bottom: number): Block =>
  block("picture", "", across(column, columns, top, bottom));

export const caption = (text: string, column: number, columns: number, top: number): Block =>
  block("paragraph", text, across(column, columns, top, top + PITCH));
