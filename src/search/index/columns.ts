import type { SearchRecord } from "../record.ts";

/** What can be filtered and counted, article by article of a volume. */
export interface Columns {
  readonly date: readonly string[];
  readonly paper: readonly string[];
  /** 版名; "" where the page has none. */
  readonly section: readonly string[];
  /** 稿源; "" where none is printed. */
  readonly source: readonly string[];
  readonly frontPage: readonly boolean[];
  readonly pictures: readonly boolean[];
}

/** A column as runs of equal values, and the different values once: neighbours share day, paper and page. */
interface Runs {
  readonly values: readonly (string | boolean)[];
  /** Number of a value, length of its run, number of the next … */
  readonly runs: readonly number[];
}

export function columnsOf(records: readonly SearchRecord[]): Columns {
  return {
    date: records.map(({ date }) => date),
    paper: records.map(({ paper }) => paper),
    section: records.map(({ section }) => section ?? ""),
    source: records.map(({ passages }) => passages.find(([field]) => field === "source")?.[1] ?? ""),
    frontPage: records.map(({ frontPage }) => frontPage),
    pictures: records.map(({ hasPictures }) => hasPictures),
  };
}

/** Columns in the form in which they are packed. */
export type PackedColumns = Readonly<Record<string, Runs>>;

export const encodeColumns = (columns: Columns): PackedColumns =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, runsOf(column)]));

export function decodeColumns(columns: PackedColumns): Columns {
  return Object.fromEntries(
    Object.entries(columns).map(([name, runs]) => [name, columnOf(runs)]),
  ) as unknown as Columns;
}

function runsOf(column: readonly (string | boolean)[]): Runs {
  const numberByValue = new Map<string | boolean, number>();
  const runs: number[] = [];
  for (const [i, value] of column.entries()) {
    if (!numberByValue.has(value)) numberByValue.set(value, numberByValue.size);
    if (i > 0 && column[i - 1] === value) runs[runs.length - 1]!++;
    else runs.push(numberByValue.get(value)!, 1);
  }
  return { values: [...numberByValue.keys()], runs };
}

function columnOf({ values, runs }: Runs): (string | boolean)[] {
  const column: (string | boolean)[] = [];
  for (let i = 0; i < runs.length; i += 2) {
    for (let n = runs[i + 1]!; n > 0; n--) column.push(values[runs[i]!]!);
  }
  return column;
}
