import { readFileSync } from "node:fs";
import { type Network, restoreNetwork, type StoredNetwork } from "../learning/network.ts";
import { findCandidates } from "./candidates.ts";
import { chooseCover } from "./choose-cover.ts";
import { type EarlierReading, summarizeReading } from "./earlier-reading.ts";
import { EdgeRows } from "./edge-rows.ts";
import { type EdgeScores, edgeGains, meanScores, normalize } from "./edge-scores.ts";
import type { PageGraph } from "./page-graph.ts";
import { CoverState, countJumps, fileCover, isWorthLeaving } from "./path-cover.ts";
import { addPlacesElsewhere, secondCandidates } from "./second-candidates.ts";

/** Three networks that say what an edge, a start and an end are worth. */
export interface ReadingModel {
  readonly edge: Network;
  readonly start: Network;
  readonly end: Network;
}

/**
 * The first reading sees each edge by itself, the second also what the first made of the page, and the last the articles
 * that were settled on.
 */
export interface OrderModel {
  readonly first: ReadingModel;
  readonly second: ReadingModel;
  readonly last: ReadingModel;
  /** From what an article looks like, whole, to the log odds that it adds to the cover that has it. */
  readonly choice: Network;
  /** From what is known of a path to the log odds that it is an article as printed. */
  readonly confidence: Network;
  /** What a page's repairs must gain together, in nats, before its order is left. */
  readonly trust: number;
}

let shipped: OrderModel | undefined;

/** As the weights stand in their file. */
export interface StoredOrderModel {
  readonly first: StoredReading;
  readonly second: StoredReading;
  readonly last: StoredReading;
  readonly choice: StoredNetwork;
  readonly confidence: StoredNetwork;
  readonly trust: number;
}
export type StoredReading = Record<keyof ReadingModel, StoredNetwork>;

export const restoreReading = (stored: StoredReading): ReadingModel => ({
  edge: restoreNetwork(stored.edge),
  start: restoreNetwork(stored.start),
  end: restoreNetwork(stored.end),
});

export const restoreOrder = (stored: StoredOrderModel): OrderModel => ({
  first: restoreReading(stored.first),
  second: restoreReading(stored.second),
  last: restoreReading(stored.last),
  choice: restoreNetwork(stored.choice),
  confidence: restoreNetwork(stored.confidence),
  trust: stored.trust,
});

/** The model that ships with the project, read once. */
export function loadOrderModel(): OrderModel {
  const path = new URL("./order-weights.json", import.meta.url);
  shipped ??= restoreOrder(JSON.parse(readFileSync(path, "utf8")) as StoredOrderModel);
  return shipped;
}

/**
 * Scores a page's candidate edges: each node chooses its successor (or to end) and its predecessor (or to begin).
 * The second reading is given the first.
 */
function scoreEdges(
  rows: EdgeRows,
  model: ReadingModel,
  candidates: Uint8Array,
  earlier?: EarlierReading,
): EdgeScores {
  const n = rows.graph.nodes.length;
  const raw = new Float64Array(n * n).fill(Number.NEGATIVE_INFINITY);
  const edge = rows.sumsFor(model.edge);
  for (let u = 0; u < n; u++) {
    for (let v = 0; v < n; v++) {
      if (candidates[u * n + v] === 0) continue;
      raw[u * n + v] = earlier ? edge.scoreAfter(earlier, u, v) : edge.score(u, v);
    }
  }
  return normalize(raw, rows.scoreEndpoints(model.start), rows.scoreEndpoints(model.end), n);
}

/** A page as its readings scored it, and what the first two made of it, before an order is settled. */
export interface ScoredReading {
  readonly graph: PageGraph;
  readonly first: EarlierReading;
  readonly second: EarlierReading;
  readonly scores: EdgeScores;
}

/** And with its order. */
export interface PageReading extends ScoredReading {
  /** The successor of each node, or -1. */
  readonly next: Int32Array;
}

/**
 * The best order of the page's nodes. The second reading is made twice, each time with what the one before made of the
 * page: a block that has found its article tells where the next one belongs. Then articles are looked at whole, and where
 * that leaves the file's order, the page is read once more with the articles so found, and they are looked at again.
 */
export function readPage(graph: PageGraph, model: OrderModel): PageReading {
  const { readTwice, once, settled } = settleOnce(graph, model);
  if (!settled) return once;
  const anew = readAgain(readTwice, model.last, settled);
  return { ...anew, next: settle(anew, model) };
}

/** What settling on an order takes. */
export type SettlingModel = Omit<OrderModel, "last" | "confidence">;

/** A page whose articles were looked at once. */
interface SettledPage {
  readonly readTwice: TwoReadings;
  readonly once: PageReading;
  /** What the last reading is given; none where the page is left in order, and not read once more. */
  readonly settled: EarlierReading | undefined;
}

export function settleOnce(graph: PageGraph, model: SettlingModel): SettledPage {
  const { readTwice, thrice } = readThrice(graph, model);
  const next = settle(thrice, model);
  return {
    readTwice,
    once: { ...thrice, next },
    settled: countJumps(next) === 0 ? undefined : summarizeReading(graph, thrice.scores, next),
  };
}

/** The readings of a page that an order is first settled by. */
export const scorePage = (graph: PageGraph, model: Pick<OrderModel, "first" | "second">): ScoredReading =>
  readThrice(graph, model).thrice;

interface TwoReadings {
  readonly graph: PageGraph;
  readonly first: ReadingStep;
  readonly second: ReadingStep;
}

function readThrice(
  graph: PageGraph,
  model: Pick<OrderModel, "first" | "second">,
): { readTwice: TwoReadings; thrice: ScoredReading } {
  const first = firstReading(graph, model.first);
  const second = secondReading(graph, model.second, first);
  const readTwice = { graph, first, second };
  return { readTwice, thrice: readAgain(readTwice, model.second, second.reading) };
}

/**
 * What the first reading's scores count for against either of the two later ones': all where columns were read in rows,
 * and nothing beside boxes, with which it tears a story of the scan that is measured on.
 */
function firstWeight({ stacks, places }: PageGraph): number {
  if (stacks.strength > 0) return 1;
  return places.size > 0 ? 0 : 0.5;
}

/**
 * Reads a page once more. What counts is the mean of the second reading and this one, since this one also believes the
 * errors of the one before, and of the first, which believes no other's; where columns were read in rows that counts as
 * much as they do: what it sees of the columns, they half forget.
 */
function readAgain(
  { graph, first, second }: TwoReadings,
  model: ReadingModel,
  earlier: EarlierReading,
): ScoredReading {
  const again = scoreEdges(second.rows, model, second.candidates, earlier);
  const scores = meanScores([second.scores, again], first.scores, firstWeight(graph));
  return { graph, first: first.reading, second: second.reading, scores };
}

/** The cover that a reading is taken to mean. */
function settle(reading: ScoredReading, model: SettlingModel): Int32Array {
  const n = reading.graph.nodes.length;
  const gain = edgeGains(reading.scores, n);
  const best = CoverState.best(gain, n);
  return isWorthLeaving(gain, n, best.next, model.trust)
    ? chooseCover(gain, best, reading, model.choice)
    : fileCover(gain, n);
}

/** What a reading made of a page, and the edges that it leaves for the next. */
export interface ReadingStep {
  readonly rows: EdgeRows;
  readonly scores: EdgeScores;
  readonly reading: EarlierReading;
  readonly candidates: Uint8Array;
}

export function firstReading(graph: PageGraph, model: ReadingModel): ReadingStep {
  const all = findCandidates(graph);
  const rows = new EdgeRows(graph);
  const scores = scoreEdges(rows, model, all);
  const reading = summarizeReading(graph, scores);
  return { rows, scores, reading, candidates: secondCandidates(reading, all, graph) };
}

export function secondReading(graph: PageGraph, model: ReadingModel, first: ReadingStep): ReadingStep {
  const candidates = Uint8Array.from(first.candidates);
  const { rows } = first;
  const scores = scoreEdges(rows, model, candidates, first.reading);
  const reading = summarizeReading(graph, scores);
  addPlacesElsewhere(candidates, reading, graph);
  return { rows, scores, reading, candidates };
}
