import { NUMERAL, parseNumeral } from "./numerals.ts";
import { toHalfWidth } from "./width.ts";

const PAGE_NAME = new RegExp(`([A-Z]?)\\s*(${NUMERAL})`, "i");

/**
 * A page's number however it is printed or named, to compare by.
 * @example pageKey("第A二版") // => "a2", as of "A02"
 */
export function pageKey(text: string | undefined): string | undefined {
  const [, letter = "", numeral] = PAGE_NAME.exec(toHalfWidth(text ?? "")) ?? [];
  const number = numeral === undefined ? Number.NaN : parseNumeral(numeral);
  return Number.isNaN(number) ? undefined : `${letter.toLowerCase()}${number}`;
}

const LETTER = /^[a-z]/;

/**
 * The page that a printed reference means, seen from the page that prints it: without a letter of its own it stays
 * in that page's section, and where pages bear no letters a printed one says nothing.
 * @example referredPage("第二版", "A01") // => "a2"
 */
export function referredPage(printed: string | undefined, here: string | undefined): string | undefined {
  const [there, own] = [pageKey(printed), pageKey(here)];
  if (there === undefined || own === undefined) return there;
  const letter = LETTER.exec(own)?.[0];
  if (letter === undefined) return there.replace(LETTER, "");
  return LETTER.test(there) ? there : letter + there;
}
