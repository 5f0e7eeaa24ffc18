import type { Network } from "../learning/network.ts";
import { runNetwork } from "../learning/network.ts";
import { measureScaling, scaleRows, unscaleNetwork } from "../learning/scaling.ts";
import { createNetwork, seededRandom, shuffle, Trainer } from "../learning/train-network.ts";
import { chainConfidence } from "../order/confidence.ts";

/** A path that the engine found, and whether it is an article of the page as printed. */
export interface ConfidenceExample {
  readonly features: readonly number[];
  readonly exact: boolean;
}

/** What a network says of an article, and whether it is as printed. */
export interface RatedArticle {
  readonly confidence: number;
  readonly exact: boolean;
}

export const rateAll = (network: Network, examples: readonly ConfidenceExample[]): RatedArticle[] =>
  examples.map(({ features, exact }) => ({ exact, confidence: chainConfidence(features, network) }));

const HIDDEN = 8;
const EPOCHS = 40;
const BATCH = 32;
const RATE = 0.003;
const DECAY = 0.05;

/** Fits the network that says how probable it is that a path is exact (cross entropy). */
export function fitConfidence(given: readonly ConfidenceExample[]): Network {
  const size = given[0]!.features.length;
  const rows = given.map(({ features, exact }) => ({ features: Float32Array.from(features), exact }));
  const scaling = measureScaling(
    rows.map(({ features }) => features),
    size,
  );
  const examples = rows.map(({ features, exact }) => ({ features: scaleRows(features, scaling), exact }));
  const network = createNetwork({ inputs: size, hidden: HIDDEN, outputs: 1 }, 51);
  const trainer = new Trainer(network);
  const random = seededRandom(52);
  const hidden = new Float32Array(HIDDEN);
  const output = new Float32Array(1);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(examples, random);
    for (const [index, { features, exact }] of examples.entries()) {
      runNetwork(network, features, 0, hidden, output);
      output[0] = (1 / (1 + Math.exp(-output[0]!)) - (exact ? 1 : 0)) / BATCH;
      trainer.accumulate(features, 0, hidden, output);
      if (index % BATCH === BATCH - 1) trainer.step(RATE * (1 - epoch / EPOCHS), DECAY);
    }
  }
  return unscaleNetwork(network, scaling);
}

/** Articles of a confidence above this are to be relied on: so many of them must be exact. */
const SURE = 0.9;
const PROMISE = 0.98;

const logOdds = (p: number): number => Math.log(p / (1 - p));

/**
 * A probability that is right on average promises too little above 0.9, where most are just above it. The confidence
 * says less than the probability, by so many nats that of the articles above 0.9 as many are exact as promised, with a
 * standard error to spare.
 *
 * @param rated articles of pages that the network has not seen
 * @returns in nats, 0 at least
 */
export function findCaution(rated: readonly RatedArticle[]): number {
  let exact = 0;
  let least = 1;
  for (const [i, one] of [...rated].sort((a, b) => b.confidence - a.confidence).entries()) {
    if (one.exact) exact++;
    if (surelyExact(exact, i + 1) >= PROMISE) least = one.confidence;
  }
  return Math.max(0, logOdds(Math.min(0.999, least)) - logOdds(SURE));
}

/** The share of exact articles, less its standard error: other pages may be harder. */
function surelyExact(exact: number, count: number): number {
  const share = exact / count;
  return share - Math.sqrt((share * (1 - share)) / count);
}

/** The same network, so many nats more careful. */
export const lessSure = (network: Network, nats: number): Network => ({
  ...network,
  bias2: network.bias2.map((bias) => bias - nats),
});

/** How often paths of each confidence are exact. */
export function reportConfidence(network: Network, examples: readonly ConfidenceExample[]): void {
  const bins = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];
  const scored = rateAll(network, examples);
  for (let bin = 0; bin + 1 < bins.length; bin++) {
    const own = scored.filter(({ confidence }) => confidence >= bins[bin]! && confidence < bins[bin + 1]!);
    const share = ((100 * own.filter(({ exact }) => exact).length) / Math.max(1, own.length)).toFixed(1);
    console.log(`confidence ${bins[bin]!.toFixed(2)} and above: ${own.length} paths, ${share} % exact`);
  }
  const sure = scored.filter(({ confidence }) => confidence > SURE);
  const right = sure.filter(({ exact }) => exact).length;
  console.log(
    `above ${SURE}: ${sure.length} of ${scored.length}, ${((100 * right) / sure.length).toFixed(1)} % exact`,
  );
}
