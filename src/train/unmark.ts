import { type GoldPage, withText } from "./gold.ts";

const MARKS = /^#{1,6}[ \t]+/gm;

/** The page as a tool gives it that marks no headings: plain text. */
export const unmarkPage = (page: GoldPage): GoldPage =>
  withText(page, "unmarked", page.raw.text.replace(MARKS, ""));
