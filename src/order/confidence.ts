import { type Network, runNetwork } from "../learning/network.ts";
import { type EarlierReading, seenEarlier } from "./earlier-reading.ts";
import type { PageReading } from "./edge-model.ts";
import { seamScores } from "./edge-scores.ts";
import { isHeading } from "./page-graph.ts";
import { countJumps } from "./path-cover.ts";

/** Seams, roles and rivals: the worse, the less an article is to be relied on. All limits are in nats. */
const LEAST_SEAM = -6;
const LEAST_SUM = -8;
const LEAST_ROLE = -3;
const NO_RIVAL = -8;

/** What a path's probability of being the article as printed rests on: its seams, its roles, its rivals, its page. */
export function confidenceFeatures(path: readonly number[], reading: PageReading): number[] {
  const { graph, scores } = reading;
  const seams = seamScores(path, scores).sort((a, b) => a - b);
  const roles = path.map((u) => Math.log(Math.max(...graph.nodes[u]!.roles)));
  const moved = path.filter((u, i) => i > 0 && path[i - 1] !== u - 1).length;
  const headlines = path.reduce((sum, u) => sum + graph.nodes[u]!.roles[1]!, 0);
  return [
    Math.max(LEAST_SEAM, seams[0]!),
    Math.max(LEAST_SEAM, seams[1]!),
    Math.max(LEAST_SUM, sum(seams)),
    Math.max(LEAST_ROLE, Math.min(...roles)),
    Math.max(LEAST_SUM, sum(roles)),
    Math.log(path.length),
    Math.log1p(moved),
    Math.min(1.5, Math.abs(headlines - 1)),
    ...rivals(path, reading),
    ...agreement(path, reading.first),
    ...agreement(path, reading.second),
    ...pageDoubts(reading),
  ];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The best edges that would take something out of the path, or put something in; and members that fit elsewhere. */
function rivals(path: readonly number[], { graph, scores, second }: PageReading): number[] {
  const n = graph.nodes.length;
  const members = new Set(path);
  let into = NO_RIVAL;
  let outOf = NO_RIVAL;
  let strayWords = 0;
  let strayTopic = 0;
  let strayStrings = 0;
  for (const u of path) {
    for (let v = 0; v < n; v++) {
      if (members.has(v)) continue;
      into = Math.max(into, scores.edges[v * n + u]! / 2);
      outOf = Math.max(outOf, scores.edges[u * n + v]! / 2);
    }
    const { chain, fit } = second;
    const own = chain[u]!;
    strayWords = Math.max(strayWords, fit.bestWords[u]! - fit.words[own]![u]!);
    strayTopic = Math.max(strayTopic, fit.bestTopic[u]! - fit.topic[own]![u]!);
    strayStrings = Math.max(strayStrings, fit.bestStrings[u]! - fit.strings[own]![u]!);
  }
  return [into, outOf, 4 * strayWords, strayTopic, strayStrings / 3];
}

/** Where an earlier reading saw it otherwise. */
function agreement(path: readonly number[], earlier: EarlierReading): number[] {
  const { differing, seams } = seenEarlier(path, earlier);
  return [Math.log1p(differing), Math.min(0, ...seams) / 4];
}

/** How hard the page is: how doubtful its seams are, what no headline leads, and whether columns were interleaved. */
function pageDoubts({ graph, scores, next }: PageReading): number[] {
  const n = graph.nodes.length;
  const followed = new Set(next);
  let doubt = 0;
  let headless = 0;
  for (let u = 0; u < n; u++) {
    const seam = next[u]! < 0 ? scores.ends[u]! : scores.edges[u * n + next[u]!]! / 2;
    if (seam < -0.5) doubt++;
    if (!followed.has(u) && !isHeading(graph.nodes[u]!)) headless++;
  }
  return [
    Math.log1p(doubt),
    Math.log1p(headless),
    Math.log1p(countJumps(next)),
    graph.stacks.strength > 0 ? 1 : 0,
    graph.rows.pageStrength,
  ];
}

/**
 * Probability that a path is an article, whole and alone, calibrated on pages that the weights had not seen.
 *
 * @param network from `confidenceFeatures` to log odds
 */
export function chainConfidence(features: readonly number[], network: Network): number {
  const output = new Float32Array(1);
  runNetwork(network, Float32Array.from(features), 0, new Float32Array(network.hidden), output);
  return Math.round(1000 / (1 + Math.exp(-output[0]!))) / 1000;
}
