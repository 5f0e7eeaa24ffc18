import { LEARNED_ROLES } from "./role-features.ts";

/** Where a role's probability stands among the others. */
export const HEADLINE = LEARNED_ROLES.indexOf("headline");
export const KICKER = LEARNED_ROLES.indexOf("kicker");
export const CROSSHEAD = LEARNED_ROLES.indexOf("crosshead");
export const STANDING_HEAD = LEARNED_ROLES.indexOf("standingHead");
export const BODY = LEARNED_ROLES.indexOf("body");

/** Columns' names are marked as headings, too, and some are long: above this probability one is left. */
const SURE_NAME = 0.9;
export const isSureName = (scores: Float32Array): boolean => scores[STANDING_HEAD]! > SURE_NAME;

/** Probabilities that are no longer of sum 1, brought to it. */
export function normalized(scores: Float32Array): Float32Array {
  const sum = scores.reduce((all, score) => all + score, 0);
  return scores.map((score) => score / sum);
}

/** All of one role's probability given to another. */
export function moved(scores: Float32Array, from: number, to: number): Float32Array {
  const changed = scores.slice();
  changed[to]! += changed[from]!;
  changed[from] = 0;
  return changed;
}

/** A role of which only a share of its probability is left, to the others' gain. */
export const lessLikely = (scores: Float32Array, role: number, share: number): Float32Array =>
  normalized(scores.map((score, other) => (other === role ? score * share : score)));
