import type { BlockPlace } from "../geometry/index.ts";
import { NODE_ROLES, type OrderNode } from "./nodes.ts";
import { isHeading, isStory, mayBreakOff, type PageGraph } from "./page-graph.ts";

/** How many of the best neighbours by each measure are considered for every node. */
const BEST_JOINS = 10;
const BEST_SIMILAR = 10;
const BEST_STORIES = 8;
const BEST_TOPICS = 8;
const BEST_ACROSS = 6;
const FILE_REACH = 3;
/** Runs of headings across which a kicker may have lost its headline. */
const RUN_REACH = 2;

/**
 * The edges worth scoring: neighbours in the file, the best by sentence, subject and headline, and what stands
 * in one run of headings. All others are taken for impossible, so that time grows with the page and not its square.
 *
 * @returns n × n, 1 where "v follows u" is a candidate
 */
export function findCandidates(graph: PageGraph): Uint8Array {
  const { nodes, rows, topics, across, shared } = graph;
  const n = nodes.length;
  const mask = new Uint8Array(n * n);
  const add = (u: number, v: number): void => {
    if (u !== v && u >= 0 && v >= 0 && u < n && v < n) mask[u * n + v] = 1;
  };
  const addBoth = (u: number, v: number): void => {
    add(u, v);
    add(v, u);
  };
  const { similar, joins, echoes } = graph;
  const scratch = new Float64Array(n);
  for (let u = 0; u < n; u++) {
    const ofRow = (matrix: Float32Array | Float64Array): Row => ({ values: matrix, from: u * n, n, but: u });
    for (let step = -FILE_REACH; step <= FILE_REACH; step++) add(u, u + step);
    add(u, rows.below[u]!);
    add(u, rows.nextColumn[u]!);
    for (const v of findBest(ofRow(similar), BEST_SIMILAR)) addBoth(u, v);
    for (const v of findBest(ofRow(topics.across), BEST_TOPICS, LEAST_COSINE)) add(u, v);
    for (const v of findBest(ofRow(across.fit), BEST_ACROSS)) add(u, v);
    for (const v of findBest(ofRow(shared), BEST_TOPICS)) addBoth(u, v);
    for (const v of findBest(ofRow(topics.near), BEST_TOPICS, LEAST_COSINE)) addBoth(u, v);
    if (mayBreakOff(nodes[u]!)) {
      for (let v = 0; v < n; v++) scratch[v] = joins[u * n + v]! + echoes[u * n + v]!;
      for (const v of findBest({ values: scratch, from: 0, n, but: u }, BEST_JOINS, LEAST_JOIN)) add(u, v);
      addDetours(graph, u, add);
    }
    if (nodes[u]!.beginsInside) {
      for (let i = 0; i < n; i++) scratch[i] = joins[i * n + u]!;
      for (const v of findBest({ values: scratch, from: 0, n, but: u }, BEST_JOINS, LEAST_JOIN)) add(v, u);
    }
    const { lastOrdinal } = nodes[u]!;
    if (lastOrdinal !== undefined)
      for (let v = 0; v < n; v++) if (nodes[v]!.ordinal === lastOrdinal + 1) add(u, v);
    if (isHeading(nodes[u]!)) addHeadingCandidates(graph, u, add);
  }
  addStarts(graph, add);
  addSeams(graph, add);
  addMixedRegions(graph, add);
  addStacked(graph, add);
  for (let v = 0; v < n; v++) {
    if (!isRatherHeadline(nodes[v]!) && !isUnmarkedKicker(nodes, v)) continue;
    for (let u = 0; u < n; u++) if (!mayFollow(nodes, u, v)) mask[u * n + v] = 0;
  }
  for (const { position, opensStory } of nodes)
    if (opensStory)
      for (const u of nodes) if (isStory(u) && !isHeading(u)) mask[u.position * n + position] = 0;
  for (const { position } of headsWithoutText(graph))
    for (let v = 0; v < n; v++) if (!isHeading(nodes[v]!)) mask[position * n + v] = 0;
  return mask;
}

/** Headings that head no text, as far as boxes tell: a page's own title. They take none from another region. */
function headsWithoutText({ nodes, places }: PageGraph): OrderNode[] {
  const placeOf = ({ block }: OrderNode): BlockPlace | undefined => places.get(block.id);
  const withText = new Set(
    nodes.map(placeOf).flatMap((place) => (place?.part === "text" ? [place.region] : [])),
  );
  return nodes.filter((node) => {
    const place = placeOf(node);
    return place?.part === "head" && isHeading(node) && !withText.has(place.region);
  });
}

/** From 0.5 to 0.97 it is all one to the development pages; headlines of small papers are seldom surer. */
const RATHER = 0.7;

/** A marked heading that is rather a headline begins an article, wherever it stands. */
const isRatherHeadline = (node: OrderNode): boolean =>
  node.marked && node.roles[0]! + node.roles[1]! > RATHER;

/** What is rather display type than text right above such a headline is its kicker, unmarked. */
const isUnmarkedKicker = (nodes: readonly OrderNode[], v: number): boolean =>
  !nodes[v]!.marked &&
  !nodes[v]!.endsSentence &&
  isHeading(nodes[v]!) &&
  nodes[v + 1] !== undefined &&
  isRatherHeadline(nodes[v + 1]!);

/**
 * Only another heading leads into what is rather a headline, or the line right above it that ends no sentence: a kicker
 * unmarked, which does not go on with a story that ends right above it.
 */
export const mayFollow = (nodes: readonly OrderNode[], u: number, v: number): boolean => {
  if (isHeading(nodes[u]!)) return true;
  if (isRatherHeadline(nodes[v]!)) return v === u + 1 && !nodes[u]!.endsSentence;
  return v !== u + 1 || !nodes[u]!.endsSentence || !isUnmarkedKicker(nodes, v);
};

/** Signs of a region read in rows, and the size up to which all its pairs are tried. */
const MIXED_STRENGTH = 0.15;
const MIXED_NODES = 60;

/** Where columns were read in rows, any block of the region may follow any other. */
function addMixedRegions({ nodes, rows }: PageGraph, add: Add): void {
  const members = new Map<number, number[]>();
  for (let u = 0; u < nodes.length; u++) {
    const region = rows.region[u]!;
    if (rows.strength[region]! > MIXED_STRENGTH) members.set(region, [...(members.get(region) ?? []), u]);
  }
  for (const region of members.values()) {
    for (const u of region) for (const v of region) if (Math.abs(u - v) < MIXED_NODES) add(u, v);
  }
}

/** What stands under or beside what in any reading of a page by tops. */
function addStacked({ nodes, stacks }: PageGraph, add: Add): void {
  if (stacks.strength === 0) return;
  const n = nodes.length;
  for (let u = 0; u < n; u++) for (let v = 0; v < n; v++) if (stacks.support[u * n + v]! > 0) add(u, v);
}

/** Continuations of a broken sentence that are tried as detours, and blocks that such a detour may hold. */
const BEST_DETOURS = 4;
const DETOUR_BLOCKS = 3;

/** Where a sentence is broken, what goes on with it comes back to what stands around the break: a run put in there. */
function addDetours({ nodes, joins }: PageGraph, u: number, add: Add): void {
  const n = nodes.length;
  const onward = joins.slice(u * n, (u + 1) * n);
  onward[u + 1] = LEAST_JOIN;
  for (const v of findBest({ values: onward, from: 0, n, but: u }, BEST_DETOURS, LEAST_JOIN)) {
    for (let step = 0; step < DETOUR_BLOCKS; step++) {
      add(v + step, u + 1); // v and what follows it stand between u and the next block
      add(v - 1, u - step); // u and what precedes it stand between v and the block before
    }
  }
}

type Add = (u: number, v: number) => void;

/** A row of a matrix, or n numbers: what stands at `but` does not count. */
interface Row {
  readonly values: Float32Array | Float64Array;
  readonly from: number;
  readonly n: number;
  readonly but: number;
}

/** Cosines and joins that no pair is below. */
const LEAST_COSINE = -1;
const LEAST_JOIN = -20;

/** The few indexes of a row whose values are highest and above `least`, the highest first; the lower index where they tie. */
function findBest({ values, from, n, but }: Row, count: number, least = 0): number[] {
  const indexes: number[] = [];
  const best: number[] = [];
  let floor = least;
  for (let i = 0; i < n; i++) {
    const value = values[from + i]!;
    if (!(value > floor) || i === but) continue;
    let at = best.length < count ? best.length : count - 1;
    for (; at > 0 && best[at - 1]! < value; at--) {
      best[at] = best[at - 1]!;
      indexes[at] = indexes[at - 1]!;
    }
    best[at] = value;
    indexes[at] = i;
    if (best.length === count) floor = best[count - 1]!;
  }
  return indexes;
}

function addHeadingCandidates(graph: PageGraph, u: number, add: Add): void {
  const { nodes, layout, contained, stories } = graph;
  const n = nodes.length;
  for (const values of [contained, stories.fit])
    for (const v of findBest({ values, from: u * n, n, but: u }, BEST_STORIES)) add(u, v);
  for (let v = 0; v < n; v++) {
    if (isHeading(nodes[v]!) && Math.abs(layout.run[v]! - layout.run[u]!) <= RUN_REACH) add(u, v);
  }
}

/** Whatever looks like a story's beginning may follow any headline, and whatever ends the file may be displaced. */
function addStarts(graph: PageGraph, add: Add): void {
  const { nodes } = graph;
  const headings = nodes.filter(isHeading);
  for (const node of nodes) {
    if (isHeading(node)) continue;
    const previous = nodes[node.position - 1];
    const begins = node.dateline || !previous || isHeading(previous) || node.creditAbove;
    if (begins) for (const heading of headings) add(heading.position, node.position);
  }
}

/** A story that stops above a heading or at the page's foot may go on with a run that no heading leads. */
function addSeams({ nodes }: PageGraph, add: Add): void {
  const isBody = (node: OrderNode | undefined): boolean => node !== undefined && node.roles[BODY]! > 0.5;
  const bodies = nodes.filter(isBody);
  const starts = bodies.filter(({ position, creditAbove }) => position === 0 || creditAbove);
  const ends = bodies.filter(({ position, creditBelow }) => !creditBelow && !isBody(nodes[position + 1]));
  for (const end of ends) for (const start of starts) add(end.position, start.position);
}

const BODY = NODE_ROLES.indexOf("body");
