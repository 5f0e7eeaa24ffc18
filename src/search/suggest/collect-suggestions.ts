import { pinyin } from "pinyin-pro";
import type { FieldName, SearchRecord } from "../record.ts";
import { findPeople } from "./find-people.ts";
import type { Suggestion, SuggestionKind } from "./suggestion.ts";

/** The most frequent names of a kind are enough, and the file stays small. */
const MOST_OF_A_KIND = 1000;
/** A name found once may be none. */
const LEAST_FOUND: Readonly<Partial<Record<SuggestionKind, number>>> = { person: 2, place: 2 };

/** Names that readers may look for, the most frequent first: people, places, papers, sections, columns, sources. */
export function collectSuggestions(records: readonly SearchRecord[]): Suggestion[] {
  const counts: Record<SuggestionKind, Map<string, number>> = {
    person: new Map(),
    place: new Map(),
    paper: new Map(),
    section: new Map(),
    column: new Map(),
    source: new Map(),
  };
  for (const record of records) {
    for (const [kind, text] of namesIn(record)) counts[kind].set(text, (counts[kind].get(text) ?? 0) + 1);
  }
  const seen = new Set<string>();
  return Object.entries(counts)
    .flatMap(([kind, found]) =>
      mostFrequent(found, LEAST_FOUND[kind as SuggestionKind] ?? 1, kind as SuggestionKind),
    )
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .map(({ text, kind }) => ({ text, kind, ...lettersOf(text) }));
}

function* namesIn(record: SearchRecord): Generator<[SuggestionKind, string]> {
  const field = (name: FieldName) => record.passages.find(([field]) => field === name)?.[1];
  yield ["paper", record.paperName];
  if (record.section !== undefined) yield ["section", record.section];
  const [column, source, dateline] = [field("standingHead"), field("source"), field("dateline")];
  if (column !== undefined) yield ["column", column];
  if (source !== undefined) yield ["source", source];
  const place = dateline === undefined ? undefined : PLACE.exec(dateline)?.[1];
  if (place !== undefined) yield ["place", place];
  for (const [, text] of record.passages) for (const name of findPeople(text)) yield ["person", name];
}

/** "新华社北京2月4日电": what stands between agency and date. */
const PLACE = /(?:社|报|讯|网)\s*(\p{Script=Han}{2,4}?)\s*\d/u;

const mostFrequent = (counts: ReadonlyMap<string, number>, least: number, kind: SuggestionKind) =>
  [...counts]
    .filter(([text, count]) => count >= least && /\p{Script=Han}/u.test(text))
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST_OF_A_KIND)
    .map(([text, count]) => ({ text, count, kind }));

function lettersOf(text: string): Pick<Suggestion, "pinyin" | "initials"> {
  const syllables = pinyin(text, { toneType: "none", type: "array", v: true }).map((syllable) =>
    syllable.toLowerCase(),
  );
  return {
    pinyin: syllables.join("").replace(/[^a-z0-9]/g, ""),
    initials: syllables
      .map((syllable) => syllable.slice(0, 1))
      .join("")
      .replace(/[^a-z0-9]/g, ""),
  };
}
