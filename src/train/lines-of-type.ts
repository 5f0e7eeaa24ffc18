import { pickFrom } from "../learning/train-network.ts";
import { type GoldPage, withText } from "./gold.ts";

/** Lines that no column breaks: headings, pictures and the page's imprint. */
const UNBROKEN = /^(?:#|!\[)|责编/;

/** The text in lines of so many characters, as tools give it that give a line to each line of type. */
export function inLinesOfType(text: string, columnChars: number): string {
  const line = new RegExp(`.{1,${columnChars}}`, "gu");
  return text
    .split("\n")
    .map((paragraph) =>
      UNBROKEN.test(paragraph) ? paragraph : (paragraph.match(line)?.join("\n") ?? paragraph),
    )
    .join("\n");
}

export const withoutBlankLines = (text: string): string => text.replace(/\n{2,}/g, "\n");

const COLUMN_CHARS = [12, 14, 16, 18, 20, 22];
/** Share of such tools that leave nothing between paragraphs. */
const DENSE = 0.7;

/** The page as a tool gives it that does not know what a paragraph is. */
export function setInLines(page: GoldPage, random: () => number): GoldPage {
  const lines = inLinesOfType(page.raw.text, pickFrom(COLUMN_CHARS, random));
  return withText(page, "in-lines", random() < DENSE ? withoutBlankLines(lines) : lines);
}
