/** What stands around a line, as vectors of what it is about; nearest first. */
interface Around {
  readonly above: readonly Float32Array[];
  readonly below: readonly Float32Array[];
  /** How alike neighbouring texts of the page are, see `meanLikeness`. */
  readonly usual: number;
}

const NUMBERS = 6;
export const NO_CHANGE: readonly number[] = new Array<number>(NUMBERS).fill(0);

/**
 * Cosines of what stands above a line and below it, of the nearest of both, and of the line with either: at a headline the
 * subject changes, within a story it goes on. All times 2: hardly any is above a half.
 *
 * @param own what the line is about
 */
export function topicChange(own: Float32Array, { above, below, usual }: Around): number[] {
  if (above.length === 0 || below.length === 0) {
    const [beside] = [...above, ...below];
    return [0, 0, beside ? 2 * cosine(own, beside) : 0, 0, 2 * usual, 1];
  }
  const [up, down] = [sumOf(above), sumOf(below)];
  return [
    2 * cosine(up, down),
    2 * cosine(above[0]!, below[0]!),
    2 * cosine(own, down),
    2 * cosine(own, up),
    2 * usual,
    0,
  ];
}

/** The mean cosine of texts that stand next to each other; 0 for fewer than two. */
export function meanLikeness(texts: readonly Float32Array[]): number {
  let sum = 0;
  for (let i = 1; i < texts.length; i++) sum += cosine(texts[i - 1]!, texts[i]!);
  return sum / Math.max(1, texts.length - 1);
}

function sumOf(vectors: readonly Float32Array[]): Float32Array {
  const sum = Float32Array.from(vectors[0]!);
  for (const vector of vectors.slice(1)) for (let d = 0; d < sum.length; d++) sum[d]! += vector[d]!;
  return sum;
}

/** Of vectors of any length; 0 where one is 0. */
function cosine(a: Float32Array, b: Float32Array): number {
  let [product, ofA, ofB] = [0, 0, 0];
  for (let d = 0; d < a.length; d++) {
    product += a[d]! * b[d]!;
    ofA += a[d]! ** 2;
    ofB += b[d]! ** 2;
  }
  return ofA === 0 || ofB === 0 ? 0 : product / Math.sqrt(ofA * ofB);
}
