import { assemblePage } from "./assemble/assemble-page.ts";
import { classifyBlocks } from "./classify/classify-blocks.ts";
import type { Page } from "./model/article.ts";
import type { Block } from "./model/block.ts";
import type { RawPage } from "./model/page.ts";
import { orderBlocks } from "./order/order-blocks.ts";
import { alignBlocksToText } from "./read/layout/index.ts";
import { tokenizePage } from "./tokenize/tokenize-page.ts";

/** One page through every stage, from its raw text to its articles. */
export function reconstructPage(raw: RawPage): Page {
  const blocks = withBoxes(tokenizePage(raw), raw.beside);
  const classified = classifyBlocks(blocks);
  const order = orderBlocks(classified);
  const assembled = assemblePage(classified, order, raw.meta.date);
  return {
    id: raw.id,
    place: raw.place,
    file: raw.file,
    meta: raw.meta,
    ...assembled,
    problems: [],
    ...(raw.picture === undefined ? {} : { picture: raw.picture }),
  };
}

const withBoxes = (blocks: readonly Block[], beside: RawPage["beside"]): readonly Block[] =>
  beside ? alignBlocksToText(blocks, beside) : blocks;
