import { type FoldedText, fold, foldWithPlaces } from "./fold.ts";
import { isInField } from "./match.ts";
import type { Term } from "./query.ts";
import type { FieldName } from "./record.ts";

/** A stretch of printed text, in code units; `to` is exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Every occurrence of the terms in a printed text, joined where they touch or overlap, in order. */
export function findSpans(text: string, terms: readonly Term[], field: FieldName): Span[] {
  const folded = foldWithPlaces(text);
  const spans = terms
    .filter((term) => !term.excluded && isInField(term, field))
    .flatMap((term) => occurrencesOf(fold(term.text), folded));
  return joinSpans(spans);
}

function occurrencesOf(wanted: string, { text, starts }: FoldedText): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    spans.push({ from: starts[at]!, to: clusterEnd(starts, at + wanted.length - 1) });
  }
  return spans;
}

/** Where the printed cluster of a folded unit ends: one cluster may fold to several units ("…" to "..."). */
function clusterEnd(starts: readonly number[], unit: number): number {
  let next = unit + 1;
  while (next < starts.length - 1 && starts[next] === starts[unit]) next++;
  return starts[next]!;
}

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}
