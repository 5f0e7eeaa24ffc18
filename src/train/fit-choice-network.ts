import { meanNetwork } from "../learning/mean-network.ts";
import type { Network } from "../learning/network.ts";
import { ScaledTrainer } from "../learning/scaled-trainer.ts";
import { measureScaling } from "../learning/scaling.ts";
import { createNetwork, seededRandom, shuffle } from "../learning/train-network.ts";
import type { ChoiceExample } from "./choice-examples.ts";

/** Networks that are fitted, each from another beginning: their mean is surer than one, where examples are few. */
const NETWORKS = 5;
const HIDDEN = 8;
const EPOCHS = 20;
const BATCH = 32;
const RATE = 0.003;
const LEAST_RATE = 0.0001;
const DECAY = 0.1;

/**
 * Fits the network that says what an article's looks add to the cover that has it: the sum over a change's articles,
 * less that over the ones they stand for, is the log odds that the change makes more of them right (cross entropy).
 */
export function fitChoice(examples: readonly ChoiceExample[]): Network {
  return meanNetwork(Array.from({ length: NETWORKS }, (_, i) => fitOne(examples, 60 + i)));
}

function fitOne(examples: readonly ChoiceExample[], seed: number): Network {
  const { size } = examples[0]!;
  const scaling = measureScaling(
    examples.map(({ rows }) => rows),
    size,
  );
  const trainer = new ScaledTrainer(
    createNetwork({ inputs: size, hidden: HIDDEN, outputs: 1 }, seed),
    scaling,
  );
  const random = seededRandom(seed);
  const order = [...examples];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const [index, example] of order.entries()) {
      learn(trainer, example);
      if (index % BATCH === BATCH - 1) trainer.step(RATE * (1 - epoch / EPOCHS) + LEAST_RATE, DECAY);
    }
  }
  return trainer.network();
}

const output = new Float32Array(1);

function learn(trainer: ScaledTrainer, { rows, size, signs, better }: ChoiceExample): void {
  let odds = 0;
  for (const [i, sign] of signs.entries()) {
    trainer.run(rows, i * size, output);
    odds += sign * output[0]!;
  }
  const slope = (1 / (1 + Math.exp(-odds)) - (better > 0 ? 1 : 0)) / BATCH;
  for (const [i, sign] of signs.entries()) {
    trainer.run(rows, i * size, output);
    output[0] = sign * slope;
    trainer.learn(output);
  }
}
