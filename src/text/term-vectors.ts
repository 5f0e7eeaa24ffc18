/** A text's terms with their weights, sorted by term; of length 1 unless it is empty. */
export interface TermVector {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

const HAN_PAIR = /[\p{Script=Han}\p{L}\p{N}]/u;

/** Overlapping pairs of letters, digits and Han characters; none spans punctuation. */
function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  let previous = "";
  for (const character of text) {
    const current = HAN_PAIR.test(character) ? character : "";
    if (previous !== "" && current !== "") pairs.push(previous + current);
    previous = current;
  }
  return pairs;
}

/**
 * Bigram tf-idf vectors over the texts of one page: a pair that stands in every block says nothing, one that
 * two blocks share says much. Weights are (1 + ln tf) × ln((n + 1) / df), scaled to length 1.
 */
export function makeTermVectors(texts: readonly string[]): TermVector[] {
  const termIds = new Map<string, number>();
  const frequency: number[] = [];
  const counted = texts.map((text) => {
    const counts = new Map<number, number>();
    for (const pair of pairsOf(text)) {
      let id = termIds.get(pair);
      if (id === undefined) termIds.set(pair, (id = termIds.size));
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const id of counts.keys()) frequency[id] = (frequency[id] ?? 0) + 1;
    return counts;
  });
  return counted.map((counts) => {
    const terms = Int32Array.from(counts.keys()).sort();
    const weights = Float32Array.from(
      terms,
      (id) => (1 + Math.log(counts.get(id)!)) * Math.log((texts.length + 1) / frequency[id]!),
    );
    const length = Math.hypot(...weights);
    if (length > 0) for (let i = 0; i < weights.length; i++) weights[i]! /= length;
    return { terms, weights };
  });
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
