import { pairGeometry } from "../geometry/index.ts";
import { seenEarlier } from "./earlier-reading.ts";
import type { ScoredReading } from "./edge-model.ts";
import { seamScores } from "./edge-scores.ts";
import { laterBy } from "./moments.ts";
import { isHeading, isStory } from "./page-graph.ts";
import { countJumps } from "./path-cover.ts";
import { fitMembers } from "./sections.ts";
import { splitFeatures } from "./story-split.ts";
import { within } from "./within.ts";

const LEAST_SEAM = -8;

/**
 * What a path looks like as an article, whole: a seam sees two blocks, and a story told in the wrong order, or with a
 * stranger in it, may have no bad seam.
 */
export function articleFeatures(path: readonly number[], reading: ScoredReading): number[] {
  return [
    ...seamFeatures(path, reading),
    ...headingFeatures(path, reading),
    ...storyFeatures(path, reading),
    ...orderFeatures(path, reading),
    ...fitFeatures(path, reading),
    ...placeFeatures(path, reading),
    ...agreementFeatures(path, reading),
    ...runFeatures(path, reading),
    ...splitFeatures(path, reading),
    ...courseFeatures(path, reading),
    ...pageFeatures(reading),
  ];
}

/** A change of the best cover by itself. */
export interface CoverDifference {
  /** By how much it is worth less. */
  readonly regret: number;
  /** Seams by which it leaves the file's order, more than the best does. */
  readonly jumps: number;
  /** Seams by which the best does: on a page in order hardly any change is right that makes more. */
  readonly jumpsOfBest: number;
  /** Neighbours in the file that it parts, though not between two articles, more than the best does. */
  readonly breaks: number;
  /** Articles that it makes, more than the best does. */
  readonly articles: number;
}

/** The features of a change by itself, in a row beside those of its articles. */
export const changeFeatures = (change: CoverDifference): number[] => [
  ...new Array<number>(ARTICLE_FEATURES).fill(0),
  1,
  change.regret / 10,
  within(4, change.jumps) / 2,
  Math.log1p(change.jumpsOfBest),
  within(4, change.breaks) / 2,
  within(2, change.articles),
];

/** The same row's features where it stands for an article. */
export const NO_CHANGE = [0, 0, 0, 0, 0, 0] as const;

/** Numbers that `articleFeatures` gives. */
export const ARTICLE_FEATURES = 73;

function seamFeatures(path: readonly number[], { scores }: ScoredReading): number[] {
  const seams = seamScores(path, scores);
  let jumps = 0;
  let backward = 0;
  for (let i = 1; i < path.length; i++) {
    if (path[i] !== path[i - 1]! + 1) jumps++;
    if (path[i]! < path[i - 1]!) backward++;
  }
  const total = seams.reduce((sum, seam) => sum + Math.max(LEAST_SEAM, seam), 0);
  const worst = [...seams].sort((a, b) => a - b);
  return [
    total / 5,
    Math.max(LEAST_SEAM, worst[0]!) / 4,
    Math.max(LEAST_SEAM, worst[1]!) / 4,
    Math.max(LEAST_SEAM, seams[0]!) / 4,
    Math.max(LEAST_SEAM, seams[1]!) / 4,
    Math.log1p(jumps),
    Math.log1p(backward),
    Math.log(path.length) / 3,
  ];
}

function headingFeatures(path: readonly number[], { graph: { nodes } }: ScoredReading): number[] {
  const headlines = path.reduce((sum, u) => sum + nodes[u]!.roles[1]!, 0);
  const firstStory = path.findIndex((u) => isStory(nodes[u]!));
  const leading = firstStory < 0 ? path : path.slice(0, firstStory);
  const late = firstStory < 0 ? 0 : path.slice(firstStory).filter((u) => isHeading(nodes[u]!)).length;
  return [
    Math.min(2, Math.abs(headlines - 1)),
    Math.max(0, 1 - leading.reduce((sum, u) => sum + nodes[u]!.roles[1]!, 0)),
    Math.min(2, late),
    firstStory < 0 ? 1 : 0,
  ];
}

/** Does its first paragraph sound like the opening, and its last like the end, more than the others do? */
function storyFeatures(path: readonly number[], { graph: { nodes } }: ScoredReading): number[] {
  const story = path.map((u) => nodes[u]!).filter((node) => node.roles[4]! > 0.5);
  if (story.length === 0) return [0, 0, 0, 0, 0, 0, 0];
  const [first, last] = [story[0]!, story.at(-1)!];
  const opens = (from: readonly (typeof first)[]): number =>
    from.reduce((most, node) => Math.max(most, node.storyEdges.opens), -4);
  const closes = (from: readonly (typeof first)[]): number =>
    from.reduce((most, node) => Math.max(most, node.storyEdges.closes), -4);
  const clamp = (value: number): number => within(2, value / 4);
  return [
    clamp(story.length < 2 ? 0 : first.storyEdges.opens - opens(story.slice(1))),
    clamp(story.length < 2 ? 0 : last.storyEdges.closes - closes(story.slice(0, -1))),
    clamp(first.storyEdges.opens),
    clamp(last.storyEdges.closes),
    Math.min(3, story.slice(1).filter((node) => node.dateline).length),
    Math.min(3, story.slice(0, -1).filter((node) => node.creditBelow).length),
    last.openEnded ? 1 : 0,
  ];
}

const REACH = 12;

/** People named before they are introduced, days told before earlier ones, numbers out of turn, sentences torn. */
function orderFeatures(path: readonly number[], { graph }: ScoredReading): number[] {
  const { nodes, introductions, joins } = graph;
  const n = nodes.length;
  let introduced = 0;
  let named = 0;
  let inTurn = 0;
  let outOfTurn = 0;
  let counted = 0;
  let miscounted = 0;
  let joined = 0;
  let torn = 0;
  for (let i = 0; i < path.length; i++) {
    const u = path[i]!;
    for (let j = i + 1; j < Math.min(path.length, i + REACH); j++) {
      const value = introductions[u * n + path[j]!]!;
      if (value > 0) introduced += value;
      else named -= value;
    }
    const v = path[i + 1];
    if (v === undefined) continue;
    const later = laterBy(nodes[u]!.moment, nodes[v]!.moment);
    if (later !== undefined && later > 0) inTurn++;
    if (later !== undefined && later < 0) outOfTurn++;
    const to = nodes[v]!.ordinal;
    if (to !== undefined && to > 1) {
      const before = path.slice(0, i + 1).some((w) => nodes[w]!.lastOrdinal === to - 1);
      const after = path.slice(i + 2).some((w) => nodes[w]!.lastOrdinal === to - 1);
      if (before) counted++;
      else if (after) miscounted++;
    }
    if (!nodes[u]!.openEnded && !nodes[v]!.beginsInside) continue;
    if (nodes[u]!.roles[4]! < 0.5) continue;
    if (joins[u * n + v]! > 0) joined++;
    else torn++;
  }
  return [introduced, named, inTurn, outOfTurn, counted, miscounted, joined, torn].map((count) =>
    Math.log1p(count),
  );
}

/** How much its blocks have in common, and how much better other articles fit them. */
function fitFeatures(path: readonly number[], { graph, second }: ScoredReading): number[] {
  const own = fitMembers(path, graph);
  const stray = [0, 0, 0];
  const most = [0, 0, 0];
  let cohesion = 0;
  for (const [i, u] of path.entries()) {
    const chain = second.chain[u]!;
    const better = [0, 0, 0];
    for (let other = 0; other < second.chains.length; other++) {
      if (other === chain) continue;
      better[0] = Math.max(better[0]!, 4 * (second.fit.words[other]![u]! - own.words[i]!));
      better[1] = Math.max(better[1]!, second.fit.topic[other]![u]! - own.topic[i]!);
      better[2] = Math.max(better[2]!, (second.fit.strings[other]![u]! - own.strings[i]!) / 3);
    }
    for (let k = 0; k < 3; k++) {
      stray[k]! += better[k]!;
      most[k] = Math.max(most[k]!, better[k]!);
    }
    cohesion += own.words[i]!;
  }
  return [...stray, ...most, (4 * cohesion) / path.length, (4 * cohesion) / 10];
}

/** Where its pieces stand in the file, in the columns that it was read from, and on the page. */
function placeFeatures(path: readonly number[], { graph }: ScoredReading): number[] {
  const { nodes, stacks, places, joins, bestJoinOfRow } = graph;
  const n = nodes.length;
  const members = new Set(path);
  let comesBack = 0;
  let leavesText = 0;
  let unsupported = 0;
  let belowBest = 0;
  let strange = 0;
  let betterJoin = 0;
  for (let i = 0; i < path.length; i++) {
    const [u, v] = [path[i]!, path[i + 1] ?? -1];
    const next = nodes[u + 1];
    if (v !== u + 1 && next) {
      if (members.has(u + 1)) comesBack++;
      else if (!isHeading(next)) leavesText++;
    }
    if (v < 0) continue;
    const support = stacks.support[u * n + v]!;
    if (support === 0) unsupported++;
    belowBest += stacks.bestOfRow[u]! - support;
    const geometry = pairGeometry(places, nodes[u]!.block.id, nodes[v]!.block.id);
    if (geometry && geometry.steps !== 1) strange++;
    if (nodes[u]!.openEnded && nodes[u]!.roles[4]! > 0.5)
      betterJoin += Math.min(2, (bestJoinOfRow[u]! - joins[u * n + v]!) / 8);
  }
  const inRows = stacks.strength > 0;
  return [
    Math.log1p(comesBack),
    Math.log1p(leavesText),
    inRows ? Math.log1p(unsupported) : 0,
    inRows ? belowBest : 0,
    Math.log1p(strange),
    betterJoin,
    inRows ? 1 : 0,
    places.size > 0 ? 1 : 0,
  ];
}

/** What the earlier readings made of its seams. */
const agreementFeatures = (path: readonly number[], { first, second }: ScoredReading): number[] =>
  [first, second].flatMap((earlier) => {
    const { differing, seams } = seenEarlier(path, earlier);
    const doubt = seams.reduce((sum, seam) => sum + Math.max(LEAST_SEAM, seam), 0);
    return [Math.log1p(differing), doubt / 8];
  });

/** How its pieces of the file lie: a run that was moved leaves its place and comes back to it. */
function runFeatures(path: readonly number[], { graph: { nodes } }: ScoredReading): number[] {
  const runs: (readonly [first: number, last: number])[] = [];
  for (let i = 0, first = 0; i < path.length; i++) {
    if (path[i + 1] === path[i]! + 1) continue;
    runs.push([path[first]!, path[i]!]);
    first = i + 1;
  }
  let returns = 0;
  let single = 0;
  let toEnd = 0;
  for (const [k, [first, last]] of runs.entries()) {
    if (k > 0 && k + 1 < runs.length && runs[k + 1]![0] === runs[k - 1]![1] + 1) returns++;
    if (first === last && runs.length > 1) single++;
    if (last === nodes.length - 1 && k + 1 < runs.length) toEnd++;
  }
  const chars = path.reduce((sum, u) => sum + nodes[u]!.text.length, 0);
  return [
    Math.log1p(returns),
    Math.log1p(Math.max(0, runs.length - 1 - 2 * returns)),
    Math.log1p(single),
    toEnd,
    Math.log1p(chars) / 8,
    Math.log1p(path.filter((u) => isStory(nodes[u]!)).length) / 3,
  ];
}

/** Whether paragraphs that sound like an opening stand above those that sound like a closing, throughout. */
function courseFeatures(path: readonly number[], { graph: { nodes } }: ScoredReading): number[] {
  const course = path
    .map((u) => nodes[u]!)
    .filter((node) => node.roles[4]! > 0.5 && !node.beginsInside)
    .map(({ storyEdges: { opens, closes } }) => (opens - closes) / 4);
  let sum = 0;
  let pairs = 0;
  for (let i = 0; i < course.length; i++) {
    for (let j = i + 1; j < Math.min(course.length, i + REACH); j++) {
      sum += Math.tanh(course[i]! - course[j]!);
      pairs++;
    }
  }
  return [pairs > 0 ? sum / pairs : 0, sum / 4];
}

/** What kind of page it stands on: how much is out of order there, and whether headlines stand by headlines. */
function pageFeatures({ graph: { nodes, layout }, second: { next } }: ScoredReading): number[] {
  let parted = 0;
  for (let u = 0; u + 1 < next.length; u++)
    if (isHeading(nodes[u]!) && isHeading(nodes[u + 1]!) && next[u] !== u + 1) parted++;
  return [Math.log1p(countJumps(next)), Math.log1p(parted), layout.page[2]!, Math.log1p(next.length) / 5];
}
