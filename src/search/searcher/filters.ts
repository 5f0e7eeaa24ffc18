import type { Columns } from "../index/columns.ts";

/** What a reader may narrow a list down by: of a group any, of the groups all. */
export interface Filters {
  readonly paper: readonly string[];
  /** yyyy */
  readonly year: readonly string[];
  /** yyyy-mm */
  readonly month: readonly string[];
  readonly section: readonly string[];
  readonly source: readonly string[];
  /** "1" for articles of a front page. */
  readonly front: readonly string[];
  /** "1" for articles with pictures. */
  readonly pictures: readonly string[];
  /** yyyy-mm-dd, yyyy-mm or yyyy; inclusive. */
  readonly from?: string;
  readonly to?: string;
}

export const FILTER_GROUPS = ["paper", "year", "month", "section", "source", "front", "pictures"] as const;
export type FilterGroup = (typeof FILTER_GROUPS)[number];

export const NO_FILTERS: Filters = {
  paper: [],
  year: [],
  month: [],
  section: [],
  source: [],
  front: [],
  pictures: [],
};

export const hasFilters = (filters: Filters): boolean =>
  filters.from !== undefined ||
  filters.to !== undefined ||
  FILTER_GROUPS.some((group) => filters[group].length > 0);

/** An article's value in a group; undefined where the group has nothing to say of it. */
const VALUE_OF = {
  paper: (columns, article) => columns.paper[article],
  year: (columns, article) => columns.date[article]?.slice(0, 4),
  month: (columns, article) => columns.date[article]?.slice(0, 7),
  section: (columns, article) => columns.section[article] || undefined,
  source: (columns, article) => columns.source[article] || undefined,
  front: (columns, article) => (columns.frontPage[article] ? "1" : undefined),
  pictures: (columns, article) => (columns.pictures[article] ? "1" : undefined),
} as const satisfies Record<FilterGroup, (columns: Columns, article: number) => string | undefined>;

/** Whether the article may be shown, leaving one group out of account where its choices are being counted. */
export function passingFilters(
  filters: Filters,
  columns: Columns,
  article: number,
  without?: FilterGroup,
): boolean {
  if (!withinDates(filters, columns.date[article]!)) return false;
  return FILTER_GROUPS.every((group) => {
    if (group === without || filters[group].length === 0) return true;
    const value = VALUE_OF[group](columns, article);
    return value !== undefined && filters[group].includes(value);
  });
}

/** Whether articles of these days may pass at all. */
export const mayHold = (
  filters: Filters,
  { from, to }: { readonly from: string; readonly to: string },
): boolean =>
  (filters.to === undefined || from.slice(0, filters.to.length) <= filters.to) &&
  (filters.from === undefined || to.slice(0, filters.from.length) >= filters.from) &&
  touchesAny(filters.year, from, to) &&
  touchesAny(filters.month, from, to);

/** Whether one of the chosen years or months lies within the days, or none is chosen. */
const touchesAny = (periods: readonly string[], from: string, to: string): boolean =>
  periods.length === 0 ||
  periods.some((period) => from.slice(0, period.length) <= period && to.slice(0, period.length) >= period);

/** Compares as much of a date as was given: everything of 2020 is on or before "2020". */
const withinDates = ({ from, to }: Filters, date: string): boolean =>
  (from === undefined || date.slice(0, from.length) >= from) &&
  (to === undefined || date.slice(0, to.length) <= to);

/** For each group its values with how many articles of the list each would leave. */
export type Facets = Record<FilterGroup, Map<string, number>> & {
  /** Articles by month, all dates counted whatever range is chosen. */
  readonly months: Map<string, number>;
};

export const emptyFacets = (): Facets => ({
  paper: new Map(),
  year: new Map(),
  month: new Map(),
  section: new Map(),
  source: new Map(),
  front: new Map(),
  pictures: new Map(),
  months: new Map(),
});

/** Adds a volume's articles to the counts. */
export function countFacets(
  facets: Facets,
  filters: Filters,
  columns: Columns,
  articles: readonly number[],
): void {
  const { from: _from, to: _to, ...anyTime } = filters;
  for (const article of articles) {
    if (passingFilters(anyTime, columns, article))
      increment(facets.months, columns.date[article]!.slice(0, 7));
    for (const group of FILTER_GROUPS) {
      const value = VALUE_OF[group](columns, article);
      if (value !== undefined && passingFilters(filters, columns, article, group))
        increment(facets[group], value);
    }
  }
}

const increment = (counts: Map<string, number>, value: string): void => {
  counts.set(value, (counts.get(value) ?? 0) + 1);
};
