import { guessRoles } from "../classify/classify-blocks.ts";
import { withFirstLook } from "../classify/first-look.ts";
import { LEARNED_ROLES, type LearnedRole, type RoleFeatures } from "../classify/role-features.ts";
import { readForRoles } from "../classify/role-reading.ts";
import type { Network } from "../learning/network.ts";
import type { Block, BlockRole } from "../model/block.ts";
import { alignPage, type GoldPage } from "./gold.ts";

/** A page made ready once: its blocks, credits set apart, what is certain of them, their features, and the roles they have. */
export interface RolePage {
  readonly page: GoldPage;
  readonly blocks: readonly Block[];
  readonly certain: readonly (BlockRole | undefined)[];
  readonly ranks: readonly (number | undefined)[];
  readonly features: RoleFeatures;
  readonly roles: readonly BlockRole[];
}

export interface RoleExample {
  readonly features: Float32Array;
  readonly role: number;
}

export function prepareRoles(page: GoldPage): RolePage {
  const gold = alignPage(page);
  const { apart, certain, ranks, features } = readForRoles(gold.map(({ block }) => block));
  const { blocks, places } = apart;
  const roles: BlockRole[] = blocks.map(() => "credit");
  for (const [index, place] of places.entries()) roles[place] = gold[index]!.role;
  return {
    page,
    blocks,
    certain,
    ranks,
    features,
    roles,
  };
}

/**
 * One example for every block that no rule decides and whose role is known; for the second look, given the first. Their
 * features lie in memory that threads share.
 */
export function roleExamples({ certain, ranks, features, roles }: RolePage, first?: Network): RoleExample[] {
  const seen = first ? withFirstLook(features, ranks, guessRoles(first, features, certain)) : features;
  const values = new Float32Array(new SharedArrayBuffer(4 * roles.length * seen.size));
  values.set(seen.values.subarray(0, values.length));
  return roles.flatMap((role, index) => {
    const known = LEARNED_ROLES.indexOf(role as LearnedRole);
    if (certain[index] !== undefined || known < 0) return [];
    return [{ features: values.subarray(index * seen.size, (index + 1) * seen.size), role: known }];
  });
}
