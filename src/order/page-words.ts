import { type CountedTerms, logCount } from "../text/term-vectors.ts";

/**
 * The words (pairs of characters) of each of a page's nodes, weighted by what it says that two texts share them.
 *
 * A paragraph has few words in common with any other of its article, but many with all of them together: taken for one
 * text, the rest of its article is found among the page's in 95 % of cases (by the paragraphs' mean vectors in 90 %).
 */
export class PageWords {
  readonly #texts: CountedTerms["texts"];
  readonly #weightOfTerm: Float32Array;
  /** Square of each node's length. */
  readonly #squares: Float64Array;
  /** How often each term stands in the group that is looked at. */
  readonly #counts: Int32Array;

  constructor({ pairs, texts }: CountedTerms, weightOfTerm: Float32Array) {
    this.#texts = texts;
    this.#weightOfTerm = weightOfTerm;
    this.#counts = new Int32Array(pairs.length);
    this.#squares = Float64Array.from(texts, ({ terms, counts }) => {
      let sum = 0;
      for (let i = 0; i < terms.length; i++) sum += (logCount(counts[i]!) * weightOfTerm[terms[i]!]!) ** 2;
      return sum;
    });
  }

  /** Length of each node's word vector. */
  lengths(): Float64Array {
    return this.#squares.map(Math.sqrt);
  }

  /** Cosine of each node's words with those of the group taken as one text, the node's own part left out. */
  fitGroup(members: readonly number[]): Float32Array {
    const square = this.#count(members);
    const fit = Float32Array.from(this.#texts, (_, u) => this.#cosine(u, square, false));
    for (const u of members) fit[u] = members.length > 1 ? this.#cosine(u, square, true) : 0;
    this.#forget(members);
    return fit;
  }

  /** Cosine of each member's words with those of the rest of the group; 0 where it is alone. */
  fitMembers(members: readonly number[]): Float32Array {
    if (members.length < 2) return new Float32Array(members.length);
    const square = this.#count(members);
    const fit = Float32Array.from(members, (u) => this.#cosine(u, square, true));
    this.#forget(members);
    return fit;
  }

  /** Cosine of some nodes' words with those of a group that they are not of. */
  fitOthers(others: readonly number[], members: readonly number[]): number[] {
    const square = this.#count(members);
    const fit = others.map((u) => this.#cosine(u, square, false));
    this.#forget(members);
    return fit;
  }

  #forget(members: readonly number[]): void {
    for (const u of members) for (const term of this.#texts[u]!.terms) this.#counts[term] = 0;
  }

  /** Counts the group's terms. @returns the square of its length */
  #count(members: readonly number[]): number {
    let square = 0;
    for (const u of members) {
      const { terms, counts } = this.#texts[u]!;
      for (let i = 0; i < terms.length; i++) {
        const term = terms[i]!;
        const before = this.#counts[term]!;
        const after = before + counts[i]!;
        this.#counts[term] = after;
        square += (squareOf(after) - squareOf(before)) * this.#weightOfTerm[term]! ** 2;
      }
    }
    return square;
  }

  #cosine(u: number, squareOfGroup: number, isMember: boolean): number {
    const { terms, counts } = this.#texts[u]!;
    let product = 0;
    let square = squareOfGroup;
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i]!;
      const all = this.#counts[term]!;
      if (all === 0) continue;
      const others = isMember ? all - counts[i]! : all;
      const weight = this.#weightOfTerm[term]! ** 2;
      if (isMember) square -= (squareOf(all) - squareOf(others)) * weight;
      if (others > 0) product += logCount(counts[i]!) * logCount(others) * weight;
    }
    const length = Math.sqrt(Math.max(0, square) * this.#squares[u]!);
    return length > 0 ? product / length : 0;
  }
}

const squareOf = (count: number): number => (count === 0 ? 0 : logCount(count) ** 2);
