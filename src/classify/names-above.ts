import type { Block, BlockRole } from "../model/block.ts";
import { asSet } from "../text/as-set.ts";
import { isBareName } from "../text/credit-line.ts";
import { endsSentence } from "../text/sentence.ts";
import { CROSSHEAD, HEADLINE, KICKER, moved, STANDING_HEAD } from "./role-chances.ts";

/** Columns have short names. */
const NAME = /^\p{Script=Han}{2,6}$/u;
/** From this probability on the line below may be a headline; of two lines of one crosshead the second has less than 0.1. */
const MAY_BE = 0.2;

/**
 * A short line between a story's end and what may be the next one's headline is the name of the column that the next stands
 * in, and no crosshead: nothing stands under it. Nor is what stands under a column's name.
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
    certain[at] === undefined && (guesses[at]?.[HEADLINE] ?? 0) > MAY_BE;
  const isName = (at: number): boolean => {
    const [above, block] = [blocks[at - 1], blocks[at]];
    return (
      certain[at] === undefined &&
      above !== undefined &&
      block !== undefined &&
      isHeadline(at + 1) &&
      (certain[at - 1] === "credit" || endsSentence(above.text)) &&
      NAME.test(asSet(block.text).trim()) &&
      !isBareName(block.text)
    );
  };
  return guesses.map((scores, at) => {
    if (isName(at))
      return moved(scores, CROSSHEAD, scores[KICKER]! > scores[STANDING_HEAD]! ? KICKER : STANDING_HEAD);
    return isName(at - 1) ? moved(scores, CROSSHEAD, HEADLINE) : scores;
  });
}
