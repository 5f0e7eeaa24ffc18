import { type Network, runNetwork } from "../learning/network.ts";
import { measureScaling, scaleRows, unscaleNetwork } from "../learning/scaling.ts";
import { createNetwork, seededRandom, shuffle, Trainer } from "../learning/train-network.ts";
import type { ReadingModel } from "../order/edge-model.ts";
import { bestPathCover } from "../order/path-cover.ts";
import type { OrderExample } from "./order-examples.ts";

const HIDDEN_EDGE = 32;
const HIDDEN_ENDPOINT = 24;

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
    const before = new Int32Array(n).fill(-1);
    for (let u = 0; u < n; u++) if (found[u]! >= 0) before[found[u]!] = u;
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
/** Learning rate at the start, and what is left of it at the end. */
const RATE = 0.003;
const LEAST_RATE = 0.0001;

/** What a reading is fitted to: each node's choices, which the next reading weighs, or the page's whole order too. */
export type Aim = "choices" | "cover";

/**
 * Fits the three networks of a reading together: every node chooses its successor among all candidates and "the
 * article ends here", and its predecessor among all and "the article begins here"; the loss is the sum of both cross
 * entropies, one page a step. The reading that the order is taken from is fitted to the whole cover as well.
 */
export function fitReading(
  given: readonly OrderExample[],
  epochs: number,
  seed: number,
  aim: Aim = "choices",
): ReadingModel {
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
    const rate = RATE * (1 - epoch / epochs) + LEAST_RATE;
    let loss = 0;
    let count = 0;
    for (const example of order) {
      const { n, pairs, edges, edgeSize, endpoints, endpointSize } = example;
      const pass = forward(model, example);
      const slope = choiceSlopes(example, pass, aim === "cover" ? CHOICE_SHARE : 1);
      if (aim === "cover") addCoverSlopes(example, pass, slope, random);
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
