import type { Block, BlockRole } from "../model/block.ts";
import { asSet } from "../text/as-set.ts";
import { isBareName } from "../text/credit-line.ts";
import { endsSentence } from "../text/sentence.ts";
import { LEARNED_ROLES } from "./role-features.ts";

const HEADLINE = LEARNED_ROLES.indexOf("headline");
const CROSSHEAD = LEARNED_ROLES.indexOf("crosshead");
const STANDING_HEAD = LEARNED_ROLES.indexOf("standingHead");
/** Columns have short names. */
const NAME = /^\p{Script=Han}{2,6}$/u;
/** From this probability on the line below is rather a headline. */
const RATHER = 0.5;

/**
 * A short line between a story's end and the next one's headline is the name of the column that the next stands in, and no
 * crosshead: nothing stands under it.
 *
 *       | ……风一吹，满坡的麦子都弯下腰去。
 *     > | 夜读短章
 *       | ## 路灯下的象棋
 *
 * @param guesses probabilities of the learned roles, which are left as they are
 */
export function withNamesAbove(
  blocks: readonly Block[],
  certain: readonly (BlockRole | undefined)[],
  guesses: readonly Float32Array[],
): Float32Array[] {
  const isHeadline = (at: number): boolean =>
    certain[at] === undefined && (guesses[at]?.[HEADLINE] ?? 0) > RATHER;
  return guesses.map((scores, at) => {
    const above = blocks[at - 1];
    const isName =
      certain[at] === undefined && NAME.test(asSet(blocks[at]!.text).trim()) && !isBareName(blocks[at]!.text);
    if (!isName || !above || !endsSentence(above.text) || !isHeadline(at + 1)) return scores;
    const changed = scores.slice();
    changed[STANDING_HEAD]! += changed[CROSSHEAD]!;
    changed[CROSSHEAD] = 0;
    return changed;
  });
}
