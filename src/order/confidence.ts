import type { EdgeScores } from "./edge-model.ts";
import type { PageGraph } from "./page-graph.ts";

/** Weights of a logistic regression: one for each of `confidenceFeatures`, then the constant. */
export type ConfidenceWeights = readonly number[];

/** What a path's probability of being the article as printed rests on: its weakest seam, all seams, its roles. */
export function confidenceFeatures(path: readonly number[], scores: EdgeScores, graph: PageGraph): number[] {
  const n = graph.nodes.length;
  const seams = [scores.starts[path[0]!]!, scores.ends[path.at(-1)!]!];
  for (let i = 0; i + 1 < path.length; i++) seams.push(scores.edges[path[i]! * n + path[i + 1]!]! / 2);
  const roles = path.map((u) => Math.max(...graph.nodes[u]!.roles));
  const moved = path.filter((u, i) => i > 0 && path[i - 1] !== u - 1).length;
  const headlines = path.reduce((sum, u) => sum + graph.nodes[u]!.roles[1]!, 0);
  return [
    Math.max(-6, Math.min(...seams)),
    Math.max(
      -8,
      seams.reduce((sum, seam) => sum + seam, 0),
    ),
    Math.max(-3, Math.log(Math.min(...roles))),
    Math.log(path.length),
    Math.log1p(moved),
    Math.min(1.5, Math.abs(headlines - 1)),
    ...rivals(path, scores, n),
  ];
}

/** The best edges that would take something out of the path, or put something in. */
function rivals(path: readonly number[], scores: EdgeScores, n: number): number[] {
  const members = new Set(path);
  let into = -8;
  let outOf = -8;
  for (const u of path) {
    for (let v = 0; v < n; v++) {
      if (members.has(v)) continue;
      into = Math.max(into, scores.edges[v * n + u]! / 2);
      outOf = Math.max(outOf, scores.edges[u * n + v]! / 2);
    }
  }
  return [into, outOf];
}

/** Probability, calibrated on pages that the weights had not seen, that a path is an article, whole and alone. */
export function chainConfidence(features: readonly number[], weights: ConfidenceWeights): number {
  const sum = features.reduce((total, value, i) => total + value * weights[i]!, weights[features.length]!);
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
