import type { Block, BlockRole } from "../model/block.ts";
import { HEADLINE, lessLikely } from "./role-chances.ts";

/** From this probability on a heading counts for a headline of the page, and is left as it is. */
const SURE = 0.9;
/** So many headlines, each with a credit right below it, are a habit. */
const FEWEST = 2;
/** Headlines without a credit that a page with the habit may hold, unseen. */
const PRIOR = 0.5;

/**
 * What a page's habit of crediting says of its doubtful headings: where every sure headline has its reporter right below, one
 * that has none is less likely a headline. The roles' model knows something of that, so that it counts half.
 *
 *     # 煤城转身    |  ## 让矿工学会新本事     <- no reporter below: a crosshead
 *     本报记者 江月  |  四十六岁的……
 *
 * @param guesses probabilities of the learned roles, which are left as they are
 */
export function withCreditHabit(
  blocks: readonly Block[],
  certain: readonly (BlockRole | undefined)[],
  guesses: readonly Float32Array[],
): Float32Array[] {
  const isHeading = (index: number): boolean =>
    blocks[index]?.kind === "heading" && certain[index] === undefined;
  const isCredited = (index: number): boolean => {
    let below = index + 1;
    while (isHeading(below)) below++;
    return certain[below] === "credit";
  };
  const headings = [...blocks.keys()].filter(isHeading);
  const sure = headings.filter((index) => guesses[index]![HEADLINE]! > SURE);
  if (sure.length < FEWEST || !sure.every(isCredited)) return [...guesses];
  const share = Math.sqrt(PRIOR / (sure.length + 1));
  const doubtful = new Set(headings.filter((index) => !sure.includes(index) && !isCredited(index)));
  return guesses.map((scores, index) => (doubtful.has(index) ? lessLikely(scores, HEADLINE, share) : scores));
}
