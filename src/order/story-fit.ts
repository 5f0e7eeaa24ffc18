import { bestsOf } from "./bests.ts";
import type { OrderNode } from "./nodes.ts";
import type { PageWords } from "./page-words.ts";
import type { WordsAcross } from "./words-across.ts";

/** Paragraphs by which a story is known: a headline has few words in common with the first, and more with several. */
const PARAGRAPHS = 4;

/**
 * How well headings fit the stories that may begin with each paragraph: cosine of heading u's words with those of
 * paragraph v and the few below it; 0 where u is no heading or v is one.
 */
export function fitStories(
  nodes: readonly OrderNode[],
  words: PageWords,
  isHeading: (node: OrderNode) => boolean,
): WordsAcross {
  const n = nodes.length;
  const fit = new Float32Array(n * n);
  const headings = nodes.filter(isHeading).map(({ position }) => position);
  for (const { position: v } of nodes) {
    if (isHeading(nodes[v]!)) continue;
    for (const [i, value] of words.fitOthers(headings, storyFrom(nodes, v, isHeading)).entries()) {
      fit[headings[i]! * n + v] = value;
    }
  }
  return { fit, ...bestsOf(fit, n) };
}

/** The node and the paragraphs below it, as far as the story surely goes. */
function storyFrom(
  nodes: readonly OrderNode[],
  from: number,
  isHeading: (node: OrderNode) => boolean,
): number[] {
  const members: number[] = [];
  for (let u = from; u < nodes.length && members.length < PARAGRAPHS; u++) {
    const node = nodes[u]!;
    if (isHeading(node) || (u > from && (node.creditAbove || node.dateline))) break;
    members.push(u);
  }
  return members;
}
