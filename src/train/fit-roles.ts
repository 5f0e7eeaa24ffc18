/**
 * Fits src/classify/role-weights.json on pages whose articles are known.
 *
 *     tsx src/train/fit-roles.ts TRAIN_DIR [--score DIR] [--epochs N]
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { LEARNED_ROLES, type LearnedRole, roleFeatures } from "../classify/role-features.ts";
import { findRules } from "../classify/rules.ts";
import { type Network, runNetwork, softmax, storeNetwork } from "../learning/network.ts";
import { createNetwork, seededRandom, shuffle, Trainer } from "../learning/train-network.ts";
import { loadCharacterModel } from "../text/character-model.ts";
import { alignPage, type GoldPage, readGoldPages } from "./gold.ts";
import { withSimulated } from "./simulate.ts";

export interface RoleExample {
  readonly features: Float32Array;
  readonly role: number;
}

const HIDDEN = 48;
const BATCH = 64;

/** One example for every block that no rule decides and whose role is known. */
export function roleExamples(pages: readonly GoldPage[]): RoleExample[] {
  return pages.flatMap((page) => {
    const gold = alignPage(page);
    const blocks = gold.map(({ block }) => block);
    const rules = findRules(blocks);
    const features = roleFeatures(
      blocks,
      rules.map((rule) => rule?.role),
      loadCharacterModel(),
    );
    return gold.flatMap(({ role }, index) => {
      const known = LEARNED_ROLES.indexOf(role as LearnedRole);
      if (rules[index] || known < 0) return [];
      return [
        { features: features.values.slice(index * features.size, (index + 1) * features.size), role: known },
      ];
    });
  });
}

export function fitRoles(examples: RoleExample[], epochs: number): Network {
  const network = createNetwork(
    { inputs: examples[0]!.features.length, hidden: HIDDEN, outputs: LEARNED_ROLES.length },
    7,
  );
  const trainer = new Trainer(network);
  const random = seededRandom(11);
  const hidden = new Float32Array(HIDDEN);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(examples, random);
    const rate = 0.003 * (1 - epoch / epochs) + 0.00005;
    for (const [index, example] of examples.entries()) {
      const scores = new Float32Array(LEARNED_ROLES.length);
      runNetwork(network, example.features, 0, hidden, scores);
      softmax(scores);
      scores[example.role]! -= 1;
      for (let i = 0; i < scores.length; i++) scores[i]! /= BATCH;
      trainer.accumulate(example.features, 0, hidden, scores);
      if (index % BATCH === BATCH - 1) trainer.step(rate, 0.02);
    }
  }
  return network;
}

function report(network: Network, examples: readonly RoleExample[]): void {
  const hidden = new Float32Array(HIDDEN);
  const confusion = LEARNED_ROLES.map(() => LEARNED_ROLES.map(() => 0));
  for (const { features, role } of examples) {
    const scores = new Float32Array(LEARNED_ROLES.length);
    runNetwork(network, features, 0, hidden, scores);
    confusion[role]![scores.indexOf(Math.max(...scores))]!++;
  }
  for (const [index, row] of confusion.entries()) {
    console.log(LEARNED_ROLES[index]!.padEnd(10), row.map((n) => String(n).padStart(6)).join(""));
  }
}

if (process.argv[1]?.endsWith("fit-roles.ts")) {
  const { values, positionals } = parseArgs({
    options: { score: { type: "string" }, epochs: { type: "string", default: "12" } },
    allowPositionals: true,
  });
  const examples = roleExamples([
    ...withSimulated(readGoldPages(positionals[0]!), 2),
    ...positionals.slice(1).flatMap(readGoldPages),
  ]);
  const network = fitRoles(examples, Number(values.epochs));
  report(network, examples);
  if (values.score) report(network, roleExamples(readGoldPages(values.score)));
  writeFileSync(
    new URL("../classify/role-weights.json", import.meta.url),
    JSON.stringify(storeNetwork(network)),
  );
}
