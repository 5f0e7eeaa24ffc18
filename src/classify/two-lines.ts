import type { Block, BlockRole } from "../model/block.ts";
import { CROSSHEAD, HEADLINE, isSureName, KICKER, lessLikely, moved, STANDING_HEAD } from "./role-chances.ts";

/** From this probability on a heading counts for a headline of the page. */
const RATHER = 0.5;
/** So many heads of two lines, and so much of all heads of stories, are a habit. */
const FEWEST = 2;
const SHARE = 0.4;
/** What is left of a crosshead's chance where two stand together on such a page. */
const SHARE_LEFT = 0.05;

/**
 * Where a page's headlines are set in two lines, which the tool gives as two headings, the first of two is hardly a column's name,
 * and two that stand together are hardly crossheads.
 *
 *     > | # 失主丢了六万货款
 *       | # 拾荒老人守了三小时
 *
 * @param guesses probabilities of the learned roles, which are left as they are
 */
export function withTwoLineHabit(
  blocks: readonly Block[],
  certain: readonly (BlockRole | undefined)[],
  guesses: readonly Float32Array[],
): Float32Array[] {
  const isHeading = (at: number): boolean => blocks[at]?.kind === "heading" && certain[at] === undefined;
  const runs: number[][] = [];
  for (const at of blocks.keys()) {
    if (!isHeading(at)) continue;
    if (isHeading(at - 1)) runs.at(-1)!.push(at);
    else runs.push([at]);
  }
  const heads = runs.filter((run) => run.some((at) => guesses[at]![HEADLINE]! > RATHER));
  const isOfPairs = ({ length }: readonly number[]): boolean => length % 2 === 0;
  const pairs = heads.filter(isOfPairs);
  if (pairs.length < FEWEST || pairs.length < SHARE * heads.length) return [...guesses];
  const changed = [...guesses];
  for (const run of runs.filter(isOfPairs))
    for (const [i, at] of run.entries()) {
      const scores = guesses[at]!;
      const leadsIn = i % 2 === 0 && !isSureName(scores);
      changed[at] = lessLikely(
        leadsIn ? moved(scores, STANDING_HEAD, KICKER) : scores,
        CROSSHEAD,
        SHARE_LEFT,
      );
    }
  return changed;
}
