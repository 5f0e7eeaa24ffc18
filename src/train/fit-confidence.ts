import { type ConfidenceWeights, chainConfidence, confidenceFeatures } from "../order/confidence.ts";
import type { EdgeScores } from "../order/edge-model.ts";
import { isHeading, type PageGraph } from "../order/page-graph.ts";

/** A path that the engine found, and whether it is an article of the page as printed. */
export interface ConfidenceExample {
  readonly features: readonly number[];
  readonly exact: boolean;
}

/** A page that the weights have not seen, as they read it. */
export interface ReadPage {
  readonly graph: PageGraph;
  readonly scores: EdgeScores;
  readonly next: Int32Array;
  readonly trueNext: Int32Array;
  readonly truePrevious: Int32Array;
}

export function confidenceExamples({
  graph,
  scores,
  next,
  trueNext,
  truePrevious,
}: ReadPage): ConfidenceExample[] {
  const followed = new Set(next);
  const examples: ConfidenceExample[] = [];
  for (let u = 0; u < next.length; u++) {
    if (followed.has(u) || !isHeading(graph.nodes[u]!)) continue;
    const path: number[] = [];
    for (let at = u; at >= 0; at = next[at]!) path.push(at);
    const exact = truePrevious[u] === -1 && path.every((at) => next[at] === trueNext[at]);
    examples.push({ features: confidenceFeatures(path, scores, graph), exact });
  }
  return examples;
}

const STEPS = 4000;
const RATE = 0.05;

/** Logistic regression by gradient descent on standardized features; the scaling is folded back into the weights. */
export function fitConfidence(examples: readonly ConfidenceExample[]): ConfidenceWeights {
  const size = examples[0]!.features.length;
  const mean = Array.from({ length: size }, (_, i) => average(examples.map(({ features }) => features[i]!)));
  const spread = mean.map(
    (m, i) => Math.sqrt(average(examples.map(({ features }) => (features[i]! - m) ** 2))) || 1,
  );
  const rows = examples.map(({ features }) => features.map((value, i) => (value - mean[i]!) / spread[i]!));
  const weights = new Array<number>(size + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slope = new Array<number>(size + 1).fill(0);
    for (const [index, row] of rows.entries()) {
      const sum = row.reduce((total, value, i) => total + value * weights[i]!, weights[size]!);
      const error = 1 / (1 + Math.exp(-sum)) - (examples[index]!.exact ? 1 : 0);
      for (let i = 0; i < size; i++) slope[i]! += error * row[i]!;
      slope[size]! += error;
    }
    for (let i = 0; i <= size; i++) weights[i]! -= (RATE * 10 * slope[i]!) / rows.length;
  }
  const scaled = weights.slice(0, size).map((weight, i) => weight / spread[i]!);
  const constant = weights[size]! - scaled.reduce((sum, weight, i) => sum + weight * mean[i]!, 0);
  return [...scaled, constant].map((weight) => Number(weight.toPrecision(5)));
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** How often paths of each confidence are exact. */
export function reportConfidence(weights: ConfidenceWeights, examples: readonly ConfidenceExample[]): void {
  const bins = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];
  const scored = examples.map(({ features, exact }) => ({
    exact,
    confidence: chainConfidence(features, weights),
  }));
  for (let bin = 0; bin + 1 < bins.length; bin++) {
    const own = scored.filter(({ confidence }) => confidence >= bins[bin]! && confidence < bins[bin + 1]!);
    const share = ((100 * own.filter(({ exact }) => exact).length) / Math.max(1, own.length)).toFixed(1);
    console.log(`confidence ${bins[bin]!.toFixed(2)} and above: ${own.length} paths, ${share} % exact`);
  }
}
