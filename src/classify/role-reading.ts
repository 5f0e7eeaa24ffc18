import type { Block, BlockRole } from "../model/block.ts";
import { asSet } from "../text/as-set.ts";
import { loadCharacterModel } from "../text/character-model.ts";
import { type CreditsApart, setCreditsApart } from "./credits-apart.ts";
import { headingRanks } from "./heading-ranks.ts";
import { readingCopies } from "./reading-copy.ts";
import { type RoleFeatures, roleFeatures } from "./role-features.ts";
import { findRules, type Rule } from "./rules.ts";

/** What the roles of a page's blocks are told by. */
export interface RoleReading {
  /** The page's blocks, credits set apart among them, as they are and as the engine reads them: what follows is of these. */
  readonly apart: CreditsApart;
  readonly read: readonly Block[];
  /** The rule that is certain of each block, where there is one, and its role. */
  readonly rules: readonly (Rule | undefined)[];
  readonly certain: readonly (BlockRole | undefined)[];
  /** See `headingRanks`. */
  readonly ranks: readonly (number | undefined)[];
  readonly features: RoleFeatures;
}

export function readForRoles(blocks: readonly Block[], paperName?: string): RoleReading {
  const apart = setCreditsApart(blocks);
  const read = readingCopies(apart.blocks);
  const rules = findRules(read, paperName && asSet(paperName));
  const certain = rules.map((rule) => rule?.role);
  const ranks = headingRanks(apart.blocks);
  return {
    apart,
    read,
    rules,
    certain,
    ranks,
    features: roleFeatures(read, certain, ranks, loadCharacterModel()),
  };
}
