import { describe, expect, it } from "vitest";
import { PageWords } from "../../src/order/page-words.ts";
import { compareAcross, multiplyWords, type Standing } from "../../src/order/words-across.ts";
import { TermIndex } from "../../src/text/term-index.ts";
import { countTerms, weighTerms } from "../../src/text/term-vectors.ts";
import { graphOf } from "../support/graph-of.ts";

const TEXTS = [
  "春耕备耕全面展开",
  "合作社备耕忙，春耕农机到田头",
  "足球联赛开幕",
  "联赛首轮主队取胜，足球场内座无虚席",
  "农机手说春耕不误农时",
];
const counted = countTerms(TEXTS);
const weights = new Float32Array(counted.pairs.length).fill(1);
const vectors = weighTerms(counted, weights);
const words = new PageWords(counted, weights);
const similar = new TermIndex(vectors).similarities();
const lengths = words.lengths();
const products = multiplyWords(similar, lengths);
const nodes = graphOf(TEXTS.map((text) => ["body", text])).nodes;
const FADE = 0.7;

/** The faded sum of the vectors from a node on, as a dense vector. */
function sumFrom(start: number, next: ArrayLike<number>): Float64Array {
  const sum = new Float64Array(counted.pairs.length);
  for (let u = start, fade = 1; u >= 0; u = next[u]!, fade *= FADE) {
    const { terms, weights: unit } = vectors[u]!;
    for (let i = 0; i < terms.length; i++) sum[terms[i]!]! += fade * unit[i]! * lengths[u]!;
  }
  return sum;
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

const standings: readonly (readonly [string, Standing])[] = [
  ["two sections of the file", { above: [-1, 0, -1, 2, 3], below: [1, -1, 3, 4, -1] }],
  ["articles whose nodes stand apart", { above: [-1, 0, -1, 2, 1], below: [1, 4, 3, -1, -1] }],
  ["nodes that stand alone", { above: [-1, -1, -1, -1, -1], below: [-1, -1, -1, -1, -1] }],
];

describe.each(standings)("what stands above and below in %s", (_, standing) => {
  const across = compareAcross({ products, nodes }, standing);

  it("is compared as the sums of its word vectors", () => {
    for (let u = 0; u < TEXTS.length; u++) {
      for (let v = 0; v < TEXTS.length; v++) {
        const a = sumFrom(u, standing.above);
        const b = sumFrom(v, standing.below);
        const cosine = dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
        expect(across.fit[u * TEXTS.length + v]).toBeCloseTo(cosine, 5);
      }
    }
  });

  it("knows the best of every row and column", () => {
    for (let u = 0; u < TEXTS.length; u++) {
      const row = TEXTS.map((__, v) => across.fit[u * TEXTS.length + v]!).filter((__, v) => v !== u);
      const column = TEXTS.map((__, v) => across.fit[v * TEXTS.length + u]!).filter((__, v) => v !== u);
      expect(across.bestOfRow[u]).toBe(Math.max(...row));
      expect(across.bestOfColumn[u]).toBe(Math.max(...column));
    }
  });
});
