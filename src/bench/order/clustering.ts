import type { Block } from "../../model/block.ts";
import { makeTermVectors, similarity } from "../../text/term-vectors.ts";
import type { BenchArticle } from "./bench-page.ts";

/**
 * Text clustering after Aiello and Pegoretti, "Textual article clustering in newspaper pages" (2004): blocks whose
 * term vectors are alike enough are linked, connected blocks are an article, in the order of the file.
 */
const LEAST_SIMILARITY = 0.06;

export function readByClustering(blocks: readonly Block[]): BenchArticle[] {
  const texts = blocks.filter((block) => block.kind !== "picture");
  const vectors = makeTermVectors(texts.map((block) => block.text));
  const parent = texts.map((_, i) => i);
  const rootOf = (i: number): number => (parent[i] === i ? i : rootOf(parent[i]!));
  for (let i = 0; i < texts.length; i++) {
    for (let j = i + 1; j < texts.length; j++) {
      if (similarity(vectors[i]!, vectors[j]!) >= LEAST_SIMILARITY) parent[rootOf(j)] = rootOf(i);
    }
  }
  const clusters = new Map<number, Block[]>();
  for (const [i, block] of texts.entries())
    clusters.set(rootOf(i), [...(clusters.get(rootOf(i)) ?? []), block]);
  return [...clusters.values()].map((cluster) => {
    const headline = cluster.find((block) => block.kind === "heading") ?? cluster[0]!;
    return {
      headline: headline.text,
      body: cluster.filter((block) => block !== headline).map((block) => block.text),
    };
  });
}
