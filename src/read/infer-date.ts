import { findFullDates, findWeekday, isCalendarDate, isoDate, weekdayOf } from "../text/dates.ts";
import { NUMERAL, parseNumeral } from "../text/numerals.ts";
import { toHalfWidth } from "../text/width.ts";
import type { Inferred } from "./infer-newspaper.ts";

interface MonthDay {
  readonly month: number;
  readonly day: number;
  readonly line: number;
}

/** A folio line holds little more than the date, the weekday, the paper's name and the page. */
const FOLIO_MAX_CHARS = 60;

/**
 * A page's date, as its folio line, its datelines or, failing both, the days it writes about give it.
 * The year of a dateline is the newest that the page speaks of.
 */
export function inferDate(text: string): Inferred | undefined {
  const lines = toHalfWidth(text).split("\n");
  return (
    fromFolio(lines) ??
    fromMonthDay(lines, DATELINE, "its latest dateline") ??
    fromMonthDay(lines, MENTION, "the days it writes about")
  );
}

function fromFolio(lines: readonly string[]): Inferred | undefined {
  const dated = lines.flatMap((line, index) => {
    if (line.length > FOLIO_MAX_CHARS || /[。！？]/.test(line)) return [];
    const [date] = findFullDates(line);
    if (!date) return [];
    const weekday = findWeekday(line);
    const trust = weekday === undefined ? 1 : weekday === weekdayOf(date) ? 2 : 0;
    return [{ value: isoDate(date), line: index + 1, trust, alone: line.length - date.length }];
  });
  const best = dated.sort((a, b) => b.trust - a.trust || a.line - b.line)[0];
  return best && { value: best.value, line: best.line, reason: "its folio line gives it" };
}

const DATELINE = new RegExp(`(${NUMERAL})\\s?月\\s?(${NUMERAL})\\s?日\\s?(?:电|電|讯|訊|消息)`, "g");
const MENTION = new RegExp(`(${NUMERAL})\\s?月\\s?(${NUMERAL})\\s?日`, "g");

function fromMonthDay(lines: readonly string[], pattern: RegExp, what: string): Inferred | undefined {
  const found = latest(mostFrequentDays(monthDays(lines, pattern), pattern === DATELINE));
  const year = found && spokenYear(lines);
  if (!found || year === undefined) return undefined;
  const date = { year, month: found.month, day: found.day };
  if (!isCalendarDate(date)) return undefined;
  return {
    value: isoDate(date),
    line: found.line,
    reason: `${what} and the newest year it speaks of give it`,
  };
}

function monthDays(lines: readonly string[], pattern: RegExp): MonthDay[] {
  return lines.flatMap((line, index) =>
    [...line.matchAll(pattern)]
      .map((match) => ({ month: parseNumeral(match[1]!), day: parseNumeral(match[2]!), line: index + 1 }))
      .filter((found) => isCalendarDate({ year: 2000, ...found })),
  );
}

/** Every dateline is the paper's own day or one before it; of days merely mentioned only the most frequent count. */
function mostFrequentDays(days: readonly MonthDay[], all: boolean): readonly MonthDay[] {
  if (all || days.length === 0) return days;
  const count = new Map<number, number>();
  for (const day of days) count.set(keyOf(day), (count.get(keyOf(day)) ?? 0) + 1);
  const most = Math.max(...count.values());
  return days.filter((day) => count.get(keyOf(day)) === most);
}

const keyOf = ({ month, day }: MonthDay): number => month * 100 + day;

/** The last day in the year's course; where December and January meet, January is the later one. */
function latest(days: readonly MonthDay[]): MonthDay | undefined {
  const acrossNewYear = days.some(({ month }) => month === 12) && days.some(({ month }) => month === 1);
  const rank = (day: MonthDay): number => keyOf(day) + (acrossNewYear && day.month < 7 ? 1200 : 0);
  return days.reduce<MonthDay | undefined>(
    (best, day) => (best && rank(best) >= rank(day) ? best : day),
    undefined,
  );
}

const YEAR = /(?<!\d)((?:1[6-9]|20)\d\d|[一二][〇○零一二三四五六七八九]{3})\s*年(?!代)/g;
/** Plans and targets: 到2035年, 2030年前. */
const PLAN_BEFORE = /(?:到|至|力争|预计|计划|规划|明年)\s*$/;
const PLAN_BEHIND = /^(?:前|底前|远景|目标|达到|实现|将)/;

/**
 * The newest year that a page speaks of, plans for the future left out: a page tells of its own year and of
 * the years before. A year named once and far above the others is more likely a slip or one more plan.
 */
function spokenYear(lines: readonly string[]): number | undefined {
  const named = lines.flatMap(yearsOf);
  const newestFirst = [...new Set(named)].sort((a, b) => b - a);
  const twice = (year: number): boolean => named.indexOf(year) !== named.lastIndexOf(year);
  const trusted = newestFirst.find((year, at) => twice(year) || year - (newestFirst[at + 1] ?? year) < 2);
  return trusted ?? newestFirst[0];
}

function yearsOf(line: string): number[] {
  return [...line.matchAll(YEAR)]
    .filter(({ index, 0: year }) => {
      const planned = PLAN_BEFORE.test(line.slice(Math.max(0, index - 4), index));
      return !planned && !PLAN_BEHIND.test(line.slice(index + year.length, index + year.length + 4));
    })
    .map((match) => parseNumeral(match[1]!));
}
