/** When something happened, as far as a paragraph says at its beginning. */
export interface Moment {
  /** By the calendar, or from this year on: −1 for last year. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** Characters of a paragraph in which it may say when. */
const REACH = 16;
const MOMENT =
  /(?:(1[89]\d\d|20\d\d)年|(前年|去年|今年|明年))?(?:(1[0-2]|[1-9])月)?(?:([12]\d|3[01]|[1-9])[日号])?/g;
const YEARS_FROM_NOW: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 明年: 1 };
/** Years below are counted from this one. */
const FIRST_YEAR = 1000;

/** @example findMoment("12月4日，队伍出发。") // => { month: 12, day: 4 } */
export function findMoment(text: string): Moment | undefined {
  for (const [printed, year, fromNow, month, day] of text.slice(0, REACH).matchAll(MOMENT)) {
    if (printed === "") continue;
    return {
      ...(year && { year: Number(year) }),
      ...(fromNow && { year: YEARS_FROM_NOW[fromNow]! }),
      ...(month && { month: Number(month) }),
      ...(day && { day: Number(day) }),
    };
  }
  return undefined;
}

/**
 * By how much the second moment is later, in the coarsest unit that both tell and in which they differ; 0 where they are
 * the same, undefined where they cannot be compared.
 */
export function laterBy(a: Moment | undefined, b: Moment | undefined): number | undefined {
  if (!a || !b || isOfCalendar(a) !== isOfCalendar(b)) return undefined;
  let told = false;
  for (const unit of ["year", "month", "day"] as const) {
    const [x, y] = [a[unit], b[unit]];
    if (x === undefined || y === undefined) continue;
    if (x !== y) return y - x;
    told = true;
  }
  return told ? 0 : undefined;
}

/** What has no year is of this one. */
const isOfCalendar = ({ year }: Moment): boolean => year !== undefined && year > FIRST_YEAR;
