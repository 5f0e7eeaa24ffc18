import { pairGeometry } from "../geometry/index.ts";
import { FeatureRow } from "../learning/feature-row.ts";
import { laterBy } from "./moments.ts";
import { LAST_SIGNS, type OrderNode } from "./nodes.ts";
import { isHeading, isStory, type PageGraph } from "./page-graph.ts";
import { addGroupFit } from "./sections.ts";
import { dot } from "./topics.ts";
import { addBestFit, NO_FIT } from "./words-across.ts";

/** Room for the features of both readings. */
export const makeRow = (): FeatureRow => new FeatureRow(300);

/** Steps between two places in the file, in coarse classes either way. */
function addDistance(row: FeatureRow, step: number): void {
  row.addFlag(step === 1);
  row.addFlag(step === 2);
  row.addFlag(step === 3);
  row.addFlag(step > 3 && step < 7);
  row.addFlag(step > 6 && step < 16);
  row.addFlag(step > 15);
  row.addFlag(step === -1);
  row.addFlag(step < -1 && step > -6);
  row.addFlag(step < -5);
  const distance = Math.log1p(Math.abs(step)) / 4;
  row.add(step > 0 ? distance : 0);
  row.add(step < 0 ? distance : 0);
}

const NO_SEAM = [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0];

function addSeam(row: FeatureRow, node: OrderNode | undefined): void {
  if (!node) {
    row.addAll(NO_SEAM);
    return;
  }
  row.addAll(node.roles);
  row.addFlag(node.openEnded);
  row.addFlag(node.endsSentence);
  row.addFlag(node.beginsInside);
  row.addFlag(node.dateline);
  row.addFlag(node.creditAbove);
  row.addFlag(node.creditBelow);
  row.addClamped(node.storyEdges.opens / 4, 2);
  row.addClamped(node.storyEdges.closes / 4, 2);
}

/** Which headline a story start belongs to, where several headlines stand in a row. */
function addHeadlineMatch(row: FeatureRow, graph: PageGraph, u: number, v: number): void {
  const { layout } = graph;
  const sameRun = layout.run[u] === layout.run[v];
  const heading = isHeading(graph.nodes[u]!) && isStory(graph.nodes[v]!);
  row.addFlag(sameRun);
  row.addFlag(layout.run[v]! === layout.run[u]! + 1);
  row.addFlag(heading && sameRun && layout.placeInRun[u] === layout.startsSinceRun[v]);
  row.addFlag(sameRun && layout.placeInRole[u] === layout.placeInRole[v]);
  row.addFlag(sameRun && layout.placeInRole[u]! > layout.placeInRole[v]!);
  row.add(heading ? Math.min(4, layout.placeInRun[u]!) / 2 : 0);
  row.add(heading ? Math.min(4, layout.startsSinceRun[v]!) / 2 : 0);
  if (heading) addBestFit(row, graph.stories, u, v, graph.nodes.length);
  else row.addAll(NO_FIT);
}

/** What vertical order says where a tool has read the columns row by row. */
function addRows(row: FeatureRow, graph: PageGraph, u: number, v: number): void {
  const { rows } = graph;
  const same = rows.region[u] === rows.region[v];
  row.addFlag(same && rows.below[u] === v);
  row.addFlag(same && rows.nextColumn[u] === v);
  row.add(same ? rows.strength[rows.region[u]!]! : 0);
}

/** Names and figures that both print, and how well each fits the section of the file that the other stands in. */
function addSections(row: FeatureRow, graph: PageGraph, u: number, v: number): void {
  const { shared, mostTelling, sections, layout } = graph;
  const value = shared[u * graph.nodes.length + v]!;
  const telling = value === 0 ? 0 : Math.log1p(value);
  row.add(telling / 3);
  row.add((telling - mostTelling[u]!) / 3);
  row.add((telling - mostTelling[v]!) / 3);
  addGroupFit(row, sections, layout.run[u]! + 1, v);
  addGroupFit(row, sections, layout.run[v]! + 1, u);
}

/** How near the subjects lie, of the two blocks and of what stands above the one and below the other. */
function addTopics(row: FeatureRow, { topics, nodes }: PageGraph, u: number, v: number): void {
  const { own, above, below, across, bestOf } = topics;
  const n = nodes.length;
  const near = topics.near[u * n + v]!;
  row.add(2 * near);
  row.add(2 * (near - bestOf[u]!));
  row.add(2 * (near - bestOf[v]!));
  row.add(2 * across[u * n + v]!);
  row.add(2 * dot(above[u]!, own[v]!));
  row.add(2 * dot(own[u]!, below[v]!));
}

/** What the columns say that the page's blocks may have been read from by their tops. */
function addStacks(row: FeatureRow, { stacks, nodes }: PageGraph, u: number, v: number): void {
  const support = stacks.support[u * nodes.length + v]!;
  row.add(support);
  row.addFlag(support > 0 && support >= stacks.bestOfRow[u]!);
  row.addFlag(support > 0 && support >= stacks.bestOfColumn[v]!);
  row.add(stacks.bestOfRow[u]! - support);
  row.add(stacks.bestOfColumn[v]! - support);
  row.addFlag(stacks.strength > 0 && stacks.band[u] === stacks.band[v]);
}

/** What the wording tells of which of two paragraphs comes first: people, moments, one build, marks that lead on. */
function addDiscourse(row: FeatureRow, graph: PageGraph, u: number, v: number): void {
  const { nodes, introductions, openings, mostAlikeOpening } = graph;
  const [from, to] = [nodes[u]!, nodes[v]!];
  const at = u * nodes.length + v;
  row.addClamped(introductions[at]!, 2);
  const later = laterBy(from.moment, to.moment);
  row.addFlag(later !== undefined && later > 0);
  row.addFlag(later === 0);
  row.addFlag(later !== undefined && later < 0);
  row.addFlag(later === 1);
  row.add(2 * openings[at]!);
  row.add(2 * (openings[at]! - mostAlikeOpening[u]!));
  row.add(2 * (openings[at]! - mostAlikeOpening[v]!));
  row.addFlag(from.firstSign > 1 || to.firstSign > 1);
  row.addFlag(from.firstSign > 1 && from.firstSign === to.firstSign);
}

const NO_GEOMETRY = [0, 0, 0, 0, 0, 0];

/** How the two blocks' boxes stand to each other, where both have one. */
function addGeometry(row: FeatureRow, graph: PageGraph, u: number, v: number): void {
  if (graph.places.size === 0) {
    row.addAll(NO_GEOMETRY);
    return;
  }
  const geometry = pairGeometry(graph.places, graph.nodes[u]!.block.id, graph.nodes[v]!.block.id);
  row.addFlag(geometry !== undefined);
  row.addFlag(geometry?.sameRegion === true);
  row.addFlag(geometry?.sameRegion === false);
  row.addFlag(geometry?.steps === 1);
  row.addFlag(geometry?.headToText === true);
  row.addClamped(geometry ? geometry.steps / 8 : 0, 1);
}

/** Writes what an edge's row says of the node that it leaves, and of that node's place in the file. */
export function addFromFeatures(row: FeatureRow, graph: PageGraph, u: number): void {
  const node = graph.nodes[u]!;
  const n = graph.nodes.length;
  const { layout, rows } = graph;
  addSeam(row, node);
  row.addClamped(node.endLikelihood / 6, 2);
  row.addFlag(node.openMarks > 0);
  row.add(node.logLength / 6);
  row.addFlag(node.marked);
  row.add(Math.min(4, layout.headlinesInRun[layout.run[u]!] ?? 0) / 2);
  row.add(rows.strength[rows.region[u]!]!);
  for (let sign = 0; sign < LAST_SIGNS.length; sign++) row.addFlag(node.lastSign === sign);
  // What the node right below offers: leaving it costs.
  const next = u + 1 < n ? u * n + u + 1 : -1;
  row.addClamped(next < 0 ? -1 : graph.joins[next]! / 8, 2);
  row.add(next < 0 ? 0 : graph.similar[next]!);
  row.add(next < 0 ? 0 : 2 * graph.topics.across[next]!);
  row.add(next < 0 ? 0 : 4 * graph.across.fit[next]!);
}

/** Writes what it says of the node that it comes to. */
export function addToFeatures(row: FeatureRow, graph: PageGraph, v: number): void {
  const node = graph.nodes[v]!;
  const n = graph.nodes.length;
  addSeam(row, node);
  row.addClamped(node.startLikelihood / 6, 2);
  row.addFlag(node.ordinal === 1);
  row.addFlag((node.ordinal ?? 0) > 1);
  row.addFlag(node.openMarks < 0);
  row.add(node.logLength / 6);
  row.addFlag(node.marked);
  row.addFlag(node.firstSign >= 0 && node.firstSign < 2);
  row.addFlag(graph.places.get(node.block.id)?.rank === 0);
  const previous = v > 0 ? (v - 1) * n + v : -1;
  row.addClamped(previous < 0 ? -1 : graph.joins[previous]! / 8, 2);
  row.add(previous < 0 ? 0 : graph.similar[previous]!);
  row.add(previous < 0 ? 0 : 2 * graph.topics.across[previous]!);
  row.add(previous < 0 ? 0 : 4 * graph.across.fit[previous]!);
}

/** Writes what it says of the page. */
export function addPageFeatures(row: FeatureRow, { layout, rows, stacks }: PageGraph): void {
  row.addAll(layout.page);
  row.add(rows.pageStrength);
  row.addFlag(stacks.strength > 0);
  row.addClamped(stacks.strength, 2);
}

/** Writes the features of "v follows u" that take both nodes, and no other reading of the page. */
export function addPairFeatures(row: FeatureRow, graph: PageGraph, u: number, v: number): void {
  const from = graph.nodes[u]!;
  const to = graph.nodes[v]!;
  const n = graph.nodes.length;
  const at = u * n + v;
  const join = graph.joins[at]!;
  const ordinals =
    from.lastOrdinal !== undefined && to.ordinal !== undefined ? to.ordinal - from.lastOrdinal : undefined;
  addDistance(row, v - u);
  row.addFlag(!from.openEnded && !to.beginsInside);
  row.addClamped(join / 8, 2);
  row.addClamped((join - graph.bestJoinOfRow[u]!) / 8, 2);
  row.addClamped((join - graph.bestJoinOfColumn[v]!) / 8, 2);
  row.addClamped(graph.echoes[at]! / 8, 2);
  row.add(4 * graph.similar[at]!);
  row.add(4 * (graph.similar[at]! - graph.bestSimilarOfRow[u]!));
  row.add(4 * (graph.similar[at]! - graph.bestSimilarOfRow[v]!));
  row.add(2 * graph.contained[at]!);
  row.add(2 * (graph.contained[at]! - graph.bestContainedOfRow[u]!));
  row.add(2 * (graph.contained[at]! - graph.bestContainedOfColumn[v]!));
  row.addFlag(ordinals === 1);
  row.addFlag(ordinals !== undefined && ordinals !== 1);
  row.addFlag(from.openMarks > 0 && to.openMarks < 0);
  addHeadlineMatch(row, graph, u, v);
  addRows(row, graph, u, v);
  addTopics(row, graph, u, v);
  // What stands above the one and below the other have in common.
  addBestFit(row, graph.across, u, v, n);
  addSections(row, graph, u, v);
  addStacks(row, graph, u, v);
  addDiscourse(row, graph, u, v);
  addGeometry(row, graph, u, v);
}

/** Writes the features of "an article begins with this node" or "ends with it": the node and its file neighbours. */
export function addEndpointFeatures(row: FeatureRow, graph: PageGraph, u: number): void {
  const node = graph.nodes[u]!;
  const n = graph.nodes.length;
  const previous = u > 0 ? (u - 1) * n + u : -1;
  const next = u + 1 < n ? u * n + u + 1 : -1;
  addSeam(row, node);
  addSeam(row, graph.nodes[u - 1]);
  addSeam(row, graph.nodes[u + 1]);
  row.addFlag(node.marked);
  row.addFlag(u === 0);
  row.addFlag(u === n - 1);
  row.addClamped(node.endLikelihood / 6, 2);
  row.addClamped(node.startLikelihood / 6, 2);
  row.addFlag(node.ordinal === 1);
  row.addFlag((node.ordinal ?? 0) > 1);
  row.add(node.logLength / 6);
  row.addClamped(graph.bestJoinOfRow[u]! / 8, 2);
  row.addClamped(graph.bestJoinOfColumn[u]! / 8, 2);
  row.add(4 * graph.bestSimilarOfRow[u]!);
  row.add(previous < 0 ? 0 : 4 * graph.similar[previous]!);
  row.add(next < 0 ? 0 : 4 * graph.similar[next]!);
  row.add(next < 0 ? 0 : 2 * graph.contained[next]!);
  row.addClamped(previous < 0 ? 0 : graph.joins[previous]! / 8, 2);
  row.addClamped(next < 0 ? 0 : graph.joins[next]! / 8, 2);
  row.add(Math.min(4, graph.layout.headlinesInRun[graph.layout.run[u]!] ?? 0) / 2);
  row.add(Math.min(4, graph.layout.startsSinceRun[u]!) / 2);
  row.add(graph.rows.strength[graph.rows.region[u]!]!);
  row.add(graph.rows.pageStrength);
  const { above, below, own } = graph.topics;
  row.add(u > 0 ? 2 * dot(above[u - 1]!, below[u]!) : 0);
  row.add(u > 0 ? 2 * dot(above[u - 1]!, own[u]!) : 0);
  row.add(u + 1 < n ? 2 * dot(above[u]!, below[u + 1]!) : 0);
  row.add(u + 1 < n ? 2 * dot(own[u]!, below[u + 1]!) : 0);
  row.add(previous < 0 ? 0 : 4 * graph.across.fit[previous]!);
  row.add(next < 0 ? 0 : 4 * graph.across.fit[next]!);
  addGroupFit(row, graph.sections, graph.layout.run[u]! + 1, u);
  row.addFlag(graph.stacks.strength > 0);
  row.add(graph.stacks.bestOfRow[u]!);
  row.add(graph.stacks.bestOfColumn[u]!);
  const place = graph.places.get(node.block.id);
  row.addFlag(place !== undefined);
  row.addFlag(place?.rank === 0);
  row.addFlag(place?.part === "head");
  row.addAll(graph.layout.page);
}
