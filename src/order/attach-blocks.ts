import type { ClassifiedBlock } from "../model/block.ts";
import type { BlockId } from "../model/ids.ts";
import { asSet } from "../text/as-set.ts";
import { endsInBracket, lacksBracket } from "../text/jump-note.ts";
import { containment, makeTermVectors } from "../text/term-vectors.ts";
import { assignCredits } from "./assign-credits.ts";
import { assignStandingHeads } from "./assign-standing-heads.ts";
import { isAttached } from "./nodes.ts";
import type { PageGraph } from "./page-graph.ts";

export interface Attachment {
  /** For each path the blocks that belong to it, in the order of the file. */
  readonly byPath: readonly (readonly BlockId[])[];
  readonly rest: readonly BlockId[];
}

/** A block right beside an article in the file belongs to it, unless its words speak for another by more than this. */
const BESIDE_WORTH = 0.12;

/** Gives columns' names, captions, photo credits, pictures and jump lines to the article whose words they share or beside which they stand. */
export function attachBlocks(
  blocks: readonly ClassifiedBlock[],
  graph: PageGraph,
  paths: readonly (readonly number[])[],
): Attachment {
  const loose = blocks.filter((block) => isAttached(block));
  const byPath: BlockId[][] = paths.map(() => []);
  if (loose.length === 0) return { byPath, rest: [] };
  if (paths.length === 0) return { byPath, rest: loose.map(({ id }) => id) };
  // Words are compared for captions alone.
  const vectors = loose.some(({ role }) => role === "caption")
    ? makeTermVectors([
        ...paths.map((path) => path.map((u) => graph.nodes[u]!.text).join("\n")),
        ...loose.map((block) => asSet(block.text).replace(/\s+/g, "")),
      ])
    : [];
  const pathOfId = new Map(
    paths.flatMap((path, index) => path.map((u) => [graph.nodes[u]!.block.id, index] as const)),
  );
  const endings = paths.map((path) => graph.nodes[path.at(-1)!]!.text);
  const tornAt = ({ text }: ClassifiedBlock): number =>
    lacksBracket(text) ? endings.findIndex(endsInBracket) : -1;
  const chosen = new Map<BlockId, number>([
    ...assignCredits(blocks, graph, paths),
    ...assignStandingHeads(blocks, graph, paths),
  ]);
  // From the end, so that a picture finds its caption's article chosen already.
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at]!;
    const index = loose.indexOf(block);
    if (index < 0 || chosen.has(block.id) || block.role === "standingHead") continue;
    chosen.set(block.id, choosePath(blocks, at, { paths, vectors, index, pathOfId, chosen, tornAt }));
  }
  const rest: BlockId[] = [];
  for (const { id } of loose) {
    const path = chosen.get(id);
    // A column's name that nothing stands under is left over.
    if (path === undefined) rest.push(id);
    else byPath[path]!.push(id);
  }
  return { byPath, rest };
}

interface Choice {
  readonly paths: readonly (readonly number[])[];
  readonly vectors: ReturnType<typeof makeTermVectors>;
  readonly index: number;
  readonly pathOfId: ReadonlyMap<BlockId, number>;
  readonly chosen: ReadonlyMap<BlockId, number>;
  /** The path at whose end a block's opening bracket was left behind, or -1. */
  readonly tornAt: (block: ClassifiedBlock) => number;
}

function choosePath(blocks: readonly ClassifiedBlock[], at: number, choice: Choice): number {
  const block = blocks[at]!;
  const following = blocks[at + 1];
  if (block.role === "picture" && following?.role === "caption") return choice.chosen.get(following.id)!;
  const beside = (step: 1 | -1): number | undefined => {
    for (let i = at + step; blocks[i]; i += step) {
      const path = choice.pathOfId.get(blocks[i]!.id);
      if (path !== undefined) return path;
    }
    return undefined;
  };
  const above = beside(-1);
  const below = beside(1);
  const torn = block.role === "jumpLine" ? choice.tornAt(block) : -1;
  if (torn >= 0) return torn;
  // A jump line and a photographer's line close what stands above them.
  if (block.role === "jumpLine" || block.role === "creditLine") return above ?? below ?? 0;
  const own = block.role === "caption" ? choice.vectors[choice.paths.length + choice.index] : undefined;
  let best = above ?? below ?? 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let path = 0; path < choice.paths.length; path++) {
    const shared = own ? containment(own, choice.vectors[path]!) : 0;
    const score = shared + (path === above ? BESIDE_WORTH : 0) + (path === below ? BESIDE_WORTH / 2 : 0);
    if (score > bestScore) {
      best = path;
      bestScore = score;
    }
  }
  return best;
}
