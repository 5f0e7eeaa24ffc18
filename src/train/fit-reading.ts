import { type Network, runNetwork } from "../learning/network.ts";
import { ScaledTrainer } from "../learning/scaled-trainer.ts";
import { measureScaling, type Scaling, scaleNetwork } from "../learning/scaling.ts";
import { createNetwork, seededRandom, shuffle } from "../learning/train-network.ts";
import type { ReadingModel } from "../order/edge-model.ts";
import { bestPathCover, previousOf } from "../order/path-cover.ts";
import type { OrderExample } from "./order-examples.ts";

const HIDDEN_EDGE = 32;
const HIDDEN_ENDPOINT = 24;

/** The scores of an example's candidates (n × n, negative infinity for others), starts and ends. */
interface Forward {
  readonly raw: Float64Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** Writes a network's scores of the row at an offset. */
type Run = (rows: Float32Array, offset: number, scores: Float32Array) => void;

const output = new Float32Array(1);

function scoreExample(runs: Record<keyof ReadingModel, Run>, example: OrderExample): Forward {
  const { n, pairs, edges, edgeSize, endpoints, endpointSize } = example;
  const raw = new Float64Array(n * n).fill(Number.NEGATIVE_INFINITY);
  for (const [i, at] of pairs.entries()) {
    runs.edge(edges, i * edgeSize, output);
    raw[at] = output[0]!;
  }
  const endpoint = (run: Run) =>
    Float64Array.from({ length: n }, (_, u) => {
      run(endpoints, u * endpointSize, output);
      return output[0]!;
    });
  return { raw, starts: endpoint(runs.start), ends: endpoint(runs.end) };
}

/** What a finished model makes of an example. */
export function forward(model: ReadingModel, example: OrderExample): Forward {
  const runOf = (network: Network): Run => {
    const hidden = new Float32Array(network.hidden);
    return (rows, offset, scores) => runNetwork(network, rows, offset, hidden, scores);
  };
  return scoreExample({ edge: runOf(model.edge), start: runOf(model.start), end: runOf(model.end) }, example);
}

/** Gradients of a loss by the score of every edge, start and end. */
interface Slopes {
  readonly edge: Float64Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/**
 * Gradients of both cross entropies by every score: softmax minus the truth, row by row and column by column.
 *
 * @param share what this loss counts
 */
function choiceSlopes(
  example: OrderExample,
  { raw, starts, ends }: Forward,
  share: number,
): Slopes & { loss: number } {
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
  for (const slopes of [edge, start, end]) for (let i = 0; i < slopes.length; i++) slopes[i]! *= share;
  return { edge, start, end, loss };
}

/** What the choices count beside the covers, covers that are drawn of a page, and the noise by which they differ. */
const CHOICE_SHARE = 0.2;
const DRAWS = 2;
const NOISE_NATS = 2;

/**
 * Adds the gradients of the page's whole order: the best covers under noise minus the true one (perturb and MAP,
 * Papandreou and Yuille 2011). A seam by itself is right in 98 of 100 cases; an article needs all its seams right
 * together, and what a displacement breaks is three of them.
 */
function addCoverSlopes(
  example: OrderExample,
  { raw, starts, ends }: Forward,
  slopes: Slopes,
  random: () => number,
): void {
  const { n, next, previous, pairs } = example;
  const noise = (): number => -NOISE_NATS * Math.log(-Math.log(random() * (1 - 2e-6) + 1e-6));
  const gain = new Float64Array(n * n).fill(Number.NEGATIVE_INFINITY);
  const missed = (u: number, v: number): boolean =>
    u >= 0 && v >= 0 && gain[u * n + v] === Number.NEGATIVE_INFINITY;
  const add = (u: number, v: number, slope: number): void => {
    if (u >= 0 && v >= 0) slopes.edge[u * n + v]! += slope;
    else if (u >= 0) slopes.end[u]! += slope;
    else slopes.start[v]! += slope;
  };
  for (let draw = 0; draw < DRAWS; draw++) {
    const noisyStarts = starts.map((score) => score + noise());
    const noisyEnds = ends.map((score) => score + noise());
    for (const at of pairs)
      gain[at] = 2 * raw[at]! + noise() - noisyStarts[at % n]! - noisyEnds[Math.floor(at / n)]!;
    const found = bestPathCover(gain, n);
    const before = previousOf(found);
    for (let u = 0; u < n; u++) {
      if (next[u] !== -2 && next[u] !== found[u] && !missed(u, next[u]!)) {
        add(u, found[u]!, 1 / DRAWS);
        add(u, next[u]!, -1 / DRAWS);
      }
      if (previous[u] !== -2 && previous[u] !== before[u] && !missed(previous[u]!, u)) {
        add(before[u]!, u, 1 / DRAWS);
        add(previous[u]!, u, -1 / DRAWS);
      }
    }
  }
}

/** Edges that hardly move the loss are not worth their back-propagation. */
const LEAST_GRADIENT = 1e-3;
/** Learning rate at the start, of what is fitted anew and of what was fitted before; and what is left of it at the end. */
const RATE = 0.003;
const RATE_ON = 0.001;
const LEAST_RATE = 0.0001;
const DECAY = 0.02;

/** What a reading is fitted to: each node's choices, which the next reading weighs, or the page's whole order too. */
export type Aim = "choices" | "cover";

/** How a reading is taught. */
export interface Fit {
  readonly epochs: number;
  readonly seed: number;
  readonly aim: Aim;
  /** The reading to go on from, if it was fitted to other examples before. */
  readonly from?: ReadingModel;
}

/**
 * Fits the three networks of a reading together: every node chooses its successor among all candidates and "the
 * article ends here", and its predecessor among all and "the article begins here"; the loss is the sum of both cross
 * entropies, one page a step. The reading that the order is taken from is fitted to the whole cover as well.
 */
export function fitReading(
  examples: readonly OrderExample[],
  { epochs, seed, aim, from }: Fit,
): ReadingModel {
  const trainers = makeTrainers(examples, seed, from);
  const runs = mapReading(trainers, (trainer): Run => trainer.run.bind(trainer));
  const random = seededRandom(seed + 3);
  const order = [...examples];
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const rate = (from ? RATE_ON : RATE) * (1 - epoch / epochs) + LEAST_RATE;
    let loss = 0;
    let count = 0;
    for (const example of order) {
      const pass = scoreExample(runs, example);
      const slopes = choiceSlopes(example, pass, aim === "cover" ? CHOICE_SHARE : 1);
      if (aim === "cover") addCoverSlopes(example, pass, slopes, random);
      loss += slopes.loss;
      count += 2 * example.n;
      learnSlopes(trainers, example, slopes);
      for (const trainer of Object.values(trainers)) trainer.step(rate, DECAY);
    }
    console.error(`epoch ${epoch + 1}: loss ${(loss / count).toFixed(4)}`);
  }
  return mapReading(trainers, (trainer) => trainer.network());
}

type Trainers = Readonly<Record<keyof ReadingModel, ScaledTrainer>>;

const mapReading = <From, To>(
  { edge, start, end }: Readonly<Record<keyof ReadingModel, From>>,
  map: (one: From) => To,
): Record<keyof ReadingModel, To> => ({ edge: map(edge), start: map(start), end: map(end) });

function makeTrainers(
  examples: readonly OrderExample[],
  seed: number,
  from: ReadingModel | undefined,
): Trainers {
  const { edgeSize, endpointSize } = examples[0]!;
  const edges = examples.map((example) => example.edges);
  const endpoints = examples.map((example) => example.endpoints);
  const ofEdges = measureScaling(edges, edgeSize);
  const ofEndpoints = measureScaling(endpoints, endpointSize);
  const edge = { inputs: edgeSize, hidden: HIDDEN_EDGE, outputs: 1 };
  const endpoint = { inputs: endpointSize, hidden: HIDDEN_ENDPOINT, outputs: 1 };
  return {
    edge: new ScaledTrainer(begin(from?.edge, ofEdges) ?? createNetwork(edge, seed), ofEdges),
    start: new ScaledTrainer(
      begin(from?.start, ofEndpoints) ?? createNetwork(endpoint, seed + 1),
      ofEndpoints,
    ),
    end: new ScaledTrainer(begin(from?.end, ofEndpoints) ?? createNetwork(endpoint, seed + 2), ofEndpoints),
  };
}

const begin = (network: Network | undefined, scaling: Scaling): Network | undefined =>
  network && scaleNetwork(network, scaling);

/** Hands the slopes of an example's scores on to the networks. */
function learnSlopes(trainers: Trainers, example: OrderExample, slopes: Slopes): void {
  const { n, pairs, edges, edgeSize, endpoints, endpointSize } = example;
  const g = new Float32Array(1);
  const learn = (trainer: ScaledTrainer, rows: Float32Array, offset: number, slope: number): void => {
    if (Math.abs(slope) < LEAST_GRADIENT) return;
    trainer.run(rows, offset, output);
    g[0] = slope / n;
    trainer.learn(g);
  };
  for (const [i, at] of pairs.entries()) learn(trainers.edge, edges, i * edgeSize, slopes.edge[at]!);
  for (const end of ["start", "end"] as const)
    for (let u = 0; u < n; u++) learn(trainers[end], endpoints, u * endpointSize, slopes[end][u]!);
}
