import { readFileSync } from "node:fs";
import {
  type Network,
  restoreNetwork,
  runNetwork,
  type StoredNetwork,
  softmax,
} from "../learning/network.ts";
import { type Block, type BlockRole, type ClassifiedBlock, hasMarks } from "../model/block.ts";
import { withCreditHabit } from "./credit-habit.ts";
import { withFirstLook } from "./first-look.ts";
import { rolesRuledOut } from "./head-roles.ts";
import { headingRanks } from "./heading-ranks.ts";
import { withoutLongNames } from "./long-names.ts";
import { withNamesAbove } from "./names-above.ts";
import { findNamesBelow } from "./names-below.ts";
import { normalized } from "./role-chances.ts";
import { LEARNED_ROLES, type LearnedRole, type RoleFeatures } from "./role-features.ts";
import { readForRoles } from "./role-reading.ts";
import { withStoryStarts } from "./story-starts.ts";
import { withTwoLineHabit } from "./two-lines.ts";
import { withoutFurniture } from "./without-furniture.ts";

/** The first look sees the print, the second also what the first made of the page. */
export interface RoleModel {
  readonly first: Network;
  readonly second: Network;
}

/** As the weights stand in their file. */
export type StoredRoleModel = Record<keyof RoleModel, StoredNetwork>;

export const restoreRoles = ({ first, second }: StoredRoleModel): RoleModel => ({
  first: restoreNetwork(first),
  second: restoreNetwork(second),
});

type WeightsFile = "role-weights.json" | "plain-role-weights.json" | "ranked-role-weights.json";

const shipped = new Map<WeightsFile, RoleModel>();

/** A model that ships with the project, read once. */
function readWeights(file: WeightsFile): RoleModel {
  const path = new URL(`./${file}`, import.meta.url);
  const model = shipped.get(file) ?? restoreRoles(JSON.parse(readFileSync(path, "utf8")) as StoredRoleModel);
  shipped.set(file, model);
  return model;
}

/** The model for pages whose headings are marked, all of one rank. */
export const shippedRoles = (): RoleModel => readWeights("role-weights.json");

/**
 * The one for a page. Plain text, on which no heading is marked, has a model of its own, and so have pages whose headings are
 * of several ranks: what a missing mark says is the opposite there, and what a mark says depends on its level.
 */
export function shippedRolesOf(blocks: readonly Block[]): RoleModel {
  if (!hasMarks(blocks)) return readWeights("plain-role-weights.json");
  const isRanked = headingRanks(blocks).some((rank) => rank !== undefined && rank > 0);
  return isRanked ? readWeights("ranked-role-weights.json") : shippedRoles();
}

/**
 * Gives every block one role, in the order of the file: by a rule where the sign is certain, else by the
 * learned model, whose probabilities are kept for the reading order to weigh.
 *
 * @param paperName as the archive knows it: above everything else it is the nameplate
 */
export function classifyBlocks(
  blocks: readonly Block[],
  model: RoleModel = shippedRolesOf(blocks),
  paperName?: string,
): ClassifiedBlock[] {
  const { apart, read, rules, certain, ranks, features } = readForRoles(blocks, paperName);
  const first = guessRoles(model.first, features, certain);
  const second = guessRoles(model.second, withFirstLook(features, ranks, first), certain);
  const credited = withCreditHabit(apart.blocks, certain, second);
  const paired = withTwoLineHabit(apart.blocks, certain, credited);
  const started = withStoryStarts(read, certain, paired);
  const named = withNamesAbove(apart.blocks, certain, started);
  const guesses = withoutLongNames(apart.blocks, certain, named);
  const names = findNamesBelow(read, rules, guesses);
  const ruledOut = rolesRuledOut(withoutFurniture(apart.blocks, certain));
  return blocks.map((block, index): ClassifiedBlock => {
    const place = apart.places[index]!;
    const rule = rules[place];
    if (names.has(place))
      return { ...block, role: "credit", decidedBy: "rule/name-below-headline", roleScores: { credit: 1 } };
    if (rule)
      return { ...block, role: rule.role, decidedBy: `rule/${rule.name}`, roleScores: { [rule.role]: 1 } };
    const scores = withoutRoles(guesses[place]!, ruledOut.get(block.id) ?? []);
    const roleScores: Partial<Record<BlockRole, number>> = {};
    for (const [output, role] of LEARNED_ROLES.entries()) roleScores[role] = scores[output]!;
    return { ...block, role: mostProbable(scores), decidedBy: "model/role", roleScores };
  });
}

/** The probabilities of the other roles, given that it is none of these. */
function withoutRoles(scores: Float32Array, roles: readonly LearnedRole[]): Float32Array {
  const left = scores.map((score, i) => (roles.includes(LEARNED_ROLES[i]!) ? 0 : score));
  return left.some((score) => score > 0) ? normalized(left) : scores;
}

/** Probabilities of the learned roles for every block; where a rule has decided, its role alone (or none of them). */
export function guessRoles(
  network: Network,
  features: RoleFeatures,
  certain: readonly (BlockRole | undefined)[],
): Float32Array[] {
  const hidden = new Float32Array(network.hidden);
  return certain.map((role, index) => {
    const scores = new Float32Array(LEARNED_ROLES.length);
    if (role !== undefined) {
      const known = (LEARNED_ROLES as readonly BlockRole[]).indexOf(role);
      if (known >= 0) scores[known] = 1;
      return scores;
    }
    runNetwork(network, features.values, index * features.size, hidden, scores);
    return softmax(scores);
  });
}

function mostProbable(scores: Float32Array): BlockRole {
  let best = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
  return LEARNED_ROLES[best]!;
}
