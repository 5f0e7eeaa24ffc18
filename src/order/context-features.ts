import type { FeatureRow } from "../learning/feature-row.ts";
import type { EdgeScores } from "./edge-model.ts";
import { findMoves, type Moves } from "./moves.ts";
import { isHeading, type PageGraph } from "./page-graph.ts";
import { addGroupFit, bestOver, fitGroups, type GroupFit } from "./sections.ts";
import { dot, FADE, toUnit } from "./topics.ts";

/**
 * What a first reading of the whole page says of each edge: a second reading weighs it together with the edge's
 * own features. Moving a run of blocks breaks three seams at once; stories side by side break them in parallel.
 */
export interface FirstReading {
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

export function readFirst(
  graph: PageGraph,
  scores: EdgeScores,
  gain: Float64Array,
  next: Int32Array,
): FirstReading {
  const n = graph.nodes.length;
  const mutual = scores.edges.map((score) => (score === Number.NEGATIVE_INFINITY ? 0 : Math.exp(score / 2)));
  const previous = new Int32Array(n).fill(-1);
  for (let u = 0; u < n; u++) if (next[u]! >= 0) previous[next[u]!] = u;
  const segments = findSegments(graph, next);
  const { chain, chains } = findChains(next, previous);
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
    fit: fitGroups(chains, graph.topics, graph.shared),
    ...bests(mutual, n),
    ...countSeams(segments, mutual, n),
    moves: findMoves(gain, n),
    storiesSinceRun: countStories(graph, mutual),
    page: [
      kept / Math.max(1, n - chains.length),
      chains.length / Math.max(1, n),
      segments.segmentStart.length / Math.max(1, n),
    ],
  };
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

function findChains(next: Int32Array, previous: Int32Array) {
  const chain = new Int32Array(next.length);
  const chains: number[][] = [];
  for (let u = 0; u < next.length; u++) {
    if (previous[u]! >= 0) continue;
    const members: number[] = [];
    for (let at = u; at >= 0; at = next[at]!) {
      chain[at] = chains.length;
      members.push(at);
    }
    chains.push(members);
  }
  return { chain, chains };
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

function bests(mutual: Float64Array, n: number) {
  const bestOfRow = new Float64Array(n);
  const bestOfColumn = new Float64Array(n);
  for (let u = 0; u < n; u++) {
    for (let v = 0; v < n; v++) {
      bestOfRow[u] = Math.max(bestOfRow[u]!, mutual[u * n + v]!);
      bestOfColumn[v] = Math.max(bestOfColumn[v]!, mutual[u * n + v]!);
    }
  }
  return { bestOfRow, bestOfColumn };
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
  const stories = new Float64Array(n);
  let sum = 0;
  for (let v = 0; v < n; v++) {
    const node = graph.nodes[v]!;
    if (isHeading(node)) {
      sum = 0;
      continue;
    }
    stories[v] = sum;
    let begins = 0;
    for (let u = 0; u < n; u++) if (isHeading(graph.nodes[u]!)) begins += mutual[u * n + v]!;
    sum += Math.min(1, begins);
  }
  return stories;
}

/** Edges below this probability either way are not scored a second time. */
const LEAST_MUTUAL = 3e-3;
const BEST_IN_ROW = 5;

/** The edges that the second reading weighs: what the first found at all likely, and every node's best few. */
export function secondCandidates(first: FirstReading, candidates: Uint8Array, n: number): Uint8Array {
  const mask = new Uint8Array(n * n);
  for (let u = 0; u < n; u++) {
    const row = first.mutual.subarray(u * n, (u + 1) * n);
    const floor = Math.min(LEAST_MUTUAL, nthBest(row, BEST_IN_ROW));
    for (let v = 0; v < n; v++) if (candidates[u * n + v] && row[v]! >= floor) mask[u * n + v] = 1;
  }
  return mask;
}

/** The n-th highest of some numbers not below 0; 0 where there are fewer. */
function nthBest(values: Float64Array, count: number): number {
  const best = new Float64Array(count);
  for (let i = 0; i < values.length; i++) {
    if (values[i]! <= best[count - 1]!) continue;
    let at = count - 1;
    for (; at > 0 && best[at - 1]! < values[i]!; at--) best[at] = best[at - 1]!;
    best[at] = values[i]!;
  }
  return best[count - 1]!;
}

const logOdds = (p: number): number => Math.max(-8, Math.log(p + 1e-6)) / 8;

/** Writes the features of "v follows u" that need the first reading. */
export function addContextFeatures(
  row: FeatureRow,
  graph: PageGraph,
  first: FirstReading,
  u: number,
  v: number,
): void {
  const n = graph.nodes.length;
  const su = first.segment[u]!;
  const sv = first.segment[v]!;
  const own = mutualOf(first, u, v);
  row.add(logOdds(own));
  row.addFlag(first.next[u] === v);
  row.add(first.bestOfRow[u] === own ? 0 : first.bestOfRow[u]!);
  row.add(first.bestOfColumn[v] === own ? 0 : first.bestOfColumn[v]!);
  addInsertion(row, first, u, v);
  row.addFlag(first.segmentEnd[su] === u);
  row.addFlag(first.segmentStart[sv] === v);
  row.add(mutualBeside(first, su, sv, 1));
  row.add(mutualBeside(first, su, sv, -1));
  row.addClamped(Math.log((1 + first.segmentChars[su]!) / (1 + first.segmentChars[sv]!)), 2);
  row.add(Math.log1p(Math.abs(sv - su)) * Math.sign(sv - su));
  addMoves(row, first.moves, u, v, n);
  addCoherence(row, graph, first, u, v);
  addTopicContext(row, graph, first, u, v);
  addStoryRank(row, graph, first, u, v);
  addQueue(row, first, u, v);
  row.addAll(first.page);
}

/** `mutual` of two nodes; 0 where one of them is not on the page. */
function mutualOf({ mutual, next: { length: n } }: FirstReading, a: number, b: number): number {
  return a < 0 || b < 0 || a >= n || b >= n || a === b ? 0 : mutual[a * n + b]!;
}

/** Whether the runs right below (step 1) or above (−1) two runs join as well. */
function mutualBeside(first: FirstReading, su: number, sv: number, step: 1 | -1): number {
  const end = first.segmentEnd[su + step];
  const start = first.segmentStart[sv + step];
  return end === undefined || start === undefined ? 0 : mutualOf(first, end, start);
}

/** A run taken out of one place and put in at another: what the seams on both sides say. */
function addInsertion(row: FeatureRow, first: FirstReading, u: number, v: number): void {
  const n = first.next.length;
  const headOfU = first.segmentStart[first.segment[u]!]!;
  const tailOfV = first.segmentEnd[first.segment[v]!]!;
  const bypass = v > u + 1;
  row.add(mutualOf(first, v - 1, u)); // u alone stands before v
  row.add(mutualOf(first, v - 1, headOfU)); // u's run stands before v
  row.add(mutualOf(first, v, u + 1)); // v alone stands after u
  row.add(mutualOf(first, tailOfV, u + 1)); // v's run stands after u
  row.add(u + 1 < n ? mutualOf(first, u, u + 1) : 0);
  row.add(v > 0 ? mutualOf(first, v - 1, v) : 0);
  row.add(bypass ? first.bestOfColumn[u + 1]! - mutualOf(first, u, u + 1) : 0); // what lies between is wanted elsewhere
  row.add(bypass ? first.bestOfRow[v - 1]! - mutualOf(first, v - 1, v) : 0);
  row.add(first.previous[v]! >= 0 ? mutualOf(first, first.previous[v]!, u) : 0);
  row.add(first.next[u]! >= 0 ? mutualOf(first, v, first.next[u]!) : 0);
}

/** What the best displacement that explains this seam is worth, and those that explain others. */
function addMoves(row: FeatureRow, moves: Moves, u: number, v: number, n: number): void {
  const made = moves.making[u * n + v]!;
  row.addClamped(made / 8, 3);
  row.addClamped((made - moves.bestOfRow[u]!) / 8, 3);
  row.addClamped((made - moves.bestOfColumn[v]!) / 8, 3);
  row.addClamped(moves.parting[u]! / 8, 3);
  row.addClamped(v > 0 ? moves.parting[v - 1]! / 8 : -3, 3);
  row.addClamped(v === u + 1 ? moves.parting[u]! / 8 : -3, 3);
}

const REACH = 3;

/** Do the stories on both sides belong together? */
function addCoherence(row: FeatureRow, graph: PageGraph, first: FirstReading, u: number, v: number): void {
  const n = graph.nodes.length;
  let sum = 0;
  let count = 0;
  let best = 0;
  for (let a = u, i = 0; a >= 0 && i < REACH; a = first.previous[a]!, i++) {
    for (let b = v, j = 0; b >= 0 && j < REACH; b = first.next[b]!, j++) {
      if (a === b) continue;
      const s = graph.similar[a * n + b]!;
      sum += s;
      best = Math.max(best, s);
      count++;
    }
  }
  const fit = first.headingFit[first.chain[u]!]!;
  row.add((4 * sum) / Math.max(1, count));
  row.add(2 * best);
  row.add(2 * fit[v]!);
  row.add(2 * (fit[v]! - first.bestHeadingFit[v]!));
  row.addFlag(first.chain[u] === first.chain[v]);
}

/** Does v's article speak of what u's does, and v of what no other article speaks of as much? */
function addTopicContext(
  row: FeatureRow,
  { topics }: PageGraph,
  first: FirstReading,
  u: number,
  v: number,
): void {
  const ofU = first.chain[u]!;
  const ofV = first.chain[v]!;
  const headings = first.headingTopicFit[ofU]!;
  row.add(2 * dot(first.topicBefore[u]!, first.topicAfter[v]!));
  row.add(2 * dot(first.topicBefore[u]!, topics.own[v]!));
  row.add(2 * dot(topics.own[u]!, first.topicAfter[v]!));
  addGroupFit(row, first.fit, ofU, v);
  addGroupFit(row, first.fit, ofV, u);
  row.add(2 * headings[v]!);
  row.add(2 * (headings[v]! - first.bestHeadingTopicFit[v]!));
}

/** The k-th story below a row of headlines goes with the k-th headline. */
function addStoryRank(row: FeatureRow, graph: PageGraph, first: FirstReading, u: number, v: number): void {
  const { layout, nodes } = graph;
  const applies = isHeading(nodes[u]!) && !isHeading(nodes[v]!) && layout.run[u] === layout.run[v];
  const difference = applies ? layout.placeInRun[u]! - first.storiesSinceRun[v]! : 0;
  row.addFlag(applies && Math.abs(difference) < 0.5);
  row.addClamped(difference, 2);
}

/**
 * Column by column, stories broken off at a column's foot go on at the next one's top in the same order: first
 * broken, first continued. Counts the ends still open before u, and the beginnings not yet taken before v.
 */
function addQueue(row: FeatureRow, first: FirstReading, u: number, v: number): void {
  const applies = v > u && first.segment[u] !== first.segment[v];
  const difference = applies ? first.openBefore[u]! - first.takenBefore[v]! : 0;
  row.addFlag(applies && Math.abs(difference) < 0.5);
  row.addClamped(difference / 2, 2);
}
