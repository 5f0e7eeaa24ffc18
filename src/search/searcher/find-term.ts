import { fold } from "../fold.ts";
import type { GramLists, ListedField } from "../index/gram-shard.ts";
import { gramKey } from "../index/grams.ts";
import { FEW_ARTICLES, type GramPlaces } from "../index/position-shard.ts";
import { fieldRange } from "../index/text-stream.ts";
import { foldPassages, isInField } from "../match.ts";
import type { QueryField, Term } from "../query.ts";
import { type Documents, intersect } from "./document-sets.ts";
import type { VolumeReader } from "./volume-reader.ts";

/** The articles of a volume in which a term occurs, and those of them that have it in the headline. */
export interface TermMatches {
  readonly documents: Documents;
  readonly inHeadline: Documents;
}

const NOTHING: TermMatches = { documents: [], inHeadline: [] };

const LIST_OF_FIELD = {
  title: "headline",
  byline: "byline",
  source: "source",
} as const satisfies Record<QueryField, ListedField>;

const listFor = (term: Term, lists: GramLists): Documents =>
  term.field === undefined ? lists.all : lists[LIST_OF_FIELD[term.field]];

/**
 * Articles that may contain the term: those that contain each of its grams. For one and two code units they
 * are the answer; a longer term's grams may stand apart.
 */
export async function findCandidates(term: Term, reader: VolumeReader): Promise<Documents> {
  const grams = await Promise.all(coveringGrams(fold(term.text)).map(({ key }) => reader.lists(key)));
  return grams.map((lists) => listFor(term, lists)).reduce(intersect);
}

/**
 * Which of the candidates contain the term, exactly: by the grams' positions, or by the text where
 * candidates are so few that reading them costs less.
 */
export async function decideCandidates(
  term: Term,
  candidates: Documents,
  reader: VolumeReader,
): Promise<TermMatches> {
  const wanted = fold(term.text);
  if (candidates.length === 0) return NOTHING;
  if (wanted.length <= 2) return decidedByList(wanted, candidates, reader);
  if (candidates.length <= FEW_ARTICLES) return decideByText(term, candidates, reader);
  return decideByPositions(term, wanted, candidates, reader);
}

async function decidedByList(
  wanted: string,
  candidates: Documents,
  reader: VolumeReader,
): Promise<TermMatches> {
  const { headline } = await reader.lists(coveringGrams(wanted)[0]!.key);
  return { documents: candidates, inHeadline: intersect(candidates, headline) };
}

async function decideByText(term: Term, candidates: Documents, reader: VolumeReader): Promise<TermMatches> {
  const wanted = fold(term.text);
  const documents: number[] = [];
  const inHeadline: number[] = [];
  const records = await Promise.all(candidates.map((document) => reader.record(document)));
  for (const [i, { passages }] of records.entries()) {
    const found = foldPassages(passages).filter(([, text]) => text.includes(wanted));
    if (found.some(([field]) => isInField(term, field))) documents.push(candidates[i]!);
    if (found.some(([field]) => field === "headline")) inHeadline.push(candidates[i]!);
  }
  return { documents, inHeadline: intersect(documents, inHeadline) };
}

/** Every covering gram occurs in more than FEW_ARTICLES articles here, so each has positions. */
async function decideByPositions(
  term: Term,
  wanted: string,
  candidates: Documents,
  reader: VolumeReader,
): Promise<TermMatches> {
  const grams = await Promise.all(
    coveringGrams(wanted).map(async ({ key, offset }) => ({
      offset,
      offsetsIn: placesByDocument((await reader.lists(key)).all, await reader.places(key)),
    })),
  );
  const documents: number[] = [];
  const inHeadline: number[] = [];
  const { rooms } = reader.volume;
  const isWanted =
    term.field === undefined ? () => true : within(fieldRange(LIST_OF_FIELD[term.field], rooms));
  const isHeadline = within(fieldRange("headline", rooms));
  for (const document of candidates) {
    const starts = commonStarts(
      grams.map(({ offset, offsetsIn }) => ({ offset, offsets: offsetsIn(document) })),
    );
    if (!starts.some(isWanted)) continue;
    documents.push(document);
    if (starts.some(isHeadline)) inHeadline.push(document);
  }
  return { documents, inHeadline };
}

const within =
  ([from, to]: readonly [number, number]) =>
  (offset: number): boolean =>
    offset >= from && offset < to;

/** The places of a gram as a function of the document. Lists and places run in parallel. */
function placesByDocument(documents: Documents, places: GramPlaces | undefined) {
  if (places === undefined) throw new RangeError("search index: a gram without positions");
  const indexByDocument = new Map(documents.map((document, i) => [document, i]));
  return (document: number): readonly number[] => places[indexByDocument.get(document) ?? -1] ?? [];
}

/** Where all grams stand at their distances from one another: the offsets at which the term begins. */
function commonStarts(grams: readonly { offset: number; offsets: readonly number[] }[]): Documents {
  return grams
    .map(({ offset, offsets }) => offsets.map((place): number => place - offset) as Documents)
    .reduce(intersect);
}

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
