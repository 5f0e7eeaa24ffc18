const DIGITS: Readonly<Record<string, number>> = {
  ...{ 〇: 0, "○": 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 元: 1 },
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 廿: 20, 卅: 30 };

/** Arabic or Chinese numeral up to a year's length, as a source for regular expressions. */
// Bounded: an unbounded one is tried from every character of a line of digits, in quadratic time.
export const NUMERAL = "(?:\\d{1,4}|[〇○零一二三四五六七八九十廿卅元]{1,4})";

/**
 * The number that Arabic or Chinese numerals up to 99, or a row of digits such as a year, stand for.
 * @example parseNumeral("二〇二六") // => 2026
 * @example parseNumeral("廿三") // => 23
 */
export function parseNumeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (/[十廿卅]/.test(text)) return parseTens(text);
  return [...text].reduce((number, char) => number * 10 + (DIGITS[char] ?? Number.NaN), 0);
}

function parseTens(text: string): number {
  const at = text.search(/[十廿卅]/);
  const before = text.slice(0, at);
  const after = text.slice(at + 1);
  const tens = TENS[text[at]!]! * (before === "" ? 1 : parseNumeral(before));
  return tens + (after === "" ? 0 : parseNumeral(after));
}
