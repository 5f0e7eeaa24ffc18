import type { Problem } from "../model/problem.ts";
import type { Fields } from "./yaml-fields.ts";

/** What a page's front matter may state. */
export const PAGE_FIELDS = ["newspaper", "date", "page", "section", "edition"] as const;

/** What the front matter of an article written by hand states of its head, as plain texts. */
export const HEAD_FIELDS = ["kicker", "headline", "deck", "standingHead", "source", "byline"] as const;

/** What the front matter of an article written by hand may state. */
export const ARTICLE_FIELDS = [...HEAD_FIELDS, "dateline", "page", "section"] as const;

/** Warns of names that nothing reads, and says which one was probably meant. */
export function unknownFieldProblems(fields: Fields, known: readonly string[], file: string): Problem[] {
  return [...fields]
    .filter(([name]) => !known.includes(name))
    .map(([name, { line }]) => ({
      rule: "read/unknown-field",
      severity: "warning",
      file,
      line,
      message: `Expected one of ${known.join(", ")}; found “${name}”, which nothing reads.`,
      hint: hintFor(name, known),
    }));
}

function hintFor(name: string, known: readonly string[]): string {
  const nearest = known
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .reduce((a, b) => (b.distance < a.distance ? b : a));
  return nearest.distance <= 2
    ? `Did you mean “${nearest.candidate}”?`
    : "Remove the line, or rename the field.";
}

/** Letters to insert, delete or replace between two words (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + Number(letter !== other)));
    row = next;
  }
  return row[b.length]!;
}
