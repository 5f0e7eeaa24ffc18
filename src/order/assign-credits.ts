import { sharedHeight, sharedWidth } from "../geometry/index.ts";
import type { Box, ClassifiedBlock } from "../model/block.ts";
import type { BlockId } from "../model/ids.ts";
import { isHeading, type PageGraph } from "./page-graph.ts";

/** Worth of a credit right below an article's end or heading, and of one anywhere below; each step away costs. */
const RIGHT_BELOW = 4;
const SAME_RANK = 3;
const BELOW = 1;
/** The same as right below where the page's other credits do not stand so. */
const OFF_HABIT = 3;
/** Right above a story's first text, its headline elsewhere. */
const LEADS_IN = 2.5;
const STEP_COST = 0.02;

/**
 * Gives each credit line to an article: on pages that print the reporter under the headline to the headline above
 * it, the k-th below a row of headlines to the k-th of them; else to the article that ends above it. An article
 * has one before any has two. Where boxes are, they tell.
 *
 * @returns for each credit block the index of its path
 */
export function assignCredits(
  blocks: readonly ClassifiedBlock[],
  graph: PageGraph,
  paths: readonly (readonly number[])[],
): ReadonlyMap<BlockId, number> {
  const chosen = new Map<BlockId, number>();
  if (paths.length === 0) return chosen;
  const credits = findCredits(blocks, graph);
  const pathOfNode = new Map(paths.flatMap((path, index) => path.map((u) => [u, index] as const)));
  const around = credits.map(({ above }) => pathAround(above, graph, paths, pathOfNode));
  for (const [at, { id, above }] of credits.entries()) {
    const path = around[at];
    if (path === undefined) continue;
    // One alone may be a byline that was left behind in the text; of several each signs a part.
    const isOneOfSeveral = around.filter((other) => other === path).length > 1;
    if (isOneOfSeveral || graph.nodes[above + 1]!.block.role === "crosshead") chosen.set(id, path);
  }
  const leading =
    credits.filter(({ above }) => above >= 0 && isHeading(graph.nodes[above]!)).length * 2 > credits.length;
  const pairs = credits.flatMap((credit, at) =>
    paths.map((path, index) => ({
      at,
      index,
      worth: Math.max(
        leading
          ? worthBelowHeadline(credit, path, graph)
          : worthAtEnd(credit, path, pathOfNode.get(credit.above) === index),
        worthOffHabit(credit, path, graph),
      ),
    })),
  );
  for (const [id, path] of nearestByBoxes(blocks, graph, paths)) chosen.set(id, path);
  const taken = new Set<number>();
  for (const { at, index } of pairs.sort((a, b) => b.worth - a.worth)) {
    const { id } = credits[at]!;
    if (chosen.has(id) || taken.has(index)) continue;
    chosen.set(id, index);
    taken.add(index);
  }
  for (const { at, index } of pairs) if (!chosen.has(credits[at]!.id)) chosen.set(credits[at]!.id, index);
  return chosen;
}

/** The path that goes on from above a credit to what is below it: news in brief, a talk, each part of it signed. */
function pathAround(
  above: number,
  { nodes }: PageGraph,
  paths: readonly (readonly number[])[],
  pathOfNode: ReadonlyMap<number, number>,
): number | undefined {
  const path = pathOfNode.get(above);
  if (path === undefined || isHeading(nodes[above]!)) return undefined;
  return paths[path]![paths[path]!.indexOf(above) + 1] === above + 1 ? path : undefined;
}

interface Credit {
  readonly id: BlockId;
  /** The node right above it in the file, or -1. */
  readonly above: number;
  /** How many credits stand between it and that node's run of headings. */
  readonly rank: number;
}

function findCredits(blocks: readonly ClassifiedBlock[], graph: PageGraph): Credit[] {
  const nodeOfId = new Map(graph.nodes.map((node) => [node.block.id, node.position]));
  const credits: Credit[] = [];
  let above = -1;
  let rank = 0;
  for (const block of blocks) {
    const node = nodeOfId.get(block.id);
    if (node !== undefined) {
      if (above < 0 || !isHeading(graph.nodes[node]!) || !isHeading(graph.nodes[above]!)) rank = 0;
      above = node;
    } else if (block.role === "credit") credits.push({ id: block.id, above, rank: rank++ });
  }
  return credits;
}

function worthAtEnd({ above }: Credit, path: readonly number[], isAbove: boolean): number {
  const end = path.at(-1)!;
  if (end === above) return RIGHT_BELOW;
  const distance = Math.abs(above - end);
  return (isAbove ? BELOW : 0) + (end < above ? BELOW : 0) - STEP_COST * distance;
}

function worthBelowHeadline({ above, rank }: Credit, path: readonly number[], graph: PageGraph): number {
  const { layout, nodes } = graph;
  const headings = path.filter((u) => isHeading(nodes[u]!));
  const last = headings.at(-1);
  if (last === undefined || above < 0) return -1;
  const sameRun = layout.run[last] === layout.run[above];
  const inRow = sameRun && headings.some((u) => layout.placeInRun[u] === rank && nodes[u]!.roles[1]! > 0.5);
  return (
    (last === above ? RIGHT_BELOW - 0.5 : 0) +
    (inRow ? SAME_RANK : 0) +
    (sameRun ? BELOW : 0) -
    STEP_COST * Math.abs(above - last)
  );
}

/** Right below the headline or the end of an article, whatever the page's habit is: contributors sign as they like. */
function worthOffHabit({ above }: Credit, path: readonly number[], { nodes }: PageGraph): number {
  if (above < 0) return Number.NEGATIVE_INFINITY;
  const firstText = path.findIndex((u) => !isHeading(nodes[u]!));
  const lastHeading = path[(firstText < 0 ? path.length : firstText) - 1];
  if (above === path.at(-1) || above === lastHeading) return OFF_HABIT;
  return firstText > 0 && path[firstText] === above + 1 ? LEADS_IN : Number.NEGATIVE_INFINITY;
}

/**
 * On a page with boxes each credit line's article is the one whose text or heading stands right above it in its column; where
 * nothing does, the nearest.
 */
function nearestByBoxes(
  blocks: readonly ClassifiedBlock[],
  { nodes }: PageGraph,
  paths: readonly (readonly number[])[],
): [BlockId, number][] {
  const placed = paths.flatMap((path, index) =>
    path.flatMap((u) => {
      const { box } = nodes[u]!.block;
      return box ? [{ box, index }] : [];
    }),
  );
  return blocks.flatMap(({ id, role, box }): [BlockId, number][] => {
    if (role !== "credit" || !box || placed.length === 0) return [];
    const above = placed.filter((other) => sharedWidth(other.box, box) > 0 && other.box[1] < box[1]);
    const nearest = (above.length > 0 ? above : placed).reduce((best, other) =>
      gapBetween(other.box, box) < gapBetween(best.box, box) ? other : best,
    );
    return [[id, nearest.index]];
  });
}

/** White between two boxes, in thousandths of the page. */
const gapBetween = (a: Box, b: Box): number =>
  Math.hypot(Math.max(0, -sharedWidth(a, b)), Math.max(0, -sharedHeight(a, b)));
