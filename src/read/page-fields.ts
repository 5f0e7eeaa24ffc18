import type { Problem } from "../model/problem.ts";
import { findFullDates, isoDate } from "../text/dates.ts";
import { PAGE_FIELDS, unknownFieldProblems } from "./known-fields.ts";
import type { Fields } from "./yaml-fields.ts";

/** What a page's front matter states; an absent property was not stated. */
export interface StatedFields {
  readonly newspaper?: string;
  /** yyyy-mm-dd, valid. */
  readonly date?: string;
  readonly page?: string;
  readonly section?: string;
  readonly edition?: string;
  /** The line of the file that a field stands on. */
  readonly lineOf: ReadonlyMap<string, number>;
}

/** What a page without front matter states. */
export const NOTHING_STATED: StatedFields = { lineOf: new Map() };

/** Checks the fields of a page's front matter. A field that is wrong counts as not stated. */
export function parsePageFields(fields: Fields, file: string): { stated: StatedFields; problems: Problem[] } {
  const problems = unknownFieldProblems(fields, PAGE_FIELDS, file);
  const stated: { -readonly [name in (typeof PAGE_FIELDS)[number]]?: string } = {};
  for (const name of PAGE_FIELDS) {
    const field = fields.get(name);
    if (field) stated[name] = field.value;
  }
  const given = fields.get("date");
  if (given) {
    const date = toIsoDate(given.value);
    if (date === undefined) {
      delete stated.date;
      problems.push(dateProblem(file, given.line, given.value));
    } else stated.date = date;
  }
  const lineOf = new Map([...fields].map(([name, { line }]) => [name, line]));
  return { stated: { ...stated, lineOf }, problems };
}

/** Any usual way to write a day; undefined when the calendar lacks it. */
export function toIsoDate(text: string): string | undefined {
  const [found] = findFullDates(text);
  return found?.length === text.length ? isoDate(found) : undefined;
}

function dateProblem(file: string, line: number, found: string): Problem {
  return {
    rule: "read/field-date",
    severity: "error",
    file,
    line,
    message: `Expected a day of the calendar for “date”; found “${found}”.`,
    hint: "Write it as yyyy-mm-dd: date: 2026-02-04",
  };
}
