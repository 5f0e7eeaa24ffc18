import { assemblePage } from "./assemble/assemble-page.ts";
import { classifyBlocks } from "./classify/classify-blocks.ts";
import { NO_CORRECTIONS, type PageCorrections, PageCorrector } from "./correct/page-corrector.ts";
import type { Page } from "./model/article.ts";
import type { Block } from "./model/block.ts";
import type { RawPage } from "./model/page.ts";
import { orderBlocks } from "./order/order-blocks.ts";
import { alignBlocksToText } from "./read/layout/index.ts";
import { tokenizePage } from "./tokenize/tokenize-page.ts";

/**
 * One page through every stage, from its raw text to its articles. People's corrections are applied right after the
 * stage that they overrule: later stages see them, and none undoes them.
 */
export function reconstructPage(raw: RawPage, corrections: PageCorrections = NO_CORRECTIONS): Page {
  const corrector = new PageCorrector(corrections);
  const blocks = corrector.correctBlocks(withBoxes(tokenizePage(raw), raw.beside), raw.id);
  const meta = corrector.correctMeta(raw.meta);
  const classified = corrector.correctRoles(classifyBlocks(blocks));
  const order = corrector.correctOrder(orderBlocks(classified), classified);
  const assembled = corrector.correctTexts(assemblePage(classified, order, meta.date));
  return {
    id: raw.id,
    place: raw.place,
    file: raw.file,
    meta,
    ...assembled,
    problems: corrector.problems,
    ...(raw.picture === undefined ? {} : { picture: raw.picture }),
  };
}

const withBoxes = (blocks: readonly Block[], beside: RawPage["beside"]): readonly Block[] =>
  beside ? alignBlocksToText(blocks, beside) : blocks;
