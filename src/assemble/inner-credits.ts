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
 * Puts credit lines back into a story that goes on below them: with a crosshead, as news in brief do, or below several of
 * them, where each part is signed.
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
  const standing = credits.flatMap((credit) => {
    const above = beside(credit, -1);
    const at = above ? story.indexOf(above) : -1;
    if (!above || at < 0) return [];
    const below = story[at + 1];
    return below && below !== beside(credit, 1) ? [] : [{ credit, above, below }];
  });
  const several = standing.filter(({ below }) => below).length > 1;
  const kept = standing.filter(({ below }) => !below || several || below.role === "crosshead");
  if (!kept.some(({ below }) => below)) return [...story];
  const closedBy = new Map<ClassifiedBlock, ClassifiedBlock[]>();
  for (const { credit, above } of kept)
    closedBy.set(above, [...(closedBy.get(above) ?? []), { ...credit, role: "body" }]);
  return story.flatMap((block) => [block, ...(closedBy.get(block) ?? [])]);
}
