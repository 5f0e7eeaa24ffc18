import type { BlockRole, ClassifiedBlock } from "../model/block.ts";

/** Blocks that stand among a story's in the file and are no part of its text. */
const ASIDE: ReadonlySet<BlockRole> = new Set([
  "caption",
  "credit",
  "creditLine",
  "picture",
  "jumpLine",
  "folio",
]);

/**
 * Puts credit lines back into a story that goes on below them with a crosshead: news in brief, each with its own
 * credit.
 *
 *       | 报告说，今年收成将好于去年。
 *     > | （据新华社巴黎电 记者李明）      <- text: the story goes on
 *       | 印尼一火山喷发
 *       | …… 当地已疏散居民。
 *     > | （据新华社雅加达电 记者王芳）    <- text like the one above
 *
 * @param inFile all blocks of the page in the order of the file
 */
export function withInnerCredits(
  story: readonly ClassifiedBlock[],
  credits: readonly ClassifiedBlock[],
  inFile: readonly ClassifiedBlock[],
): ClassifiedBlock[] {
  if (credits.length === 0 || story.length === 0) return [...story];
  const beside = (credit: ClassifiedBlock, step: 1 | -1): ClassifiedBlock | undefined => {
    let at = inFile.indexOf(credit) + step;
    while (inFile[at] && ASIDE.has(inFile[at]!.role)) at += step;
    return inFile[at];
  };
  const closedBy = new Map<ClassifiedBlock, ClassifiedBlock[]>();
  let inner = 0;
  for (const credit of credits) {
    const above = beside(credit, -1);
    const at = above ? story.indexOf(above) : -1;
    if (!above || at < 0) continue;
    const goesOn = at < story.length - 1;
    const below = story[at + 1];
    if (goesOn && (below?.role !== "crosshead" || below !== beside(credit, 1))) continue;
    if (goesOn) inner++;
    closedBy.set(above, [...(closedBy.get(above) ?? []), { ...credit, role: "body" }]);
  }
  if (inner === 0) return [...story];
  return story.flatMap((block) => [block, ...(closedBy.get(block) ?? [])]);
}
