import { NumberIds } from "./number-ids.ts";

/** A text's terms with their weights, sorted by term; of length 1 unless it is empty. */
export interface TermVector {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

/** Letters, digits and Han characters by code unit: 1 if a term may hold it. */
export const IN_TERM = Uint8Array.from({ length: 1 << 16 }, (_, code) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0,
);

/** How often each pair of characters stands in a text, by first code × 65,536 + second code. */
export type PairCounts = ReadonlyMap<number, number>;

/** Counts overlapping pairs of letters, digits and Han characters; none spans punctuation. */
export function countPairs(text: string): PairCounts {
  const counts = new Map<number, number>();
  let previous = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const current = IN_TERM[code] ? code : 0;
    if (previous && current) {
      const pair = previous * 65536 + current;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    previous = current;
  }
  return counts;
}

/**
 * Bigram tf-idf vectors over the texts of one page: a pair that stands in every block says nothing, one that
 * two blocks share says much. Weights are (1 + ln tf) × ln((n + 1) / df), scaled to length 1.
 */
export const makeTermVectors = (texts: readonly string[]): TermVector[] => weighPairs(texts.map(countPairs));

/** The same for texts whose pairs are counted already. */
export function weighPairs(counted: readonly PairCounts[]): TermVector[] {
  const ids = new NumberIds();
  const frequency: number[] = [];
  const termsOf = counted.map((counts) => {
    const terms = new Int32Array(counts.size);
    let size = 0;
    for (const pair of counts.keys()) {
      const id = ids.add(pair);
      frequency[id] = (frequency[id] ?? 0) + 1;
      terms[size++] = id;
    }
    return terms;
  });
  const idf = Float64Array.from(frequency, (texts) => Math.log((counted.length + 1) / texts));
  const countOfId = new Int32Array(frequency.length);
  return counted.map((counts, text) => weigh(counts, termsOf[text]!, idf, countOfId));
}

/**
 * @param terms the text's terms in the order of `counts`
 * @param countOfId room for the text's counts by term
 */
function weigh(counts: PairCounts, terms: Int32Array, idf: Float64Array, countOfId: Int32Array): TermVector {
  let at = 0;
  for (const count of counts.values()) countOfId[terms[at++]!] = count;
  terms.sort();
  const weights = new Float32Array(terms.length);
  let squares = 0;
  for (let i = 0; i < terms.length; i++) {
    const id = terms[i]!;
    const count = countOfId[id]!;
    weights[i] = (count === 1 ? 1 : 1 + Math.log(count)) * idf[id]!;
    squares += weights[i]! ** 2;
  }
  const length = Math.sqrt(squares);
  if (length > 0) for (let i = 0; i < weights.length; i++) weights[i]! /= length;
  return { terms, weights };
}

/** Cosine of two vectors, 0 to 1. */
export function similarity(a: TermVector, b: TermVector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const difference = a.terms[i]! - b.terms[j]!;
    if (difference === 0) sum += a.weights[i++]! * b.weights[j++]!;
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}

/** Share of `part`'s weight (squared) whose terms stand in `whole`: how much of a headline its story repeats. */
export function containment(part: TermVector, whole: TermVector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < part.terms.length && j < whole.terms.length; ) {
    const difference = part.terms[i]! - whole.terms[j]!;
    if (difference === 0) {
      sum += part.weights[i]! ** 2;
      i++;
      j++;
    } else if (difference < 0) i++;
    else j++;
  }
  return sum;
}
