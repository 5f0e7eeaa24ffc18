import { findSpans, type Span } from "./marks.ts";
import type { Term } from "./query.ts";
import type { Passage } from "./record.ts";

/** A piece of an article's text with the places to mark in it. */
export interface Excerpt {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Whether the passage goes on before and after the piece. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Two lines of a result on a wide screen, four on a phone. */
const EXCERPT_CHARS = 96;
/** As much is shown before the first match, to say what it is about. */
const LEAD_CHARS = 24;
/** An excerpt begins after one of these, if one stands in the lead. */
const SENTENCE_END = /[。！？；]/g;

/**
 * The stretch of the article with the most matches, the first among equals; without any, how the article
 * begins. The headline, kicker and deck are shown by themselves, so they are no excerpt.
 */
export function excerptOf(passages: readonly Passage[], terms: readonly Term[]): Excerpt | undefined {
  const quotable = passages.filter(([field]) => !["headline", "kicker", "deck"].includes(field));
  let best: { passage: Passage; spans: Span[]; first: number; weight: number } | undefined;
  for (const passage of quotable) {
    const spans = findSpans(passage[1], terms, passage[0]);
    for (const first of spans.keys()) {
      const weight = windowWeight(spans, first);
      if (weight > (best?.weight ?? 0)) best = { passage, spans, first, weight };
    }
  }
  if (best) return cut(best.passage[1], best.spans, best.spans[best.first]!.from);
  const opening = quotable.find(([field]) => field === "body") ?? quotable[0];
  return opening && cut(opening[1], [], 0);
}

/** Marked characters that an excerpt beginning with this span would show. */
function windowWeight(spans: readonly Span[], first: number): number {
  const end = spans[first]!.from + EXCERPT_CHARS - LEAD_CHARS;
  let weight = 0;
  for (let i = first; i < spans.length && spans[i]!.to <= end; i++) weight += spans[i]!.to - spans[i]!.from;
  return Math.max(weight, 1);
}

function cut(text: string, spans: readonly Span[], match: number): Excerpt {
  const from = onCharacter(text, startOf(text, match));
  const last = spans.find((span) => span.from === match);
  const to = onCharacter(text, Math.min(text.length, Math.max(from + EXCERPT_CHARS, last?.to ?? 0)));
  return {
    text: text.slice(from, to),
    spans: spans
      .filter((span) => span.to > from && span.from < to)
      .map((span) => ({ from: Math.max(span.from, from) - from, to: Math.min(span.to, to) - from })),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  };
}

function startOf(text: string, match: number): number {
  const earliest = Math.max(0, match - LEAD_CHARS);
  if (earliest === 0) return 0;
  const lead = text.slice(earliest, match);
  const ends = [...lead.matchAll(SENTENCE_END)];
  return ends.length > 0 ? earliest + ends[0]!.index + 1 : earliest;
}

/** Never in the middle of a character of two code units. */
function onCharacter(text: string, offset: number): number {
  const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
  return offset < text.length && isLow(text.charCodeAt(offset)) ? offset - 1 : offset;
}
