import { parsePageId } from "../model/ids.ts";
import type { GoldPage } from "./gold.ts";

const MARKS = /^#{1,6}[ \t]+/gm;

/** The page as a tool gives it that marks no headings: plain text. The records stay as they are. */
export function unmarkPage(page: GoldPage): GoldPage {
  const name = `${page.name}-unmarked`;
  const text = page.raw.text.replace(MARKS, "");
  return { ...page, name, raw: { ...page.raw, id: parsePageId(`x-2020-01-01-${name}`), text } };
}
