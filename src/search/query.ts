/**
 * The query grammar, shared by browser and tests:
 *
 *     query   = clause { white-space clause }          all clauses must hold
 *     clause  = term { white-space "OR" white-space term }   one of the terms must hold
 *     term    = [ "-" ] [ field ":" ] ( word | phrase )
 *     phrase  = '"' anything but '"' '"'               literal: punctuation, spaces, capitals "OR" and all
 *     field   = "title" | "byline" | "source"
 *
 * A quotation mark that is never closed reaches to the end: a query is searched while it is being typed.
 * Anything else is a word, to be found as it is typed.
 */

export const QUERY_FIELDS = ["title", "byline", "source"] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

export interface Term {
  /** As typed, without quotation marks, field and minus sign. Never empty. */
  readonly text: string;
  readonly field?: QueryField;
  readonly excluded: boolean;
}

/** At least one of its terms must hold; an excluded term holds where it does not occur. */
export interface Clause {
  readonly terms: readonly Term[];
}

/** All clauses must hold. Without clauses nothing is asked, and nothing found. */
export interface Query {
  readonly clauses: readonly Clause[];
}

const TOKEN = /(-?)(?:(title|byline|source)[:：])?(?:["＂]([^"＂]*)(?:["＂]|$)|(\S+))/gu;

type Token = Term | "OR";

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [whole, minus, field, phrase, word] of text.matchAll(TOKEN)) {
    if (whole === "OR") tokens.push("OR");
    else tokens.push(...termOf(minus === "-", field as QueryField | undefined, phrase ?? word ?? ""));
  }
  return tokens;
}

function termOf(excluded: boolean, field: QueryField | undefined, text: string): Term[] {
  const trimmed = text.trim();
  if (trimmed === "") return [];
  return [{ text: trimmed, excluded, ...(field === undefined ? {} : { field }) }];
}

/** Parses what a reader typed. Every text is a query; one of white space alone has no clauses. */
export function parseQuery(text: string): Query {
  const clauses: Term[][] = [];
  let joinNext = false;
  for (const token of tokensOf(text)) {
    if (token === "OR") {
      joinNext = clauses.length > 0;
    } else if (joinNext) {
      clauses.at(-1)!.push(token);
      joinNext = false;
    } else {
      clauses.push([token]);
    }
  }
  return { clauses: clauses.map((terms) => ({ terms })) };
}

/** The terms whose occurrences are shown to the reader: those that are not excluded. */
export const shownTerms = (query: Query): Term[] =>
  query.clauses.flatMap((clause) => clause.terms.filter((term) => !term.excluded));
