import { fold } from "./fold.ts";
import type { Query, QueryField, Term } from "./query.ts";
import type { FieldName, Passage } from "./record.ts";

/**
 * The meaning of a query, written as plainly as can be: what the index answers must equal this,
 * and candidates that the index cannot decide are decided by it.
 */

const FIELD_OF_PREFIX = {
  title: "headline",
  byline: "byline",
  source: "source",
} as const satisfies Record<QueryField, FieldName>;

/** A passage with its text folded. */
export type FoldedPassage = Passage;

export const foldPassages = (passages: readonly Passage[]): FoldedPassage[] =>
  passages.map(([field, text]) => [field, fold(text)]);

/** Whether the passage stands where the term wants to be found. */
export const isInField = (term: Term, field: FieldName): boolean =>
  term.field === undefined || FIELD_OF_PREFIX[term.field] === field;

/** Whether the term's text occurs, whatever its minus sign says. */
export function occurs(term: Term, passages: readonly FoldedPassage[]): boolean {
  const wanted = fold(term.text);
  return passages.some(([field, text]) => isInField(term, field) && text.includes(wanted));
}

/** Whether an article of these passages is an answer to the query. */
export function matchesQuery(query: Query, passages: readonly FoldedPassage[]): boolean {
  if (query.clauses.length === 0) return false;
  return query.clauses.every(({ terms }) => terms.some((term) => occurs(term, passages) !== term.excluded));
}
