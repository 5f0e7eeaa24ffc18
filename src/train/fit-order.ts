/**
 * Fits src/order/order-weights.json on pages whose articles are known.
 *
 *     tsx src/train/fit-order.ts TRAIN_DIR… [--simulated N] [--corpus DIR] [--roles HALVES] [--score DIR] [--epochs N]
 *
 * Every node chooses its successor among all nodes and "the article ends here", and its predecessor among all
 * nodes and "the article begins here"; the loss is the sum of both cross entropies.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { classifyBlocks, shippedRoles } from "../classify/classify-blocks.ts";
import { type Network, runNetwork, storeNetwork } from "../learning/network.ts";
import { measureScaling, scaleRows, unscaleNetwork } from "../learning/scaling.ts";
import { createNetwork, seededRandom, shuffle, Trainer } from "../learning/train-network.ts";
import { findCandidates } from "../order/candidates.ts";
import { addEndpointFeatures, makeRow } from "../order/edge-features.ts";
import {
  addPairFeatures,
  edgeGains,
  firstReading,
  normalize,
  type ReadingModel,
  type StoredOrderModel,
} from "../order/edge-model.ts";
import { makePageGraph, type PageGraph } from "../order/page-graph.ts";
import { bestPathCover, trustedCover } from "../order/path-cover.ts";
import { confidenceExamples, fitConfidence, type ReadPage, reportConfidence } from "./fit-confidence.ts";
import { foldOf } from "./folds.ts";
import { alignPage, type GoldPage, readGoldPages } from "./gold.ts";
import { rolesUnseen } from "./role-halves.ts";
import { withSimulated } from "./simulate.ts";

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

const HIDDEN_EDGE = 32;
const HIDDEN_ENDPOINT = 24;

/** A page made ready once: aligned, classified, measured. */
export interface PreparedPage {
  readonly page: GoldPage;
  readonly graph: PageGraph;
  readonly truth: readonly { readonly article?: number; readonly place: number }[];
}

export function preparePage(page: GoldPage, roles = shippedRoles()): PreparedPage {
  const gold = alignPage(page);
  const blocks = gold.map(({ block }) => block);
  const graph = makePageGraph(classifyBlocks(blocks, roles));
  const byId = new Map(gold.map((item) => [item.block.id, item]));
  return { page, graph, truth: graph.nodes.map((node) => byId.get(node.block.id)!) };
}

/** The examples of a page for the first reading, or for the second when given a model of the first. */
export function orderExample({ page, graph, truth }: PreparedPage, firstModel?: ReadingModel): OrderExample {
  const n = graph.nodes.length;
  const second = firstModel && firstReading(graph, firstModel);
  const candidates = second?.candidates ?? findCandidates(graph);
  const pairs = Int32Array.from(candidates.keys()).filter((at) => candidates[at] === 1);
  const row = makeRow();
  addPairFeatures(row.begin(), graph, 0, Math.min(1, n - 1), second?.first);
  const edgeSize = row.length;
  const edges = new Float32Array(pairs.length * edgeSize);
  for (const [i, at] of pairs.entries()) {
    addPairFeatures(row.begin(), graph, Math.floor(at / n), at % n, second?.first);
    edges.set(row.values.subarray(0, edgeSize), i * edgeSize);
  }
  addEndpointFeatures(row.begin(), graph, 0);
  const endpointSize = row.length;
  const endpoints = new Float32Array(n * endpointSize);
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

function trueNeighbours(nodes: readonly { article?: number; place: number }[]): {
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

interface Forward {
  readonly raw: Float64Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly edgeHidden: Float32Array;
}

const output = new Float32Array(1);
const hiddenOf = ({ edgeHidden }: Forward, i: number): Float32Array =>
  edgeHidden.subarray(i * HIDDEN_EDGE, (i + 1) * HIDDEN_EDGE);

export function forward(model: ReadingModel, example: OrderExample): Forward {
  const { n, pairs, edges, edgeSize, endpoints, endpointSize } = example;
  const raw = new Float64Array(n * n).fill(Number.NEGATIVE_INFINITY);
  const edgeHidden = new Float32Array(pairs.length * HIDDEN_EDGE);
  for (const [i, at] of pairs.entries()) {
    runNetwork(
      model.edge,
      edges,
      i * edgeSize,
      edgeHidden.subarray(i * HIDDEN_EDGE, (i + 1) * HIDDEN_EDGE),
      output,
    );
    raw[at] = output[0]!;
  }
  const hidden = new Float32Array(HIDDEN_ENDPOINT);
  const endpoint = (network: Network) =>
    Float64Array.from({ length: n }, (_, u) => {
      runNetwork(network, endpoints, u * endpointSize, hidden, output);
      return output[0]!;
    });
  return { raw, starts: endpoint(model.start), ends: endpoint(model.end), edgeHidden };
}

/** Gradients of both cross entropies by every score: softmax minus the truth, row by row and column by column. */
function gradients(example: OrderExample, { raw, starts, ends }: Forward) {
  const { n, next, previous } = example;
  const edge = new Float64Array(n * n);
  const start = new Float64Array(n);
  const end = new Float64Array(n);
  let loss = 0;
  for (let u = 0; u < n; u++) {
    const missed = next[u]! >= 0 && raw[u * n + next[u]!] === Number.NEGATIVE_INFINITY;
    if (next[u] !== -2 && !missed) {
      let top = ends[u]!;
      for (let v = 0; v < n; v++) top = Math.max(top, raw[u * n + v]!);
      let total = Math.exp(ends[u]! - top);
      for (let v = 0; v < n; v++) total += Math.exp(raw[u * n + v]! - top);
      for (let v = 0; v < n; v++) edge[u * n + v]! += Math.exp(raw[u * n + v]! - top) / total;
      end[u]! += Math.exp(ends[u]! - top) / total;
      if (next[u] === -1) end[u]! -= 1;
      else edge[u * n + next[u]!]! -= 1;
      loss -= (next[u] === -1 ? ends[u]! : raw[u * n + next[u]!]!) - top - Math.log(total);
    }
    const lost = previous[u]! >= 0 && raw[previous[u]! * n + u] === Number.NEGATIVE_INFINITY;
    if (previous[u] !== -2 && !lost) {
      let top = starts[u]!;
      for (let v = 0; v < n; v++) top = Math.max(top, raw[v * n + u]!);
      let total = Math.exp(starts[u]! - top);
      for (let v = 0; v < n; v++) total += Math.exp(raw[v * n + u]! - top);
      for (let v = 0; v < n; v++) edge[v * n + u]! += Math.exp(raw[v * n + u]! - top) / total;
      start[u]! += Math.exp(starts[u]! - top) / total;
      if (previous[u] === -1) start[u]! -= 1;
      else edge[previous[u]! * n + u]! -= 1;
      loss -= (previous[u] === -1 ? starts[u]! : raw[previous[u]! * n + u]!) - top - Math.log(total);
    }
  }
  return { edge, start, end, loss };
}

/** Edges that hardly move the loss are not worth their back-propagation. */
const LEAST_GRADIENT = 1e-3;

export function fitOrder(given: readonly OrderExample[], epochs: number, seed = 3): ReadingModel {
  const first = given[0]!;
  const ofEdges = measureScaling(
    given.map(({ edges }) => edges),
    first.edgeSize,
  );
  const ofEndpoints = measureScaling(
    given.map(({ endpoints }) => endpoints),
    first.endpointSize,
  );
  const examples = given.map((example) => ({
    ...example,
    edges: scaleRows(example.edges, ofEdges),
    endpoints: scaleRows(example.endpoints, ofEndpoints),
  }));
  const model: ReadingModel = {
    edge: createNetwork({ inputs: first.edgeSize, hidden: HIDDEN_EDGE, outputs: 1 }, seed),
    start: createNetwork({ inputs: first.endpointSize, hidden: HIDDEN_ENDPOINT, outputs: 1 }, seed + 1),
    end: createNetwork({ inputs: first.endpointSize, hidden: HIDDEN_ENDPOINT, outputs: 1 }, seed + 2),
  };
  const trainers = {
    edge: new Trainer(model.edge),
    start: new Trainer(model.start),
    end: new Trainer(model.end),
  };
  const random = seededRandom(seed + 3);
  const order = [...examples];
  const g = new Float32Array(1);
  const hidden = new Float32Array(HIDDEN_ENDPOINT);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const rate = Number(process.env.RATE ?? 0.003) * (1 - epoch / epochs) + 0.0001;
    let loss = 0;
    let count = 0;
    for (const example of order) {
      const { n, pairs, edges, edgeSize, endpoints, endpointSize } = example;
      const pass = forward(model, example);
      const slope = gradients(example, pass);
      loss += slope.loss;
      count += 2 * n;
      for (const [i, at] of pairs.entries()) {
        if (Math.abs(slope.edge[at]!) < LEAST_GRADIENT) continue;
        g[0] = slope.edge[at]! / n;
        trainers.edge.accumulate(edges, i * edgeSize, hiddenOf(pass, i), g);
      }
      for (const end of ["start", "end"] as const) {
        for (let u = 0; u < n; u++) {
          runNetwork(model[end], endpoints, u * endpointSize, hidden, output);
          g[0] = slope[end][u]! / n;
          trainers[end].accumulate(endpoints, u * endpointSize, hidden, g);
        }
      }
      for (const trainer of Object.values(trainers)) trainer.step(rate, 0.02);
    }
    console.error(`epoch ${epoch + 1}: loss ${(loss / count).toFixed(4)}`);
  }
  return {
    edge: unscaleNetwork(model.edge, ofEdges),
    start: unscaleNetwork(model.start, ofEndpoints),
    end: unscaleNetwork(model.end, ofEndpoints),
  };
}

/** Share of right successors and of whole articles, by the page's order type. */
export function report(model: ReadingModel, examples: readonly OrderExample[]): void {
  const tally = new Map<string, { edges: number; right: number; articles: number; whole: number }>();
  for (const example of examples) {
    const { raw, starts, ends } = forward(model, example);
    const next = bestPathCover(edgeGains(normalize(raw, starts, ends, example.n), example.n), example.n);
    for (const key of [example.orderType, "all"]) {
      const row = tally.get(key) ?? { edges: 0, right: 0, articles: 0, whole: 0 };
      tally.set(key, row);
      for (let u = 0; u < example.n; u++) {
        if (example.next[u] === -2) continue;
        row.edges++;
        if (next[u] === example.next[u]) row.right++;
        if (example.previous[u] === -1) {
          row.articles++;
          let whole = !next.includes(u);
          for (let at = u; at >= 0; at = example.next[at]!) whole &&= next[at] === example.next[at];
          if (whole) row.whole++;
        }
      }
    }
  }
  for (const [key, row] of [...tally].sort()) {
    const percent = (a: number, b: number): string => ((100 * a) / b).toFixed(1).padStart(6);
    console.log(
      key.padEnd(12),
      "edges",
      percent(row.right, row.edges),
      "articles",
      percent(row.whole, row.articles),
    );
  }
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

function readUnseen({ graph }: PreparedPage, example: OrderExample, model: ReadingModel): ReadPage {
  const { raw, starts, ends } = forward(model, example);
  const scores = normalize(raw, starts, ends, example.n);
  const next = bestPathCover(edgeGains(scores, example.n), example.n);
  return { graph, scores, next, trueNext: example.next, truePrevious: example.previous };
}

const TRUSTS = [0, 1, 2, 3, 4, 6, 8, 10, 13, 16, 20, 30];

/** The trust in the file's order under which most articles of unseen pages come out whole. */
function fitTrust(pages: readonly ReadPage[]): number {
  let best = { trust: 0, whole: -1 };
  for (const trust of TRUSTS) {
    let whole = 0;
    for (const { scores, trueNext, truePrevious } of pages) {
      const n = trueNext.length;
      const next = trustedCover(edgeGains(scores, n), n, trust);
      for (let u = 0; u < n; u++) {
        if (truePrevious[u] !== -1) continue;
        let right = !next.includes(u);
        for (let at = u; at >= 0; at = trueNext[at]!) right &&= next[at] === trueNext[at];
        if (right) whole++;
      }
    }
    console.log(`trust ${trust}: ${whole} whole articles`);
    if (whole > best.whole) best = { trust, whole };
  }
  return best.trust;
}

if (process.argv[1]?.endsWith("fit-order.ts")) {
  const { values, positionals } = parseArgs({
    options: {
      score: { type: "string", multiple: true },
      epochs: { type: "string", default: "8" },
      simulated: { type: "string", default: "1" },
      roles: { type: "string" },
      corpus: { type: "string" },
    },
    allowPositionals: true,
  });
  const epochs = Number(values.epochs);
  const [text, ...others] = positionals.map(readGoldPages);
  const perPage = Number(values.simulated);
  const corpus = values.corpus === undefined ? [] : withSimulated(readGoldPages(values.corpus), 1);
  const pages = [...withSimulated(text!, perPage), ...others.flat(), ...corpus];
  const roles = rolesUnseen(values.roles);
  const prepared = pages
    .map((page) => preparePage(page, roles(page)))
    .filter(({ graph }) => graph.nodes.length > 1);
  const scored = (values.score ?? []).flatMap(readGoldPages).map((page) => preparePage(page));
  const examples = prepared.map((page) => orderExample(page));
  console.error(`${examples.length} pages: ${coverage(examples)}`);
  const first = fitOrder(examples, epochs);
  report(
    first,
    scored.map((page) => orderExample(page)),
  );
  // The second reading learns from first readings of pages that the first model has not seen.
  const half = ({ page }: PreparedPage): boolean => foldOf(page) === 0;
  const firstOfA = fitOrder(
    examples.filter((_, i) => half(prepared[i]!)),
    epochs,
    13,
  );
  const firstOfB = fitOrder(
    examples.filter((_, i) => !half(prepared[i]!)),
    epochs,
    23,
  );
  examples.length = 0;
  const secondExamples = prepared.map((page) => orderExample(page, half(page) ? firstOfB : firstOfA));
  console.error(`second reading: ${coverage(secondExamples)}`);
  const second = fitOrder(secondExamples, epochs + 4, 33);
  report(second, secondExamples);
  report(
    second,
    scored.map((page) => orderExample(page, first)),
  );
  const secondOfA = fitOrder(
    secondExamples.filter((_, i) => half(prepared[i]!)),
    epochs,
    43,
  );
  const unseen = prepared.flatMap((page, i) =>
    half(page) ? [] : [readUnseen(page, secondExamples[i]!, secondOfA)],
  );
  const trust = fitTrust(unseen);
  const paths = unseen.flatMap((page) =>
    confidenceExamples({
      ...page,
      next: trustedCover(edgeGains(page.scores, page.next.length), page.next.length, trust),
    }),
  );
  const confidence = fitConfidence(paths);
  reportConfidence(confidence, paths);
  const store = (model: ReadingModel) => ({
    edge: storeNetwork(model.edge),
    start: storeNetwork(model.start),
    end: storeNetwork(model.end),
  });
  writeFileSync(
    new URL("../order/order-weights.json", import.meta.url),
    JSON.stringify({
      first: store(first),
      second: store(second),
      confidence,
      trust,
    } satisfies StoredOrderModel),
  );
}
