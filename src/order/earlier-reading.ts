import { bestsOf } from "./bests.ts";
import { type EdgeScores, edgeGains } from "./edge-scores.ts";
import { findMoves, type Moves } from "./moves.ts";
import { isHeading, type PageGraph } from "./page-graph.ts";
import { bestPathCover, findPaths, previousOf } from "./path-cover.ts";
import { bestOver, fitGroups, type GroupFit } from "./sections.ts";
import { FADE, toUnit } from "./topics.ts";
import { compareAcross, type WordsAcross } from "./words-across.ts";

/**
 * What an earlier reading of the whole page says of each edge: the next reading weighs it together with the edge's
 * own features. Moving a run of blocks breaks three seams at once; stories side by side break them in parallel.
 */
export interface EarlierReading {
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** n × n: geometric mean of P(v | u) and P(u | v). */
  readonly mutual: Float64Array;
  /** Runs of blocks that the reading leaves as they stand in the file: index of each node's run. */
  readonly segment: Int32Array;
  readonly segmentStart: readonly number[];
  readonly segmentEnd: readonly number[];
  readonly segmentChars: readonly number[];
  /** Index of each node's article, and the nodes of each article in order. */
  readonly chain: Int32Array;
  readonly chains: readonly (readonly number[])[];
  /** How well each article's headings fit each node: chains × n. */
  readonly headingFit: readonly Float32Array[];
  readonly bestHeadingFit: Float32Array;
  /** The same by subject. */
  readonly headingTopicFit: readonly Float32Array[];
  readonly bestHeadingTopicFit: Float32Array;
  /** What each node's article is about up to it and from it on, the farther the fainter. */
  readonly topicBefore: readonly Float32Array[];
  readonly topicAfter: readonly Float32Array[];
  /** What stands above each node and below each in their articles. */
  readonly across: WordsAcross;
  /** How well each node fits each article. */
  readonly fit: GroupFit;
  readonly bestOfRow: Float64Array;
  readonly bestOfColumn: Float64Array;
  /** Number of ends, before the node, of runs that go on elsewhere further down. */
  readonly openBefore: Float64Array;
  /** Number of beginnings, before the node, of runs that go on with something from further up. */
  readonly takenBefore: Float64Array;
  /** Expected number of stories that began between the last run of headings and the node. */
  readonly storiesSinceRun: Float64Array;
  /** Displacements of runs that would explain each seam. */
  readonly moves: Moves;
  readonly page: readonly number[];
}

/**
 * What a reading that scored the page's edges so makes of the page.
 *
 * @param chosen the cover that was settled on, where that is not the best by its seams
 */
export function summarizeReading(graph: PageGraph, scores: EdgeScores, chosen?: Int32Array): EarlierReading {
  const n = graph.nodes.length;
  const gain = edgeGains(scores, n);
  const next = chosen ?? bestPathCover(gain, n);
  const mutual = new Float64Array(n * n);
  for (let i = 0; i < scores.weighed.length; i++) {
    const at = scores.weighed[i]!;
    mutual[at] = Math.exp(scores.edges[at]! / 2);
  }
  const previous = previousOf(next);
  const segments = findSegments(graph, next);
  const chains = findPaths(next);
  const chain = new Int32Array(n);
  for (const [index, members] of chains.entries()) for (const u of members) chain[u] = index;
  const headingFit = chains.map((members) => fitHeadings(graph, members));
  const headingTopicFit = chains.map((members) => fitHeadingTopics(graph, members));
  let kept = 0;
  for (let u = 0; u < n; u++) if (next[u] === u + 1) kept++;
  return {
    next,
    previous,
    mutual,
    ...segments,
    chain,
    chains,
    headingFit,
    bestHeadingFit: bestOver(headingFit, n),
    headingTopicFit,
    bestHeadingTopicFit: bestOver(headingTopicFit, n),
    ...followTopics(graph, chains),
    across: compareAcross(graph, { above: previous, below: next }),
    fit: fitGroups(chains, graph),
    ...bestsOf(mutual, n),
    ...countSeams(segments, mutual, n),
    moves: findMoves(gain, n, scores.weighed),
    storiesSinceRun: countStories(graph, mutual),
    page: [
      kept / Math.max(1, n - chains.length),
      chains.length / Math.max(1, n),
      segments.segmentStart.length / Math.max(1, n),
    ],
  };
}

/** Below this a seam is as good as excluded. */
const LEAST_MUTUAL = 1e-6;

/** How many of a path's seams and ends an earlier reading saw otherwise, and what it says of each seam, in nats. */
export function seenEarlier(
  path: readonly number[],
  { previous, next, mutual }: EarlierReading,
): { readonly differing: number; readonly seams: readonly number[] } {
  let differing = previous[path[0]!] === -1 ? 0 : 1;
  const seams: number[] = [];
  for (const [i, u] of path.entries()) {
    const v = path[i + 1] ?? -1;
    if (next[u] !== v) differing++;
    if (v >= 0) seams.push(Math.log(mutual[u * next.length + v]! + LEAST_MUTUAL));
  }
  return { differing, seams };
}

function findSegments(graph: PageGraph, next: Int32Array) {
  const n = graph.nodes.length;
  const segment = new Int32Array(n);
  const segmentStart: number[] = [];
  const segmentEnd: number[] = [];
  const segmentChars: number[] = [];
  for (let u = 0; u < n; u++) {
    if (u === 0 || next[u - 1] !== u) {
      segmentStart.push(u);
      segmentEnd.push(u);
      segmentChars.push(0);
    }
    const current = segmentStart.length - 1;
    segment[u] = current;
    segmentEnd[current] = u;
    segmentChars[current]! += graph.nodes[u]!.text.length;
  }
  return { segment, segmentStart, segmentEnd, segmentChars };
}

function fitHeadings(graph: PageGraph, members: readonly number[]): Float32Array {
  const n = graph.nodes.length;
  const fit = new Float32Array(n);
  for (const u of members) {
    if (!isHeading(graph.nodes[u]!)) continue;
    for (let v = 0; v < n; v++) fit[v] = Math.max(fit[v]!, graph.contained[u * n + v]!);
  }
  return fit;
}

function fitHeadingTopics({ nodes, topics }: PageGraph, members: readonly number[]): Float32Array {
  const fit = new Float32Array(nodes.length);
  for (const u of members) {
    if (!isHeading(nodes[u]!)) continue;
    for (let v = 0; v < fit.length; v++)
      if (u !== v) fit[v] = Math.max(fit[v]!, topics.near[u * fit.length + v]!);
  }
  return fit;
}

function followTopics({ nodes, topics }: PageGraph, chains: readonly (readonly number[])[]) {
  const topicBefore: Float32Array[] = new Array(nodes.length);
  const topicAfter: Float32Array[] = new Array(nodes.length);
  for (const members of chains) {
    fade(members, topics.sums, topicBefore);
    fade([...members].reverse(), topics.sums, topicAfter);
  }
  return { topicBefore, topicAfter };
}

function fade(path: readonly number[], sums: readonly Float32Array[], into: Float32Array[]): void {
  let sum: Float32Array | undefined;
  for (const u of path) {
    const before = sum;
    sum = before ? sums[u]!.map((value, d) => value + FADE * before[d]!) : Float32Array.from(sums[u]!);
    into[u] = toUnit(sum);
  }
}

/** Expected forward jumps: out of the ends of runs, and into their beginnings. */
function countSeams(segments: ReturnType<typeof findSegments>, mutual: Float64Array, n: number) {
  const openBefore = new Float64Array(n);
  const takenBefore = new Float64Array(n);
  let open = 0;
  let taken = 0;
  for (let u = 0; u < n; u++) {
    openBefore[u] = open;
    takenBefore[u] = taken;
    if (segments.segmentEnd[segments.segment[u]!] === u) {
      let ahead = 0;
      for (let v = u + 2; v < n; v++) ahead += mutual[u * n + v]!;
      open += Math.min(1, ahead);
    }
    if (segments.segmentStart[segments.segment[u]!] === u) {
      let behind = 0;
      for (let w = 0; w < u - 1; w++) behind += mutual[w * n + u]!;
      taken += Math.min(1, behind);
    }
  }
  return { openBefore, takenBefore };
}

function countStories(graph: PageGraph, mutual: Float64Array): Float64Array {
  const n = graph.nodes.length;
  const begins = new Float64Array(n);
  for (let u = 0; u < n; u++)
    if (isHeading(graph.nodes[u]!)) for (let v = 0; v < n; v++) begins[v]! += mutual[u * n + v]!;
  const stories = new Float64Array(n);
  let sum = 0;
  for (let v = 0; v < n; v++) {
    if (isHeading(graph.nodes[v]!)) {
      sum = 0;
      continue;
    }
    stories[v] = sum;
    sum += Math.min(1, begins[v]!);
  }
  return stories;
}
