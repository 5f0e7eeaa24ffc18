import { type Block, type BlockRole, isFurniture } from "../model/block.ts";

/** The blocks that are no furniture, as far as rules are certain of their roles. */
export const withoutFurniture = (
  blocks: readonly Block[],
  certain: readonly (BlockRole | undefined)[],
): Block[] =>
  blocks.filter((_, index) => {
    const role = certain[index];
    return role === undefined || !isFurniture(role);
  });
