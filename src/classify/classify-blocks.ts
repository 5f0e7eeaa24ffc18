import type { Block, BlockRole, ClassifiedBlock } from "../model/block.ts";

/** Gives every block one role, in the order of the file. */
export function classifyBlocks(blocks: readonly Block[]): ClassifiedBlock[] {
  return blocks.map((block) => {
    const [role, decidedBy] = roleOf(block);
    return { ...block, role, decidedBy };
  });
}

function roleOf(block: Block): [BlockRole, string] {
  if (block.kind === "heading") return ["headline", "marked-heading"];
  if (block.kind === "picture") return ["picture", "picture"];
  return ["body", "otherwise"];
}
