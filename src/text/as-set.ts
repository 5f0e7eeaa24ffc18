import { toSimplified } from "./script.ts";
import { unwrap } from "./unwrap.ts";

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ",": "，",
  ".": "。",
  ":": "：",
  ";": "；",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};
/** Half-width marks beside Chinese: those within a number or a Latin word (“18.6%”, “4,200”) are its own. */
const BRACKET = /(?<=[\p{Script=Han}”’）》】%])[()]|[()](?=[\p{Script=Han}“‘（《【])/gu;
const STOP = /(?<=[\p{Script=Han}”’）》】%])[,.:;?!]|[,:;?!](?=[\p{Script=Han}“‘（《【])/gu;
const QUOTATION = /"/g;
const TO_SET = /[\n,.:;?!()"]/;

/** Lines of display type, which stand apart. */
const LONGEST_DISPLAY_CHARS = 30;

/**
 * A block's text as the engine reads it, which was taught on simplified script set as a paper sets it: tools that recognise
 * characters often give half-width marks and keep the column's line breaks. What is shown stays as given.
 *
 * @example asSet("首趟列车开出,票价3.5\n元.") // => "首趟列车开出，票价3.5元。"
 */
export function asSet(text: string): string {
  const folded = toSimplified(text);
  if (!TO_SET.test(folded)) return folded;
  const lines = folded.length > LONGEST_DISPLAY_CHARS ? unwrap(folded) : folded;
  let quotations = 0;
  return lines
    .replace(QUOTATION, () => (quotations++ % 2 === 0 ? "“" : "”"))
    .replace(BRACKET, (mark) => FULL_WIDTH[mark]!)
    .replace(STOP, (mark) => FULL_WIDTH[mark]!);
}
