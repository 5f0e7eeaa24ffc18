import { NUMERAL, parseNumeral } from "./numerals.ts";

/** A calendar date; newspapers have no time zone, so this is never a `Date`. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A full date as it stands in a text. */
export interface FoundDate extends CalendarDate {
  readonly index: number;
  readonly length: number;
}

/** White space that OCR leaves inside a date. */
const GAP = "\\s{0,3}";

const FULL_DATE = new RegExp(
  `(?<!\\d)(民[国國]${GAP})?(${NUMERAL})${GAP}年${GAP}(${NUMERAL})${GAP}月${GAP}(${NUMERAL})${GAP}[日号]|(?<![\\d.])(\\d{4})([-./])(\\d{1,2})\\6(\\d{1,2})(?![\\d.])`,
  "g",
);

/** The Republic's first year (民国元年) is 1912. */
const YEARS_BEFORE_REPUBLIC = 1911;

/** Every full date of a text that the calendar has: 2026年2月4日, 二〇二六年二月四日, 民国九十四年二月四日, 2026-02-04, 2026.2.4. */
export function findFullDates(text: string): FoundDate[] {
  return [...text.matchAll(FULL_DATE)].flatMap((match) => {
    const [year, month, day] = [match[2] ?? match[5]!, match[3] ?? match[7]!, match[4] ?? match[8]!].map(
      parseNumeral,
    );
    const date = { year: year! + (match[1] ? YEARS_BEFORE_REPUBLIC : 0), month: month!, day: day! };
    return isCalendarDate(date) ? [{ ...date, index: match.index, length: match[0].length }] : [];
  });
}

/** Whether the calendar has such a day, in a year that a newspaper can bear. */
export function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  if (!(year >= 1600 && year <= 2999 && month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** @example isoDate({ year: 2026, month: 2, day: 4 }) // => "2026-02-04" */
export const isoDate = ({ year, month, day }: CalendarDate): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** Reads yyyy-mm-dd; undefined for any other form and for days that the calendar lacks. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCalendarDate(date) ? date : undefined;
}

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = ({ year, month, day }: CalendarDate): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

const WEEKDAY = /(?:星期|礼拜|周)([日天一二三四五六])/;

/** The weekday that a line prints (星期三), 0 for Sunday. */
export function findWeekday(text: string): number | undefined {
  const name = WEEKDAY.exec(text)?.[1];
  return name === undefined ? undefined : Math.max(0, "日一二三四五六".indexOf(name));
}
