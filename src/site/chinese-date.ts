const WEEKDAYS = ["日", "一", "二", "三", "四", "五", "六"] as const;

export interface DateParts {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

/** Parts of "yyyy-mm-dd"; a newspaper's date has no time zone, so none is asked. */
export function dateParts(date: string): DateParts {
  const [year, month, day] = date.split("-").map(Number);
  return { year: year!, month: month!, day: day! };
}

/** @example chineseDate("2026-02-04") // => "2026年2月4日" */
export function chineseDate(date: string): string {
  const { year, month, day } = dateParts(date);
  return `${year}年${month}月${day}日`;
}

/** Day of the week, 0 for Sunday. */
export function weekdayIndex({ year, month, day }: DateParts): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** @example chineseWeekday("2026-02-04") // => "星期三" */
export const chineseWeekday = (date: string): string => `星期${WEEKDAYS[weekdayIndex(dateParts(date))]}`;

export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();
