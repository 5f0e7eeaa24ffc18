import type { Article, FurnitureItem, Leftover } from "../model/article.ts";
import type { ClassifiedBlock } from "../model/block.ts";
import { isFurniture } from "../model/block.ts";
import type { ArticleId } from "../model/ids.ts";
import { mergeLines } from "../model/lines.ts";
import type { ReadingOrder } from "../model/order.ts";

export interface AssembledPage {
  readonly articles: readonly Article[];
  readonly furniture: readonly FurnitureItem[];
  readonly leftovers: readonly Leftover[];
}

/** Turns ordered blocks into articles; what belongs to none is furniture or a named leftover. */
export function assemblePage(blocks: readonly ClassifiedBlock[], order: ReadingOrder): AssembledPage {
  const blockById = new Map(blocks.map((block) => [block.id, block]));
  const articles = order.chains.map((chain): Article => {
    const own = chain.blocks.map((id) => blockById.get(id)!);
    const headline = own.find((block) => block.role === "headline");
    return {
      id: own[0]!.id as string as ArticleId,
      headline: headline?.text ?? "",
      body: own
        .filter((block) => block.role === "body")
        .map((block) => ({ kind: "paragraph", text: block.text, lines: [block.lines], blocks: [block.id] })),
      captions: [],
      confidence: chain.confidence,
      repairs: chain.repairs,
      lines: mergeLines(own.map((block) => block.lines)),
      remnants: [],
    };
  });
  return {
    articles,
    furniture: blocks.flatMap((block) =>
      isFurniture(block.role) ? [{ role: block.role, text: block.text, lines: block.lines }] : [],
    ),
    leftovers: order.rest.map((id) => {
      const block = blockById.get(id)!;
      return { text: block.text, lines: block.lines, reason: "no article claims it" };
    }),
  };
}
