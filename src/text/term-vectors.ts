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

/** The pairs of characters that a page's texts hold, as numbers from 0. */
export interface CountedTerms {
  /** Each term's pair, as in `PairCounts`. */
  readonly pairs: readonly number[];
  readonly texts: readonly {
    /** In the order in which the text first has them. */
    readonly terms: Int32Array;
    /** How often each stands in the text. */
    readonly counts: Int32Array;
  }[];
}

/** Counts overlapping pairs of letters, digits and Han characters in each text; none spans punctuation. */
export function countTerms(texts: readonly string[]): CountedTerms {
  const ids = new NumberIds(texts.reduce((sum, text) => sum + text.length, 0));
  const pairs: number[] = [];
  const countOfTerm: number[] = [];
  const own = new Int32Array(texts.reduce((most, text) => Math.max(most, text.length), 0));
  const counted = texts.map((text) => {
    let size = 0;
    let previous = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const current = IN_TERM[code] ? code : 0;
      if (previous && current) {
        const pair = previous * 65536 + current;
        const term = ids.add(pair);
        if (term === pairs.length) {
          pairs.push(pair);
          countOfTerm.push(0);
        }
        if (countOfTerm[term]!++ === 0) own[size++] = term;
      }
      previous = current;
    }
    const terms = own.slice(0, size);
    const counts = new Int32Array(size);
    for (let i = 0; i < size; i++) {
      counts[i] = countOfTerm[terms[i]!]!;
      countOfTerm[terms[i]!] = 0;
    }
    return { terms, counts };
  });
  return { pairs, texts: counted };
}

/** The same for one text. */
export function countPairs(text: string): PairCounts {
  const { pairs, texts } = countTerms([text]);
  return new Map(pairs.map((pair, term) => [pair, texts[0]!.counts[term]!]));
}

/**
 * Bigram tf-idf vectors over the texts of one page: a pair that stands in every block says nothing, one that
 * two blocks share says much. Weights are (1 + ln tf) × ln((n + 1) / df), scaled to length 1.
 */
export const makeTermVectors = (given: readonly string[]): TermVector[] => weighByPage(countTerms(given));

/** The same of texts whose terms are counted already. */
export function weighByPage(counted: CountedTerms): TermVector[] {
  const { pairs, texts } = counted;
  const frequency = new Int32Array(pairs.length);
  for (const { terms } of texts) for (let i = 0; i < terms.length; i++) frequency[terms[i]!]!++;
  const idf = new Float64Array(pairs.length);
  for (let term = 0; term < idf.length; term++) idf[term] = Math.log((texts.length + 1) / frequency[term]!);
  return weighTerms(counted, idf);
}

/** Bigram vectors of texts whose terms are counted already: weights are (1 + ln tf) × the term's, scaled to length 1. */
export function weighTerms({ pairs, texts }: CountedTerms, idf: ArrayLike<number>): TermVector[] {
  const weightOfTerm = new Float64Array(pairs.length);
  return texts.map(({ terms, counts }) => {
    for (let i = 0; i < terms.length; i++) weightOfTerm[terms[i]!] = logCount(counts[i]!) * idf[terms[i]!]!;
    const sorted = terms.slice().sort();
    const weights = new Float32Array(sorted.length);
    let squares = 0;
    for (let i = 0; i < sorted.length; i++) {
      weights[i] = weightOfTerm[sorted[i]!]!;
      squares += weights[i]! ** 2;
    }
    const length = Math.sqrt(squares);
    if (length > 0) for (let i = 0; i < weights.length; i++) weights[i]! /= length;
    return { terms: sorted, weights };
  });
}

/** 1 + ln of a count; most terms stand in a text once. */
export const logCount = (count: number): number => (count === 1 ? 1 : 1 + Math.log(count));

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
