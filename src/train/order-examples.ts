import { classifyBlocks, type RoleModel } from "../classify/classify-blocks.ts";
import { findCandidates } from "../order/candidates.ts";
import type { EarlierReading } from "../order/earlier-reading.ts";
import { addEndpointFeatures, makeRow } from "../order/edge-features.ts";
import {
  firstReading,
  type ReadingModel,
  type SettlingModel,
  secondReading,
  settleOnce,
} from "../order/edge-model.ts";
import { writeEdge } from "../order/edge-rows.ts";
import { makePageGraph, type PageGraph } from "../order/page-graph.ts";
import { foldOf } from "./folds.ts";
import { alignPage, type GoldPage } from "./gold.ts";
import { rolesUnseen } from "./role-halves.ts";

export interface OrderExample {
  readonly name: string;
  readonly orderType: string;
  readonly n: number;
  /** Where each candidate edge stands in the n × n matrix, and its features, one row an edge. */
  readonly pairs: Int32Array;
  readonly edges: Float32Array;
  readonly edgeSize: number;
  readonly endpoints: Float32Array;
  readonly endpointSize: number;
  /** The true successor of each node, -1 at an article's end, -2 where it is not known. */
  readonly next: Int32Array;
  readonly previous: Int32Array;
}

/** A page made ready once: aligned, classified, measured. */
export interface PreparedPage {
  readonly page: GoldPage;
  readonly graph: PageGraph;
  readonly truth: readonly { readonly article?: number; readonly place: number }[];
}

export function preparePage(page: GoldPage, roles?: RoleModel): PreparedPage {
  const gold = alignPage(page);
  const blocks = gold.map(({ block }) => block);
  const graph = makePageGraph(classifyBlocks(blocks, roles));
  const byId = new Map(gold.map((item) => [item.block.id, item]));
  return { page, graph, truth: graph.nodes.map((node) => byId.get(node.block.id)!) };
}

/** The pages of a half, made ready one after another with the roles that the other half taught; one node has no order. */
export function* prepareHalf(
  pages: readonly GoldPage[],
  half: 0 | 1,
  roleHalves: string | undefined,
): Generator<PreparedPage> {
  const roles = rolesUnseen(roleHalves);
  for (const page of pages) {
    if (foldOf(page) !== half) continue;
    const prepared = preparePage(page, roles(page));
    if (prepared.graph.nodes.length > 1) yield prepared;
  }
}

/**
 * The examples of a page for the first reading; or for the second, once it has been read by the model of the first, or
 * by that and a model of the second.
 */
export function orderExample(page: PreparedPage, first?: ReadingModel, second?: ReadingModel): OrderExample {
  const { graph } = page;
  const once = first && firstReading(graph, first);
  const earlier = once && second ? secondReading(graph, second, once) : once;
  return exampleOf(page, earlier?.candidates ?? findCandidates(graph), earlier?.reading);
}

/** The example of a page for the last reading; none where the page is left in order, and not read once more. */
export function lastExample(page: PreparedPage, model: SettlingModel): OrderExample | undefined {
  const { readTwice, settled } = settleOnce(page.graph, model);
  return settled && exampleOf(page, readTwice.second.candidates, settled);
}

function exampleOf(
  { page, graph, truth }: PreparedPage,
  candidates: Uint8Array,
  earlier: EarlierReading | undefined,
): OrderExample {
  const n = graph.nodes.length;
  const pairs = Int32Array.from(candidates.keys()).filter((at) => candidates[at] === 1);
  const row = makeRow();
  writeEdge(row.begin(), graph, 0, Math.min(1, n - 1), earlier);
  const edgeSize = row.length;
  const edges = sharedFloats(pairs.length * edgeSize);
  for (const [i, at] of pairs.entries()) {
    writeEdge(row.begin(), graph, Math.floor(at / n), at % n, earlier);
    edges.set(row.values.subarray(0, edgeSize), i * edgeSize);
  }
  addEndpointFeatures(row.begin(), graph, 0);
  const endpointSize = row.length;
  const endpoints = sharedFloats(n * endpointSize);
  for (let u = 0; u < n; u++) {
    addEndpointFeatures(row.begin(), graph, u);
    endpoints.set(row.values.subarray(0, endpointSize), u * endpointSize);
  }
  const { next, previous } = trueNeighbours(truth);
  return {
    name: page.name,
    orderType: page.orderType,
    n,
    pairs,
    edges,
    edgeSize,
    endpoints,
    endpointSize,
    next,
    previous,
  };
}

/** In memory that threads share. */
const sharedFloats = (count: number): Float32Array => new Float32Array(new SharedArrayBuffer(4 * count));

/** Each node's true successor and predecessor: -1 at an article's end and beginning, -2 where it is not known. */
export function trueNeighbours(nodes: readonly { article?: number; place: number }[]): {
  next: Int32Array;
  previous: Int32Array;
} {
  const next = new Int32Array(nodes.length).fill(-1);
  const previous = new Int32Array(nodes.length).fill(-1);
  const byArticle = new Map<number, number[]>();
  for (const [i, { article }] of nodes.entries()) {
    if (article === undefined) next[i] = previous[i] = -2;
    else byArticle.set(article, [...(byArticle.get(article) ?? []), i]);
  }
  for (const members of byArticle.values()) {
    members.sort((a, b) => nodes[a]!.place - nodes[b]!.place);
    for (let k = 0; k + 1 < members.length; k++) {
      next[members[k]!] = members[k + 1]!;
      previous[members[k + 1]!] = members[k]!;
    }
  }
  return { next, previous };
}

/** Share of true edges that are among the candidates: what no weights can make up for. */
export function coverage(examples: readonly OrderExample[]): string {
  let known = 0;
  let kept = 0;
  for (const { n, next, pairs } of examples) {
    const set = new Set(pairs);
    for (let u = 0; u < n; u++) {
      if (next[u]! < 0) continue;
      known++;
      if (set.has(u * n + next[u]!)) kept++;
    }
  }
  const perNode =
    examples.reduce((sum, { pairs }) => sum + pairs.length, 0) / examples.reduce((sum, { n }) => sum + n, 0);
  return `${((100 * kept) / known).toFixed(2)} % of the true edges among ${perNode.toFixed(1)} candidates a node`;
}
