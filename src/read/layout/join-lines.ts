const HAN = /\p{Script=Han}/u;
const LATIN_END = /\p{Script=Latin}[,.;:!?)]?$/u;
const LATIN_START = /^[("“]?\p{Script=Latin}/u;

/**
 * Joins printed lines into running text: a space where Latin words meet, nothing between Chinese characters, and
 * nothing after a hyphen, which stays because it is printed.
 *
 * @example joinLines(["粮食入库比去年早十", "二天"]) // => "粮食入库比去年早十二天"
 */
export function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .reduce((text, line) => text + (needsSpace(text, line) ? " " : "") + line, "");
}

/** Figures cut at a line's end ("第１" + "２期") belong together on a Chinese page; elsewhere a space parts them. */
function needsSpace(before: string, after: string): boolean {
  if (before === "" || before.endsWith("-")) return false;
  if (!HAN.test(before) && !HAN.test(after)) return true;
  return LATIN_END.test(before) && LATIN_START.test(after);
}
