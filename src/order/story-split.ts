import type { ScoredReading } from "./edge-model.ts";
import { gainOf } from "./edge-scores.ts";
import type { OrderNode } from "./nodes.ts";
import { isStory, type PageGraph } from "./page-graph.ts";
import { within } from "./within.ts";

/** Whether a path falls into two stories: its weakest seams, where its words part most, and how its headings share the parts. */
export function splitFeatures(path: readonly number[], { graph, scores }: ScoredReading): number[] {
  const { nodes } = graph;
  const firstStory = path.findIndex((u) => isStory(nodes[u]!));
  const headings = firstStory < 0 ? [] : path.slice(0, firstStory);
  const story = firstStory < 0 ? [] : path.slice(firstStory).filter((u) => isStory(nodes[u]!));
  const gains = path
    .slice(1)
    .map((v, i) => gainOf(scores, path[i]!, v))
    .sort((a, b) => a - b);
  const sums = new Sums([...headings, ...story], graph);
  const members = story.map((u) => nodes[u]!);
  return [
    ...[gains[0], gains[1]].map((gain) => within(MOST_GAIN, gain ?? MOST_GAIN) / 20),
    ...titleFit(sums, headings.length, story.length),
    Math.log1p(headings.length),
    ...wordsPart(sums, headings.length, members),
    ...headingsShare(sums, headings.length, members),
  ];
}

const MOST_GAIN = 60;

/** How much better the headings fit the first paragraph than any other, and how well they fit them all. */
function titleFit(sums: Sums, headings: number, paragraphs: number): number[] {
  if (headings === 0 || paragraphs === 0) return [0, 0];
  const fitOf = (i: number): number => sums.cosine(0, headings, headings + i, headings + i + 1);
  let best = 0;
  for (let i = 1; i < paragraphs; i++) best = Math.max(best, fitOf(i));
  return [4 * (fitOf(0) - best), 4 * sums.cosine(0, headings, headings, headings + paragraphs)];
}

/** The cut on whose sides the paragraphs have least in common. */
function wordsPart(sums: Sums, headings: number, story: readonly OrderNode[]): number[] {
  if (story.length < 2) return [0, 0, 0, 0];
  let least = 1;
  let cut = 1;
  for (let t = 1; t < story.length; t++) {
    const cosine = sums.cosine(headings, headings + t, headings + t, headings + story.length);
    if (cosine < least) [least, cut] = [cosine, t];
  }
  return [4 * least, ...looksAt(cut, story)];
}

/** The cut on whose sides two groups of the headings speak of the paragraphs, the first of those above it. */
function headingsShare(sums: Sums, headings: number, story: readonly OrderNode[]): number[] {
  if (headings < 2 || story.length < 2) return [0, 0, 0, 0, 0];
  const all = headings + story.length;
  let most = -1;
  let cut = 1;
  for (let t = 1; t < story.length; t++) {
    const at = headings + t;
    for (let k = 1; k < headings; k++) {
      const value =
        sums.cosine(0, k, headings, at) +
        sums.cosine(k, headings, at, all) -
        sums.cosine(k, headings, headings, at) -
        sums.cosine(0, k, at, all);
      if (value > most) [most, cut] = [value, t];
    }
  }
  return [1, 2 * most, ...looksAt(cut, story)];
}

/** Whether a story seems to begin below a cut and one to end above it, and whether the file parts them too. */
function looksAt(cut: number, story: readonly OrderNode[]): number[] {
  const [above, below] = [story[cut - 1]!, story[cut]!];
  return [
    within(2, below.storyEdges.opens / 4),
    within(2, above.storyEdges.closes / 4),
    below.position === above.position + 1 ? 0 : 1,
  ];
}

/** Products of the word vectors of a list's stretches, each vector summed. */
class Sums {
  readonly #size: number;
  /** Products of the first i and the first j. */
  readonly #upTo: Float64Array;

  constructor(list: readonly number[], { products, nodes }: PageGraph) {
    const size = list.length + 1;
    this.#size = size;
    this.#upTo = new Float64Array(size * size);
    for (let i = 1; i < size; i++) {
      let row = 0;
      for (let j = 1; j < size; j++) {
        row += products[list[i - 1]! * nodes.length + list[j - 1]!]!;
        this.#upTo[i * size + j] = this.#upTo[(i - 1) * size + j]! + row;
      }
    }
  }

  #product(a: number, b: number, c: number, d: number): number {
    const [upTo, size] = [this.#upTo, this.#size];
    return upTo[b * size + d]! - upTo[a * size + d]! - upTo[b * size + c]! + upTo[a * size + c]!;
  }

  /** Cosine of the stretch from `a` to before `b` with that from `c` to before `d`. */
  cosine(a: number, b: number, c: number, d: number): number {
    const length = Math.sqrt(this.#product(a, b, a, b) * this.#product(c, d, c, d));
    return length > 0 ? this.#product(a, b, c, d) / length : 0;
  }
}
