import type { Block } from "../model/block.ts";
import { HEADLINE } from "./role-chances.ts";
import { OFF_HABIT, type Rule, standsAlone } from "./rules.ts";

/** From this probability on the line above is the headline. */
const SURE = 0.5;
/** What is shorter may be a list's next name, or a poem's first line. */
const LEAST_TEXT_CHARS = 40;

/**
 * Names between what the model has found to be a headline and the story's text: they sign the story, whether the headline is
 * marked or not, and however the page's other stories are signed.
 *
 *       | “铁算盘”会计二十年分文不差
 *     > | 吴守义
 *       | 在青山县石坪乡，提起松岭村会计罗文治……
 *
 * @param guesses probabilities of the learned roles
 * @returns their places
 */
export function findNamesBelow(
  blocks: readonly Block[],
  rules: readonly (Rule | undefined)[],
  guesses: readonly Float32Array[],
): ReadonlySet<number> {
  const isName = ({ kind, text }: Block, at: number): boolean => {
    if (rules[at] === OFF_HABIT) return true;
    const next = blocks[at + 1];
    return (
      rules[at] === undefined &&
      kind === "paragraph" &&
      next?.kind === "paragraph" &&
      next.text.length >= LEAST_TEXT_CHARS &&
      standsAlone(text)
    );
  };
  const isHeadline = (at: number): boolean =>
    rules[at] === undefined && (guesses[at]?.[HEADLINE] ?? 0) > SURE;
  return new Set([...blocks.keys()].filter((at) => isHeadline(at - 1) && isName(blocks[at]!, at)));
}
