import { fold } from "../fold.ts";
import { gramKey } from "../index/grams.ts";
import { FEW_SECTIONS, type GramPlaces } from "../index/position-shard.ts";
import type { SectionField } from "../index/section-map.ts";
import type { QueryField, Term } from "../query.ts";
import type { FieldName } from "../record.ts";
import { intersect, type Numbers } from "./number-sets.ts";
import type { VolumeReader } from "./volume-reader.ts";

const SECTION_OF_FIELD = {
  title: "headline",
  byline: "byline",
  source: "source",
} as const satisfies Record<QueryField, SectionField>;

/**
 * Sections that may contain the term: those that contain each of its grams. For one and two code units they
 * do; a longer term's grams may stand apart.
 */
export async function findCandidates(term: Term, reader: VolumeReader): Promise<Numbers> {
  const lists = await Promise.all(coveringGrams(fold(term.text)).map(({ key }) => reader.sectionsWith(key)));
  const sections = lists.reduce(intersect);
  if (term.field === undefined) return sections;
  const map = await reader.sectionMap();
  const wanted = SECTION_OF_FIELD[term.field];
  return sections.filter((section) => map.fieldOf(section) === wanted);
}

/**
 * Which of the candidates contain the term, exactly: by the grams' positions, or by the text where
 * candidates are so few that reading them costs less.
 */
export async function decideCandidates(
  term: Term,
  candidates: Numbers,
  reader: VolumeReader,
): Promise<Numbers> {
  const wanted = fold(term.text);
  if (candidates.length === 0 || wanted.length <= 2) return candidates;
  if (candidates.length <= FEW_SECTIONS) return decideByText(wanted, candidates, reader);
  return decideByPositions(wanted, candidates, reader);
}

/**
 * A section counts as containing the term when its part does, in the same field: if it was another section
 * of the part, that one is a candidate too, and of the same article.
 */
async function decideByText(wanted: string, candidates: Numbers, reader: VolumeReader): Promise<Numbers> {
  const map = await reader.sectionMap();
  const decided = await Promise.all(
    candidates.map(async (section) => {
      const { passages } = await reader.record(map.articleOf(section), map.partOf(section));
      const field = map.fieldOf(section);
      return passages.some(([name, text]) => sectionFieldOf(name) === field && fold(text).includes(wanted));
    }),
  );
  return candidates.filter((_, i) => decided[i]);
}

const sectionFieldOf = (name: FieldName): SectionField =>
  name === "headline" || name === "byline" || name === "source" ? name : "rest";

/** Every covering gram occurs in more than FEW_SECTIONS sections here, so each has positions. */
async function decideByPositions(
  wanted: string,
  candidates: Numbers,
  reader: VolumeReader,
): Promise<Numbers> {
  const starts = await Promise.all(
    coveringGrams(wanted).map(async ({ key, offset }) => {
      const [sections, places] = await Promise.all([reader.sectionsWith(key), reader.places(key)]);
      return placesIn(candidates, sections, places).map((offsets) => startsAt(offsets, offset));
    }),
  );
  return candidates.filter((_, i) => starts.map((ofGram) => ofGram[i]!).reduce(intersect).length > 0);
}

/** The gram's places in each candidate. Its sections hold all of the candidates, and run parallel to its places. */
function placesIn(candidates: Numbers, sections: Numbers, places: GramPlaces | undefined): Numbers[] {
  if (places === undefined) throw new RangeError("search index: a gram without positions");
  let i = 0;
  return candidates.map((candidate) => {
    while (sections[i]! < candidate) i++;
    return places[i]!;
  });
}

/** Where a term would begin whose gram stands at these places, so far into it. */
const startsAt = (places: Numbers, offset: number): Numbers => places.map((place) => place - offset);

export interface CoveringGram {
  readonly key: number;
  /** Where in the term it stands. */
  readonly offset: number;
}

/**
 * Grams that together cover the term: a single unit, or every other bigram and the last.
 * @example coveringGrams("abcde") // => "ab" at 0, "cd" at 2, "de" at 3
 */
export function coveringGrams(wanted: string): CoveringGram[] {
  if (wanted.length === 1) return [{ key: gramKey(wanted.charCodeAt(0)), offset: 0 }];
  const grams: CoveringGram[] = [];
  for (let offset = 0; offset < wanted.length; offset += 2) {
    const start = Math.min(offset, wanted.length - 2);
    grams.push({ key: gramKey(wanted.charCodeAt(start), wanted.charCodeAt(start + 1)), offset: start });
  }
  return grams;
}
