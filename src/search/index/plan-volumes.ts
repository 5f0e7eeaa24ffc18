import type { SearchRecord } from "../record.ts";

/**
 * Articles in a volume at most: small enough that building one stays near a gigabyte, large enough that a
 * query asks few of them.
 */
export const VOLUME_ARTICLES = 32_768;

/** Spans of time from coarse to fine; each contains whole spans of the next. */
const SPANS: readonly ((date: string) => string)[] = [
  ...[16, 8, 4, 2, 1].map(
    (years) => (date: string) => `${Math.floor(Number(date.slice(0, 4)) / years)}/${years}`,
  ),
  (date) => `${date.slice(0, 4)}-${Number(date.slice(5, 7)) <= 6 ? "h1" : "h2"}`,
  (date) => date.slice(0, 7),
  (date) => date,
];

/**
 * Parts the archive's records into volumes by time: spans of sixteen years, each too full one parted into
 * halves, down to a day. Where the borders fall depends on the articles of a span alone, so that tomorrow's
 * issue changes tomorrow's volume and no other.
 */
export function planVolumes(
  records: readonly SearchRecord[],
  limit: number = VOLUME_ARTICLES,
): readonly (readonly SearchRecord[])[] {
  const sorted = [...records].reverse().sort(byDateThenPlace);
  return groupBy(sorted, SPANS[0]!).flatMap((group) => parted(group, 1, limit));
}

function parted(group: SearchRecord[], depth: number, limit: number): SearchRecord[][] {
  if (group.length <= limit) return [group];
  const span = SPANS[depth];
  if (span === undefined) return slices(group, limit);
  return groupBy(group, span).flatMap((part) => parted(part, depth + 1, limit));
}

function groupBy(records: readonly SearchRecord[], span: (date: string) => string): SearchRecord[][] {
  const groups = new Map<string, SearchRecord[]>();
  for (const record of records) {
    const key = span(record.date);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()];
}

function slices(group: SearchRecord[], limit: number): SearchRecord[][] {
  const parts: SearchRecord[][] = [];
  for (let i = 0; i < group.length; i += limit) parts.push(group.slice(i, i + limit));
  return parts;
}

/**
 * By date; within a day against the order of print, because lists are shown from the end: the newest day
 * first, its front page on top. (Sorting is stable: articles of a page come reversed, and stay so.)
 */
const byDateThenPlace = (a: SearchRecord, b: SearchRecord): number =>
  compare(a.date, b.date) || compare(b.paper, a.paper) || compare(b.page, a.page);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
