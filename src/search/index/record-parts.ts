import type { FieldName, SearchRecord } from "../record.ts";
import type { SectionedArticle } from "./sections.ts";

/** Sections of a part, roughly: some two thousand characters, two kilobytes packed. */
const SECTIONS_A_PART = 6;

export const partCount = (restSections: number): number =>
  Math.max(1, Math.round(restSections / SECTIONS_A_PART));

/** The part that holds the n-th rest section of so many, from 0. */
export const partOfSection = (n: number, restSections: number): number =>
  Math.floor((n * partCount(restSections)) / restSections);

/** What a list shows of an article; every part has it. */
const IN_EVERY_PART: readonly FieldName[] = ["headline", "kicker", "deck", "byline", "source"];

/**
 * Cuts a long article's record, so that a result costs the part that it quotes and not the whole text. Each
 * part is a record that has some of the passages, and all that a list shows.
 */
export function cutRecord(record: SearchRecord, { rest }: SectionedArticle): SearchRecord[] {
  const shown = record.passages.filter(([field]) => IN_EVERY_PART.includes(field));
  return Array.from({ length: partCount(rest.length) }, (_, part) => {
    const sections = rest.filter((_, n) => partOfSection(n, rest.length) === part);
    const passages = sections.flatMap((section) => section.passages);
    return {
      ...record,
      passages: [...shown, ...passages.filter(([field]) => !IN_EVERY_PART.includes(field))],
    };
  });
}
