import type { SectionMap } from "../index/section-map.ts";
import type { Clause, Query, Term } from "../query.ts";
import { decideCandidates, findCandidates } from "./find-term.ts";
import { intersect, type Numbers, subtract, unite, upTo } from "./number-sets.ts";
import type { VolumeReader } from "./volume-reader.ts";

/** The articles of one volume that answer a query. */
export interface VolumeMatches {
  readonly articles: Numbers;
  /** For each clause the sections in which it stands; not all of them are of articles that answer. */
  readonly clauseSections: readonly Numbers[];
}

interface ClauseMatches {
  readonly articles: Numbers;
  /** Where the clause's words stand; an exclusion stands nowhere. */
  readonly sections: Numbers;
}

const NOTHING: VolumeMatches = { articles: [], clauseSections: [] };

/** Answers by query and volume: the results, their counts and their filters all ask for the same. */
const known = new WeakMap<Query, WeakMap<VolumeReader, Promise<VolumeMatches>>>();

/** Finds exactly the articles that `matchesQuery` accepts. Asked again with the same query object, it remembers. */
export function findInVolume(query: Query, reader: VolumeReader): Promise<VolumeMatches> {
  const byReader = known.get(query) ?? new WeakMap<VolumeReader, Promise<VolumeMatches>>();
  known.set(query, byReader);
  const found = byReader.get(reader) ?? answer(query, reader);
  byReader.set(reader, found);
  found.catch(() => byReader.delete(reader));
  return found;
}

/**
 * First come the candidates of all clauses; only those that may answer the whole query are decided one by
 * one.
 */
async function answer(query: Query, reader: VolumeReader): Promise<VolumeMatches> {
  if (query.clauses.length === 0) return NOTHING;
  const candidates = await Promise.all(query.clauses.map((clause) => clauseCandidates(clause, reader)));
  const within = candidates.reduce(intersect);
  if (within.length === 0) return NOTHING;
  const clauses = await Promise.all(query.clauses.map((clause) => decideClause(clause, within, reader)));
  return {
    articles: clauses.map(({ articles }) => articles).reduce(intersect),
    clauseSections: clauses.map(({ sections }) => sections),
  };
}

/** Excluded terms cannot narrow before they are decided: a candidate may turn out not to contain them. */
async function clauseCandidates({ terms }: Clause, reader: VolumeReader): Promise<Numbers> {
  if (terms.some((term) => term.excluded)) return upTo(reader.volume.articles);
  const map = await reader.sectionMap();
  const candidates = await Promise.all(terms.map((term) => findCandidates(term, reader)));
  return candidates.map((sections) => articlesOf(sections, map)).reduce(unite);
}

async function decideClause(
  { terms }: Clause,
  within: Numbers,
  reader: VolumeReader,
): Promise<ClauseMatches> {
  const matches = await Promise.all(terms.map((term) => decideTerm(term, within, reader)));
  return matches.reduce((a, b) => ({
    articles: unite(a.articles, b.articles),
    sections: unite(a.sections, b.sections),
  }));
}

async function decideTerm(term: Term, within: Numbers, reader: VolumeReader): Promise<ClauseMatches> {
  const map = await reader.sectionMap();
  const candidates = sectionsWithin(await findCandidates(term, reader), within, map);
  const sections = await decideCandidates(term, candidates, reader);
  const articles = articlesOf(sections, map);
  return term.excluded ? { articles: subtract(within, articles), sections: [] } : { articles, sections };
}

/** Those of ascending sections that belong to ascending articles. */
function sectionsWithin(sections: Numbers, articles: Numbers, map: SectionMap): Numbers {
  let i = 0;
  return sections.filter((section) => {
    const article = map.articleOf(section);
    while (i < articles.length && articles[i]! < article) i++;
    return articles[i] === article;
  });
}

/** The articles of ascending sections, each once. */
function articlesOf(sections: Numbers, map: SectionMap): Numbers {
  const articles: number[] = [];
  for (const section of sections) {
    const article = map.articleOf(section);
    if (articles.at(-1) !== article) articles.push(article);
  }
  return articles;
}
