import type { Block } from "../../model/block.ts";
import type { BenchArticle } from "./bench-page.ts";

/** The usual recipe: a heading starts an article, all below it is its body. */
export function readByRecipe(blocks: readonly Block[]): BenchArticle[] {
  const articles: { headline: string; body: string[] }[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") articles.push({ headline: block.text, body: [] });
    else if (block.kind !== "picture") articles.at(-1)?.body.push(block.text);
  }
  return articles;
}
