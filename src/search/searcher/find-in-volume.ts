import type { Clause, Query, Term } from "../query.ts";
import { type Documents, everyDocument, intersect, subtract, unite } from "./document-sets.ts";
import { decideCandidates, findCandidates } from "./find-term.ts";
import type { VolumeReader } from "./volume-reader.ts";

/** The articles of one volume that answer a query. */
export interface VolumeMatches {
  readonly documents: Documents;
  /** How many of the query's clauses stand in the headline, for each of the documents. */
  readonly headlineClauses: readonly number[];
}

interface ClauseMatches {
  readonly documents: Documents;
  readonly inHeadline: Documents;
}

/**
 * Finds exactly the articles that `matchesQuery` accepts. First come the candidates of all clauses; only
 * those that may answer the whole query are decided one by one.
 */
export async function findInVolume(query: Query, reader: VolumeReader): Promise<VolumeMatches> {
  if (query.clauses.length === 0) return { documents: [], headlineClauses: [] };
  const candidates = await Promise.all(query.clauses.map((clause) => clauseCandidates(clause, reader)));
  const within = candidates.reduce(intersect);
  if (within.length === 0) return { documents: [], headlineClauses: [] };
  const clauses = await Promise.all(query.clauses.map((clause) => decideClause(clause, within, reader)));
  const documents = clauses.map((clause) => clause.documents).reduce(intersect);
  const headlines = clauses.map(({ inHeadline }) => new Set(inHeadline));
  return {
    documents,
    headlineClauses: documents.map((document) => headlines.filter((set) => set.has(document)).length),
  };
}

/** Excluded terms cannot narrow before they are decided: a candidate may turn out not to contain them. */
async function clauseCandidates({ terms }: Clause, reader: VolumeReader): Promise<Documents> {
  if (terms.some((term) => term.excluded)) return everyDocument(reader.volume.articles);
  const candidates = await Promise.all(terms.map((term) => findCandidates(term, reader)));
  return candidates.reduce(unite);
}

async function decideClause(
  { terms }: Clause,
  within: Documents,
  reader: VolumeReader,
): Promise<ClauseMatches> {
  const matches = await Promise.all(terms.map((term) => decideTerm(term, within, reader)));
  return matches.reduce((a, b) => ({
    documents: unite(a.documents, b.documents),
    inHeadline: unite(a.inHeadline, b.inHeadline),
  }));
}

async function decideTerm(term: Term, within: Documents, reader: VolumeReader): Promise<ClauseMatches> {
  const candidates = intersect(await findCandidates(term, reader), within);
  const matches = await decideCandidates(term, candidates, reader);
  return term.excluded ? { documents: subtract(within, matches.documents), inHeadline: [] } : matches;
}
