import type { Clause, Query, Term } from "../query.ts";
import { articlesOf, decideCandidates, findCandidates, type TermMatches } from "./find-term.ts";
import { intersect, type Numbers, subtract, unite, upTo } from "./number-sets.ts";
import type { VolumeReader } from "./volume-reader.ts";

/** The articles of one volume that answer a query. */
export interface VolumeMatches {
  readonly articles: Numbers;
  /** How many of the query's clauses stand in the headline, for each of the articles. */
  readonly headlineClauses: readonly number[];
}

const NOTHING: VolumeMatches = { articles: [], headlineClauses: [] };

/**
 * Finds exactly the articles that `matchesQuery` accepts. First come the candidates of all clauses; only
 * those that may answer the whole query are decided one by one.
 */
export async function findInVolume(query: Query, reader: VolumeReader): Promise<VolumeMatches> {
  if (query.clauses.length === 0) return NOTHING;
  const candidates = await Promise.all(query.clauses.map((clause) => clauseCandidates(clause, reader)));
  const within = candidates.reduce(intersect);
  if (within.length === 0) return NOTHING;
  const clauses = await Promise.all(query.clauses.map((clause) => decideClause(clause, within, reader)));
  const articles = clauses.map((clause) => clause.articles).reduce(intersect);
  const headlines = clauses.map(({ inHeadline }) => new Set(inHeadline));
  return {
    articles,
    headlineClauses: articles.map((article) => headlines.filter((set) => set.has(article)).length),
  };
}

/** Excluded terms cannot narrow before they are decided: a candidate may turn out not to contain them. */
async function clauseCandidates({ terms }: Clause, reader: VolumeReader): Promise<Numbers> {
  if (terms.some((term) => term.excluded)) return upTo(reader.volume.articles);
  const map = await reader.sectionMap();
  const candidates = await Promise.all(terms.map((term) => findCandidates(term, reader)));
  return candidates.map((sections) => articlesOf(sections, map)).reduce(unite);
}

async function decideClause({ terms }: Clause, within: Numbers, reader: VolumeReader): Promise<TermMatches> {
  const matches = await Promise.all(terms.map((term) => decideTerm(term, within, reader)));
  return matches.reduce((a, b) => ({
    articles: unite(a.articles, b.articles),
    inHeadline: unite(a.inHeadline, b.inHeadline),
  }));
}

async function decideTerm(term: Term, within: Numbers, reader: VolumeReader): Promise<TermMatches> {
  const map = await reader.sectionMap();
  const wanted = new Set(within);
  const candidates = (await findCandidates(term, reader)).filter((section) =>
    wanted.has(map.articleOf(section)),
  );
  const matches = await decideCandidates(term, candidates, reader);
  return term.excluded ? { articles: subtract(within, matches.articles), inHeadline: [] } : matches;
}
