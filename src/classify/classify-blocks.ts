import { readFileSync } from "node:fs";
import {
  type Network,
  restoreNetwork,
  runNetwork,
  type StoredNetwork,
  softmax,
} from "../learning/network.ts";
import type { Block, BlockRole, ClassifiedBlock } from "../model/block.ts";
import { loadCharacterModel } from "../text/character-model.ts";
import { LEARNED_ROLES, roleFeatures } from "./role-features.ts";
import { findRules } from "./rules.ts";

let shipped: Network | undefined;

/** The network that ships with the project, read once. */
export const shippedNetwork = (): Network =>
  (shipped ??= restoreNetwork(
    JSON.parse(readFileSync(new URL("./role-weights.json", import.meta.url), "utf8")) as StoredNetwork,
  ));

/**
 * Gives every block one role, in the order of the file: by a rule where the sign is certain, else by the
 * learned model, whose probabilities are kept for the reading order to weigh.
 */
export function classifyBlocks(
  blocks: readonly Block[],
  network: Network = shippedNetwork(),
): ClassifiedBlock[] {
  const rules = findRules(blocks);
  const features = roleFeatures(
    blocks,
    rules.map((rule) => rule?.role),
    loadCharacterModel(),
  );
  const hidden = new Float32Array(network.hidden);
  return blocks.map((block, index): ClassifiedBlock => {
    const rule = rules[index];
    if (rule)
      return { ...block, role: rule.role, decidedBy: `rule/${rule.name}`, roleScores: { [rule.role]: 1 } };
    const scores = new Float32Array(network.outputs);
    runNetwork(network, features.values, index * features.size, hidden, scores);
    softmax(scores);
    const roleScores: Partial<Record<BlockRole, number>> = {};
    for (const [output, role] of LEARNED_ROLES.entries()) roleScores[role] = scores[output]!;
    return { ...block, role: mostProbable(scores), decidedBy: "model/role", roleScores };
  });
}

function mostProbable(scores: Float32Array): BlockRole {
  let best = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
  return LEARNED_ROLES[best]!;
}
