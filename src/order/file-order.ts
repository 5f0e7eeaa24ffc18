import type { ClassifiedBlock } from "../model/block.ts";
import type { BlockId } from "../model/ids.ts";
import type { Chain, ReadingOrder } from "../model/order.ts";
import { isAttached } from "./nodes.ts";

const HEADINGS: ReadonlySet<ClassifiedBlock["role"]> = new Set([
  "kicker",
  "headline",
  "deck",
  "standingHead",
]);
/** Nothing was weighed here: who reads the figure should look. */
const CONFIDENCE = 0.3;

/**
 * The file's own order, cut before each group of headings: what is left for a file of more blocks than any page
 * has, on which weighing every pair would take hours.
 */
export function fileOrder(blocks: readonly ClassifiedBlock[]): ReadingOrder {
  const groups: { blocks: BlockId[]; attached: BlockId[]; inHeadings: boolean }[] = [];
  const rest: BlockId[] = [];
  for (const block of blocks) {
    const current = groups.at(-1);
    if (HEADINGS.has(block.role)) {
      if (current?.inHeadings) current.blocks.push(block.id);
      else groups.push({ blocks: [block.id], attached: [], inHeadings: true });
    } else if (!current) rest.push(block.id);
    else if (isAttached(block)) current.attached.push(block.id);
    else {
      current.blocks.push(block.id);
      current.inHeadings = false;
    }
  }
  const chains = groups.map(
    ({ blocks: own, attached }): Chain => ({ blocks: own, attached, repairs: [], confidence: CONFIDENCE }),
  );
  return { chains, rest };
}
