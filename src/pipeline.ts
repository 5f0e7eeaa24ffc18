import { assemblePage } from "./assemble/assemble-page.ts";
import { classifyBlocks } from "./classify/classify-blocks.ts";
import type { Page } from "./model/article.ts";
import type { RawPage } from "./model/page.ts";
import { orderBlocks } from "./order/order-blocks.ts";
import { tokenizePage } from "./tokenize/tokenize-page.ts";

/** One page through every stage, from its raw text to its articles. */
export function reconstructPage(raw: RawPage): Page {
  const blocks = tokenizePage(raw);
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
