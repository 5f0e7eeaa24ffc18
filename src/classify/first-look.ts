import type { RoleFeatures } from "./role-features.ts";
import { LEARNED_ROLES } from "./role-features.ts";

/** Neighbours whose first guesses are looked at, in blocks. */
const NEIGHBOURS = [-2, -1, 1, 2] as const;
const BODY = LEARNED_ROLES.indexOf("body");
/** The roles of display type, which a tool may mark as headings. */
const HEADINGS = (["headline", "kicker", "deck", "crosshead", "standingHead"] as const).map((role) =>
  LEARNED_ROLES.indexOf(role),
);

/**
 * Adds to every block's features what the first look made of it, of its neighbours, of the nearest headings, and of
 * the other blocks that the tool marked like it, or otherwise: what marks and their levels mean is a habit of each page.
 *
 * @param ranks of the headings, see `headingRanks`
 */
export function withFirstLook(
  features: RoleFeatures,
  ranks: readonly (number | undefined)[],
  first: readonly Float32Array[],
): RoleFeatures {
  const { ofRank, ofAll } = countRoles(ranks, first);
  const above = nearestHeadings(first, 1);
  const below = nearestHeadings(first, -1);
  const added = LEARNED_ROLES.length * (3 + NEIGHBOURS.length) + 3 * HEADINGS.length;
  const size = features.size + added;
  const values = new Float32Array(ranks.length * size);
  for (const [index, rank] of ranks.entries()) {
    const own = first[index]!;
    let at = index * size;
    const add = (some: ArrayLike<number>): void => {
      values.set(some, at);
      at += some.length;
    };
    add(features.values.subarray(index * features.size, (index + 1) * features.size));
    add(own);
    for (const step of NEIGHBOURS) add(first[index + step] ?? NOBODY);
    add(first[above[index]!] ?? NOBODY);
    add(first[below[index]!] ?? NOBODY);
    add(habitOfMarks(ofRank.get(rank)!, ofAll, own));
  }
  return { values, size: ranks.length === 0 ? 0 : size };
}

const NOBODY = new Float32Array(LEARNED_ROLES.length);

/** Expected number of blocks of each role: among headings of each rank, among the lines that are not marked, and in all. */
function countRoles(ranks: readonly (number | undefined)[], first: readonly Float32Array[]) {
  const ofAll = new Float32Array(LEARNED_ROLES.length);
  const ofRank = new Map<number | undefined, Float32Array>();
  for (const [index, rank] of ranks.entries()) {
    const own = ofRank.get(rank) ?? new Float32Array(LEARNED_ROLES.length);
    ofRank.set(rank, own);
    for (let role = 0; role < own.length; role++) {
      own[role]! += first[index]![role]!;
      ofAll[role]! += first[index]![role]!;
    }
  }
  return { ofRank, ofAll };
}

/** Index of the nearest block above (step 1) or below (step −1) each that is some heading rather than text; −1: none. */
function nearestHeadings(first: readonly Float32Array[], step: 1 | -1): number[] {
  const nearest = new Array<number>(first.length).fill(-1);
  let last = -1;
  for (let i = step === 1 ? 0 : first.length - 1; first[i]; i += step) {
    nearest[i] = last;
    if (HEADINGS.reduce((sum, role) => sum + first[i]![role]!, 0) > Math.max(0.3, first[i]![BODY]!)) last = i;
  }
  return nearest;
}

/** Blocks of a role that count for nothing yet: a page with few crossheads says little of how they are marked. */
const PRIOR_BLOCKS = 0.5;

/**
 * What the page's other blocks say of this one's mark and its level, or of its having none: for each role of display type
 * the log of the share that is marked like it, and how many blocks say so.
 */
function habitOfMarks(alike: Float32Array, ofAll: Float32Array, own: Float32Array): number[] {
  return HEADINGS.flatMap((role) => {
    const same = Math.max(0, alike[role]! - own[role]!);
    const unlike = Math.max(0, ofAll[role]! - alike[role]!);
    return [
      Math.log((same + PRIOR_BLOCKS) / (same + unlike + 2 * PRIOR_BLOCKS)) / 2,
      Math.min(2, Math.log1p(same) / 2),
      Math.min(2, Math.log1p(unlike) / 2),
    ];
  });
}
