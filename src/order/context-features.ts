import type { FeatureRow } from "../learning/feature-row.ts";
import type { EarlierReading } from "./earlier-reading.ts";
import type { Moves } from "./moves.ts";
import { isHeading, type PageGraph } from "./page-graph.ts";
import { addGroupFit } from "./sections.ts";
import { dot } from "./topics.ts";
import { addBestFit } from "./words-across.ts";

const logOdds = (p: number): number => Math.max(-8, Math.log(p + 1e-6)) / 8;

/** Writes the features of "v follows u" that need an earlier reading. */
export function addContextFeatures(
  row: FeatureRow,
  graph: PageGraph,
  earlier: EarlierReading,
  u: number,
  v: number,
): void {
  const n = graph.nodes.length;
  const su = earlier.segment[u]!;
  const sv = earlier.segment[v]!;
  const own = mutualOf(earlier, u, v);
  row.add(logOdds(own));
  row.addFlag(earlier.next[u] === v);
  row.add(earlier.bestOfRow[u] === own ? 0 : earlier.bestOfRow[u]!);
  row.add(earlier.bestOfColumn[v] === own ? 0 : earlier.bestOfColumn[v]!);
  addInsertion(row, earlier, u, v);
  row.addFlag(earlier.segmentEnd[su] === u);
  row.addFlag(earlier.segmentStart[sv] === v);
  row.add(mutualBeside(earlier, su, sv, 1));
  row.add(mutualBeside(earlier, su, sv, -1));
  row.addClamped(Math.log((1 + earlier.segmentChars[su]!) / (1 + earlier.segmentChars[sv]!)), 2);
  row.add(Math.log1p(Math.abs(sv - su)) * Math.sign(sv - su));
  addMoves(row, earlier.moves, u, v, n);
  addCoherence(row, graph, earlier, u, v);
  addTopicContext(row, graph, earlier, u, v);
  addBestFit(row, earlier.across, u, v, n);
  addStoryRank(row, graph, earlier, u, v);
  addQueue(row, earlier, u, v);
  addPeople(row, graph, earlier, u, v);
  row.addAll(earlier.page);
}

/** `mutual` of two nodes; 0 where one of them is not on the page. */
function mutualOf({ mutual, next: { length: n } }: EarlierReading, a: number, b: number): number {
  return a < 0 || b < 0 || a >= n || b >= n || a === b ? 0 : mutual[a * n + b]!;
}

/** Whether the runs right below (step 1) or above (−1) two runs join as well. */
function mutualBeside(earlier: EarlierReading, su: number, sv: number, step: 1 | -1): number {
  const end = earlier.segmentEnd[su + step];
  const start = earlier.segmentStart[sv + step];
  return end === undefined || start === undefined ? 0 : mutualOf(earlier, end, start);
}

/** A run taken out of one place and put in at another: what the seams on both sides say. */
function addInsertion(row: FeatureRow, earlier: EarlierReading, u: number, v: number): void {
  const n = earlier.next.length;
  const headOfU = earlier.segmentStart[earlier.segment[u]!]!;
  const tailOfV = earlier.segmentEnd[earlier.segment[v]!]!;
  const bypass = v > u + 1;
  row.add(mutualOf(earlier, v - 1, u)); // u alone stands before v
  row.add(mutualOf(earlier, v - 1, headOfU)); // u's run stands before v
  row.add(mutualOf(earlier, v, u + 1)); // v alone stands after u
  row.add(mutualOf(earlier, tailOfV, u + 1)); // v's run stands after u
  row.add(u + 1 < n ? mutualOf(earlier, u, u + 1) : 0);
  row.add(v > 0 ? mutualOf(earlier, v - 1, v) : 0);
  row.add(bypass ? earlier.bestOfColumn[u + 1]! - mutualOf(earlier, u, u + 1) : 0); // what lies between is wanted elsewhere
  row.add(bypass ? earlier.bestOfRow[v - 1]! - mutualOf(earlier, v - 1, v) : 0);
  row.add(earlier.previous[v]! >= 0 ? mutualOf(earlier, earlier.previous[v]!, u) : 0);
  row.add(earlier.next[u]! >= 0 ? mutualOf(earlier, v, earlier.next[u]!) : 0);
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
function addCoherence(
  row: FeatureRow,
  graph: PageGraph,
  earlier: EarlierReading,
  u: number,
  v: number,
): void {
  const n = graph.nodes.length;
  let sum = 0;
  let count = 0;
  let best = 0;
  for (let a = u, i = 0; a >= 0 && i < REACH; a = earlier.previous[a]!, i++) {
    for (let b = v, j = 0; b >= 0 && j < REACH; b = earlier.next[b]!, j++) {
      if (a === b) continue;
      const s = graph.similar[a * n + b]!;
      sum += s;
      best = Math.max(best, s);
      count++;
    }
  }
  const fit = earlier.headingFit[earlier.chain[u]!]!;
  row.add((4 * sum) / Math.max(1, count));
  row.add(2 * best);
  row.add(2 * fit[v]!);
  row.add(2 * (fit[v]! - earlier.bestHeadingFit[v]!));
  row.addFlag(earlier.chain[u] === earlier.chain[v]);
}

/** Does v's article speak of what u's does, and v of what no other article speaks of as much? */
function addTopicContext(
  row: FeatureRow,
  { topics }: PageGraph,
  earlier: EarlierReading,
  u: number,
  v: number,
): void {
  const ofU = earlier.chain[u]!;
  const ofV = earlier.chain[v]!;
  const headings = earlier.headingTopicFit[ofU]!;
  row.add(2 * dot(earlier.topicBefore[u]!, earlier.topicAfter[v]!));
  row.add(2 * dot(earlier.topicBefore[u]!, topics.own[v]!));
  row.add(2 * dot(topics.own[u]!, earlier.topicAfter[v]!));
  addGroupFit(row, earlier.fit, ofU, v);
  addGroupFit(row, earlier.fit, ofV, u);
  row.add(2 * headings[v]!);
  row.add(2 * (headings[v]! - earlier.bestHeadingTopicFit[v]!));
}

/** Blocks on either side whose people are looked at. */
const PEOPLE_REACH = 12;

/** Whether people would be introduced before they are named barely, were v's article to follow on u's. */
function addPeople(
  row: FeatureRow,
  { introductions }: PageGraph,
  earlier: EarlierReading,
  u: number,
  v: number,
): void {
  const n = earlier.next.length;
  let rest = 0;
  let ofV = 0;
  let ofU = 0;
  for (let a = u, i = 0; a >= 0 && i < PEOPLE_REACH; a = earlier.previous[a]!, i++) {
    ofV += introductions[a * n + v]!;
    for (let b = v, j = 0; b >= 0 && j < PEOPLE_REACH; b = earlier.next[b]!, j++) {
      const value = introductions[a * n + b]!;
      if (a === u) ofU += value;
      rest += value;
    }
  }
  row.addClamped(ofV, 2);
  row.addClamped(ofU, 2);
  row.addClamped(rest, 3);
}

/** The k-th story below a row of headlines goes with the k-th headline. */
function addStoryRank(
  row: FeatureRow,
  graph: PageGraph,
  earlier: EarlierReading,
  u: number,
  v: number,
): void {
  const { layout, nodes } = graph;
  const applies = isHeading(nodes[u]!) && !isHeading(nodes[v]!) && layout.run[u] === layout.run[v];
  const difference = applies ? layout.placeInRun[u]! - earlier.storiesSinceRun[v]! : 0;
  row.addFlag(applies && Math.abs(difference) < 0.5);
  row.addClamped(difference, 2);
}

/**
 * Column by column, stories broken off at a column's foot go on at the next one's top in the same order: first
 * broken, first continued. Counts the ends still open before u, and the beginnings not yet taken before v.
 */
function addQueue(row: FeatureRow, earlier: EarlierReading, u: number, v: number): void {
  const applies = v > u && earlier.segment[u] !== earlier.segment[v];
  const difference = applies ? earlier.openBefore[u]! - earlier.takenBefore[v]! : 0;
  row.addFlag(applies && Math.abs(difference) < 0.5);
  row.addClamped(difference / 2, 2);
}
