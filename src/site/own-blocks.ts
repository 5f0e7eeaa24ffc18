import type { Article } from "../model/article.ts";
import type { Block } from "../model/block.ts";

/**
 * Those of a page's blocks that an article was made of.
 *
 * Lines tell it, except in layout files, where a whole page may stand on one line: there the blocks that the
 * article names (its first, and its body's) are certain, and the others are left out.
 */
export function ownBlocks(article: Article, blocks: readonly Block[]): Block[] {
  const named = new Set<string>([article.id, ...article.body.flatMap((item) => item.blocks)]);
  const crowded = crowdedLines(blocks);
  return blocks.filter(({ id, lines: [first, last] }) => {
    if (named.has(id)) return true;
    return !crowded.has(first) && article.lines.some(([from, to]) => first >= from && last <= to);
  });
}

/** Lines on which several blocks begin. */
function crowdedLines(blocks: readonly Block[]): Set<number> {
  const seen = new Set<number>();
  const crowded = new Set<number>();
  for (const { lines } of blocks) (seen.has(lines[0]) ? crowded : seen).add(lines[0]);
  return crowded;
}
