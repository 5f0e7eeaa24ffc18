/** What a page says about itself, with the place it says so. */
export interface Inferred {
  readonly value: string;
  /** Line of the text, from 1. */
  readonly line: number;
  /** In a few words, for people who ask why. */
  readonly reason: string;
}

const TITLE = "\\p{Script=Han}{2,10}(?:报|報|时讯|周刊|导刊)";
// Words that end like a title and are none.
const NO_TITLE =
  /^(?:本|据|转自|摘自|来源|记者)|(?:预|通|情|简|播|上|申|举|填|汇|回|警|海|喜|捷|公|年|月|季|战|快|墙|画)[报報]$/u;

// A line's start, past heading marks, bullets and brackets.
const START = "^[^\\p{L}\\p{N}]*";
const DATELINE = new RegExp(
  `${START}(${TITLE})\\p{Script=Han}{0,6}?\\d{1,2}月\\d{1,2}日\\s*(?:讯|訊|电|電|消息)`,
  "u",
);
const FOLIO = new RegExp(`${START}(${TITLE})[^\\p{L}]+.*(?:\\d{4}\\s*年|星期|责编|責編|版)`, "u");
const NAMEPLATE = new RegExp(`${START}(${TITLE})[^\\p{L}\\p{N}]*$`, "u");
const CREDIT = new RegExp(`^[■□●◆▲△]\\s*(${TITLE})(?:全媒体)?(?:首席|见习|实习)?记者`, "u");

const HABITS: readonly (readonly [reason: string, pattern: RegExp])[] = [
  ["its folio line", FOLIO],
  ["its nameplate", NAMEPLATE],
  ["its dateline", DATELINE],
  ["a reporter's credit", CREDIT],
];

/** The paper that a page belongs to, as its folio, nameplate, datelines or credits name it, in that order. */
export function inferNewspaper(text: string): Inferred | undefined {
  const lines = text.split("\n");
  for (const [reason, pattern] of HABITS) {
    const found = mostFrequent(titlesIn(lines, pattern));
    if (found) return { ...found, reason: `${reason} names it` };
  }
  return undefined;
}

interface Title {
  readonly value: string;
  readonly line: number;
}

/** Longest start of a line that is looked at: titles stand at its head. */
const HEAD_CHARS = 80;

function titlesIn(lines: readonly string[], pattern: RegExp): Title[] {
  return lines.flatMap((line, index) => {
    const title = pattern.exec(closeUp(line.slice(0, HEAD_CHARS)))?.[1];
    return title === undefined || NO_TITLE.test(title) ? [] : [{ value: title, line: index + 1 }];
  });
}

/** Nameplates are letterspaced in print: “三 湘 都 市 报”. */
const closeUp = (line: string): string =>
  line.replace(/(?<=\p{Script=Han})[ \u3000](?=\p{Script=Han}(?:[ \u3000]|$))/gu, "");

function mostFrequent(titles: readonly Title[]): Title | undefined {
  const counts = new Map<string, number>();
  for (const { value } of titles) counts.set(value, (counts.get(value) ?? 0) + 1);
  return titles.reduce<Title | undefined>(
    (best, title) => (best && counts.get(best.value)! >= counts.get(title.value)! ? best : title),
    undefined,
  );
}
