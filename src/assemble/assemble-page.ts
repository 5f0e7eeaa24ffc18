import type { Article, FurnitureItem, Leftover } from "../model/article.ts";
import { type ClassifiedBlock, isFurniture } from "../model/block.ts";
import type { ReadingOrder } from "../model/order.ts";
import { assembleArticle } from "./assemble-article.ts";

export interface AssembledPage {
  readonly articles: readonly Article[];
  readonly furniture: readonly FurnitureItem[];
  readonly leftovers: readonly Leftover[];
}

/**
 * Turns ordered blocks into articles, in the order in which they begin on the page; what belongs to none is
 * furniture or a named leftover.
 */
export function assemblePage(
  blocks: readonly ClassifiedBlock[],
  order: ReadingOrder,
  issueDate: string,
): AssembledPage {
  const blockById = new Map<string, ClassifiedBlock>(blocks.map((block) => [block.id, block]));
  const articles: Article[] = [];
  const leftovers: Leftover[] = [];
  const leave = (ids: readonly string[], reason: string): void => {
    for (const id of ids) {
      const { text, lines } = blockById.get(id)!;
      if (text.trim() !== "") leftovers.push({ text, lines, reason });
    }
  };
  for (const chain of order.chains) {
    const article = assembleArticle(chain, blockById, issueDate);
    if (article) articles.push(article);
    else
      leave(
        [...chain.blocks, ...chain.attached],
        "these blocks follow one another, but are not a headline and its story",
      );
  }
  leave(order.rest, "no article on the page claims it");
  return {
    articles: articles.sort((a, b) => a.lines[0]![0] - b.lines[0]![0]),
    furniture: blocks.flatMap((block) =>
      isFurniture(block.role) ? [{ role: block.role, text: block.text, lines: block.lines }] : [],
    ),
    leftovers: leftovers.sort((a, b) => a.lines[0] - b.lines[0]),
  };
}
