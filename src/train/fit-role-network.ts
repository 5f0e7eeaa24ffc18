import { LEARNED_ROLES } from "../classify/role-features.ts";
import { type Network, softmax } from "../learning/network.ts";
import { ScaledTrainer } from "../learning/scaled-trainer.ts";
import { measureScaling } from "../learning/scaling.ts";
import { createNetwork, seededRandom, shuffle } from "../learning/train-network.ts";
import type { RoleExample } from "./role-examples.ts";

const HIDDEN = 48;
const BATCH = 64;
/** Learning rate at the start, and what is left of it at the end. */
const RATE = 0.003;
const LEAST_RATE = 0.00005;
const DECAY = 0.02;

/** Fits the network that says what role a block has (cross entropy). */
export function fitRoles(examples: readonly RoleExample[], epochs: number): Network {
  const size = examples[0]!.features.length;
  const scaling = measureScaling(
    examples.map(({ features }) => features),
    size,
  );
  const network = createNetwork({ inputs: size, hidden: HIDDEN, outputs: LEARNED_ROLES.length }, 7);
  const trainer = new ScaledTrainer(network, scaling);
  const random = seededRandom(11);
  const order = [...examples];
  const scores = new Float32Array(LEARNED_ROLES.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const rate = RATE * (1 - epoch / epochs) + LEAST_RATE;
    for (const [index, example] of order.entries()) {
      trainer.run(example.features, 0, scores);
      softmax(scores);
      scores[example.role]! -= 1;
      for (let i = 0; i < scores.length; i++) scores[i]! /= BATCH;
      trainer.learn(scores);
      if (index % BATCH === BATCH - 1) trainer.step(rate, DECAY);
    }
  }
  return trainer.network();
}
