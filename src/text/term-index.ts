import type { TermVector } from "./term-vectors.ts";

/**
 * For each term the texts that it stands in: what a text shares with all others is found by going through its own
 * terms once, not by comparing it with one text after another.
 */
export class TermIndex {
  readonly #vectors: readonly TermVector[];
  /** Where each term's texts begin in the lists below, one entry more than there are terms. */
  readonly #first: Int32Array;
  readonly #texts: Int32Array;
  readonly #weights: Float32Array;

  constructor(vectors: readonly TermVector[]) {
    this.#vectors = vectors;
    const terms = 1 + vectors.reduce((top, vector) => Math.max(top, vector.terms.at(-1) ?? -1), -1);
    this.#first = new Int32Array(terms + 1);
    for (const vector of vectors) for (const term of vector.terms) this.#first[term + 1]!++;
    for (let term = 0; term < terms; term++) this.#first[term + 1]! += this.#first[term]!;
    const free = this.#first.slice();
    this.#texts = new Int32Array(this.#first[terms]!);
    this.#weights = new Float32Array(this.#texts.length);
    for (const [text, vector] of vectors.entries()) {
      for (let i = 0; i < vector.terms.length; i++) {
        const at = free[vector.terms[i]!]!++;
        this.#texts[at] = text;
        this.#weights[at] = vector.weights[i]!;
      }
    }
  }

  /** Cosine of every two texts, n × n; 0 on the diagonal. */
  similarities(): Float32Array {
    const n = this.#vectors.length;
    const similar = new Float32Array(n * n);
    const sums = new Float64Array(n);
    for (let u = 0; u < n; u++) {
      const { terms, weights } = this.#vectors[u]!;
      sums.fill(0);
      for (let i = 0; i < terms.length; i++) {
        // A term's texts ascend: only those after u are left to do.
        for (let at = this.#first[terms[i]! + 1]! - 1; this.#texts[at]! > u; at--)
          sums[this.#texts[at]!]! += weights[i]! * this.#weights[at]!;
      }
      for (let v = u + 1; v < n; v++) similar[u * n + v] = similar[v * n + u] = sums[v]!;
    }
    return similar;
  }

  /** `containment` of one text in every text; the text itself holds all of it. */
  containments(part: number): Float64Array {
    const { terms, weights } = this.#vectors[part]!;
    const sums = new Float64Array(this.#vectors.length);
    for (let i = 0; i < terms.length; i++) {
      const square = weights[i]! ** 2;
      for (let at = this.#first[terms[i]!]!; at < this.#first[terms[i]! + 1]!; at++)
        sums[this.#texts[at]!]! += square;
    }
    return sums;
  }
}
