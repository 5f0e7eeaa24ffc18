import type { Block, BlockRole } from "../model/block.ts";
import { HEADLINE, isSureName, KICKER, moved, STANDING_HEAD } from "./role-chances.ts";

/** Columns' names are seldom longer. */
const MOST_NAME_CHARS = 7;
/** From this probability on the line below may be a headline. */
const MAY_BE = 0.2;

/** Without the brackets or marks that a name is set with: “【百姓关注】”. */
const lettersOf = (text: string): number => text.match(/[\p{Script=Han}\w]/gu)?.length ?? 0;

/**
 * Columns have short names: a longer line above a headline leads into it, or is its first line; and with nothing below that
 * may be a headline, it is one.
 *
 *     > | 失主丢了六万货款
 *       | 拾荒老人守了三小时
 *
 * @param guesses probabilities of the learned roles, which are left as they are
 */
export function withoutLongNames(
  blocks: readonly Block[],
  certain: readonly (BlockRole | undefined)[],
  guesses: readonly Float32Array[],
): Float32Array[] {
  const mayHead = (at: number): boolean =>
    certain[at] === undefined && (guesses[at]?.[HEADLINE] ?? 0) > MAY_BE;
  return guesses.map((scores, at) => {
    const isShort = lettersOf(blocks[at]!.text) <= MOST_NAME_CHARS;
    if (certain[at] !== undefined || isShort || isSureName(scores)) return scores;
    return moved(scores, STANDING_HEAD, mayHead(at + 1) ? KICKER : HEADLINE);
  });
}
