import type { OrderNode } from "./nodes.ts";
import { isCredit, isStory, type PageGraph } from "./page-graph.ts";

/** A page with fewer credits has shown no habit. */
const LEAST_CREDITS = 2;
/** Share of the page's credits that stand right below a story's text. */
const HABIT_SHARE = 0.8;
/** In nats: on a page with this habit a story practically never goes on below its credit. */
const WORTH_LOST = 12;

/** In nats: what speaks on such a page against a story that no headline leads. */
const HEADLESS_COST = 5;

/** Whether this paper credits its stories at their end, as far as the page shows. */
export function creditsClose(nodes: readonly OrderNode[]): boolean {
  const credits = nodes.filter(isCredit);
  const closing = credits.filter(({ position }) => position > 0 && isStory(nodes[position - 1]!));
  return credits.length >= LEAST_CREDITS && closing.length >= HABIT_SHARE * credits.length;
}

/**
 * Takes from each edge that leads on from a credit what the page's habit says against it: one more story begins
 * there, and its headline stands elsewhere. A second credit may follow the first. What ends with a credit also
 * began with a headline: two headlines in a row are rather two stories' than one's.
 *
 * @param gains n × n, changed in place
 */
export function closeAtCredits({ nodes }: PageGraph, gains: Float64Array): Float64Array {
  if (!creditsClose(nodes)) return gains;
  for (const [u, node] of nodes.entries()) {
    if (!isCredit(node)) continue;
    for (const [v, next] of nodes.entries()) if (!isCredit(next)) gains[u * nodes.length + v]! -= WORTH_LOST;
  }
  // Said of every edge that leads into a story block, it is lost where none does.
  for (const [v, node] of nodes.entries())
    if (isStory(node)) for (let u = 0; u < nodes.length; u++) gains[u * nodes.length + v]! += HEADLESS_COST;
  return gains;
}
