import { type BlockRole, type ClassifiedBlock, isFurniture } from "../../model/block.ts";
import type { OrderNode } from "../nodes.ts";

/** What a block does to the column that it stands in. */
export type PrintedKind = "heading" | "text" | "picture" | "caption" | "credit";

/** A block as it takes up room on the page: text of the order, and what stands between it. */
export interface PrintedBlock {
  /** Index of its node, or -1 where reading order does not string it. */
  readonly node: number;
  /** For nodes the likelier of heading and text. */
  readonly kind: PrintedKind;
  readonly chars: number;
  /** Costs, in nats, of taking it for a heading and for text: −ln P. */
  readonly asHeading: number;
  readonly asText: number;
  /** Probability of being the headline itself, whose type is larger than a kicker's or a deck's. */
  readonly headline: number;
}

const LEAST_SHARE = 0.002;
const NEVER = 1e6;

const KIND_OF: Partial<Record<BlockRole, PrintedKind>> = {
  picture: "picture",
  caption: "caption",
  creditLine: "caption",
  credit: "credit",
  jumpLine: "credit",
};

/** The page's blocks in the order of the file, without furniture, which stands outside the columns. */
export function printedBlocks(
  blocks: readonly ClassifiedBlock[],
  nodes: readonly OrderNode[],
): PrintedBlock[] {
  const nodeOf = new Map(nodes.map((node, index) => [node.block.id, index]));
  return blocks.flatMap((block): PrintedBlock[] => {
    if (isFurniture(block.role)) return [];
    const index = nodeOf.get(block.id);
    if (index !== undefined) return [printedNode(nodes[index]!, index)];
    const kind = KIND_OF[block.role];
    const chars = block.text.length;
    return kind ? [{ node: -1, kind, chars, asHeading: NEVER, asText: NEVER, headline: 0 }] : [];
  });
}

function printedNode(node: OrderNode, index: number): PrintedBlock {
  const heading = node.roles[0]! + node.roles[1]! + node.roles[2]!;
  const story = node.roles[3]! + node.roles[4]!;
  const all = Math.max(1e-6, heading + story);
  const cost = (share: number): number => -Math.log(Math.max(LEAST_SHARE, share / all));
  return {
    node: index,
    kind: heading > story ? "heading" : "text",
    chars: node.text.length,
    asHeading: cost(heading),
    asText: cost(story),
    headline: node.roles[1]!,
  };
}
