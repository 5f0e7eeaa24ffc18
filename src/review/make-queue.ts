import type { PageTrace } from "../pipeline.ts";
import type { Queue, QueueItem } from "./sheet.ts";

/** More than anybody looks through before the list is made anew. */
const SHOWN = 200;
const TITLE_CHARS = 16;

/** A page's articles and leftovers, as things to look at. */
export function queueItems({ page, blocks }: PageTrace): QueueItem[] {
  const blockOn = (line: number) => blocks.find(({ lines }) => lines[0] <= line && line <= lines[1])?.id;
  const articles = page.articles
    .filter(({ file }) => file === undefined)
    .map(({ id, headline, confidence }): QueueItem => {
      const block = blocks.find((one) => (one.id as string) === id)?.id;
      return {
        page: page.id,
        kind: "article",
        title: headline || "无题",
        confidence,
        ...(block && { block }),
      };
    });
  const leftovers = page.leftovers.map(({ text, lines }): QueueItem => {
    const block = blockOn(lines[0]);
    const title = text.slice(0, TITLE_CHARS);
    return { page: page.id, kind: "leftover", title, confidence: 0, ...(block && { block }) };
  });
  return [...leftovers, ...articles];
}

/** The least certain first; among equals in the order of the archive. */
export function makeQueue(itemsOfPages: Iterable<readonly QueueItem[]>): Queue {
  const all = [...itemsOfPages].flat().sort((a, b) => a.confidence - b.confidence);
  return { items: all.slice(0, SHOWN), total: all.length };
}
