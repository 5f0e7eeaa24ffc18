import type { EdgeScores } from "./edge-model.ts";
import type { PageGraph } from "./page-graph.ts";

/** Probability that a path is an article, whole and alone, from the probabilities of its edges and ends. */
export function chainConfidence(path: readonly number[], scores: EdgeScores, graph: PageGraph): number {
  const n = graph.nodes.length;
  let log = scores.starts[path[0]!]! + scores.ends[path.at(-1)!]!;
  for (let i = 0; i + 1 < path.length; i++) log += scores.edges[path[i]! * n + path[i + 1]!]!;
  return Math.min(0.999, Math.max(0.001, Math.exp(log / 2)));
}
