import type { Columns } from "../index/columns.ts";
import type { Query } from "../query.ts";
import type { SearchRecord } from "../record.ts";
import {
  countFacets,
  emptyFacets,
  type Facets,
  type Filters,
  hasFilters,
  mayHold,
  passingFilters,
} from "./filters.ts";
import { findInVolume, type VolumeMatches } from "./find-in-volume.ts";
import { headlineClauses, partToQuote } from "./rank.ts";
import type { SearchIndex } from "./search-index.ts";
import type { VolumeReader } from "./volume-reader.ts";

export const ORDERS = ["relevance", "newest", "oldest"] as const;
export type Order = (typeof ORDERS)[number];

export interface SearchRequest {
  readonly query: Query;
  readonly filters: Filters;
  readonly order: Order;
}

/** An article that answers, not yet fetched. */
export interface Hit {
  readonly reader: VolumeReader;
  /** Its number in the reader's volume. */
  readonly article: number;
  /** Clauses that stand in its headline. */
  readonly headlineClauses: number;
  /** All that answers in the volume; tells which part of the article to quote. */
  readonly matches: VolumeMatches;
}

/** What a list shows of the article, and the part of its text to quote. */
export async function recordOf({ reader, article, matches }: Hit): Promise<SearchRecord> {
  return reader.record(article, partToQuote(article, matches, await reader.sectionMap()));
}

export interface SearchProgress {
  /** In the order asked for. */
  readonly hits: readonly Hit[];
  readonly volumesAsked: number;
  readonly volumes: number;
}

/** Stops a search that nobody waits for any more. */
export interface SearchControl {
  readonly signal?: AbortSignal;
  /** Told after every volume but the last. */
  readonly onProgress?: (progress: SearchProgress) => void;
}

/** Volumes asked at the same time: enough to keep a connection busy, few enough that the newest come first. */
const VOLUMES_AT_ONCE = 4;

/** All articles that answer, in the order asked for. Throws an AbortError when stopped. */
export async function search(
  index: SearchIndex,
  request: SearchRequest,
  control: SearchControl = {},
): Promise<Hit[]> {
  const readers = readersFor(index, request);
  const found = new Array<Hit[]>(readers.length).fill([]);
  let asked = 0;
  await inTurns([...readers.keys()], VOLUMES_AT_ONCE, async (i) => {
    control.signal?.throwIfAborted();
    found[i] = await searchVolume(readers[i]!, request);
    control.signal?.throwIfAborted();
    asked++;
    if (asked < readers.length) {
      control.onProgress?.({
        hits: ordered(found, request.order),
        volumesAsked: asked,
        volumes: readers.length,
      });
    }
  });
  return ordered(found, request.order);
}

/** The volumes that may have what is asked, in the order in which their articles are listed. */
function readersFor({ readers }: SearchIndex, { filters, order }: SearchRequest): readonly VolumeReader[] {
  const able = readers.filter(({ volume }) => mayHold(filters, volume));
  return order === "oldest" ? able.reverse() : able;
}

async function searchVolume(reader: VolumeReader, { query, filters, order }: SearchRequest): Promise<Hit[]> {
  const matches = await findInVolume(query, reader);
  if (matches.articles.length === 0) return [];
  const inHeadline = headlineClauses(matches, await reader.sectionMap());
  const hits = matches.articles.map((article, i) => ({
    reader,
    article,
    headlineClauses: inHeadline[i]!,
    matches,
  }));
  if (!hasFilters(filters) && order !== "oldest") return hits.reverse();
  const columns = await reader.columns();
  const passing = hits.filter(({ article }) => passingFilters(filters, columns, article));
  return order === "oldest" ? oldestFirst(passing, columns) : passing.reverse();
}

/** Days from the oldest on, each in the order of print: their numbers run against it. */
const oldestFirst = (hits: Hit[], { date }: Columns): Hit[] =>
  hits.sort((a, b) => {
    const [one, other] = [date[a.article]!, date[b.article]!];
    return one === other ? b.article - a.article : one < other ? -1 : 1;
  });

/** Volumes follow one another in time. Sorting is stable: among equals the newest stays first. */
function ordered(found: readonly (readonly Hit[])[], order: Order): Hit[] {
  const hits = found.flat();
  return order === "relevance" ? hits.sort((a, b) => b.headlineClauses - a.headlineClauses) : hits;
}

/** What the articles that answer can be narrowed down by, with how many each choice would leave. */
export async function countMatches(index: SearchIndex, request: SearchRequest): Promise<Facets> {
  const facets = emptyFacets();
  for (const reader of index.readers) {
    const { articles } = await findInVolume(request.query, reader);
    if (articles.length > 0) countFacets(facets, request.filters, await reader.columns(), articles);
  }
  return facets;
}

/** Runs the tasks in order, so many at a time. */
async function inTurns<Item>(
  items: readonly Item[],
  width: number,
  run: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await run(next);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
