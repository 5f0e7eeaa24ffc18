import { assemblePage } from "./assemble/assemble-page.ts";
import { classifyBlocks, type RoleModel } from "./classify/classify-blocks.ts";
import { NO_CORRECTIONS, type PageCorrections, PageCorrector } from "./correct/page-corrector.ts";
import { inReadingOrder } from "./geometry/index.ts";
import type { Page } from "./model/article.ts";
import { type Block, type ClassifiedBlock, hasMarks } from "./model/block.ts";
import type { ReadingOrder } from "./model/order.ts";
import type { RawPage } from "./model/page.ts";
import type { OrderModel } from "./order/edge-model.ts";
import { orderBlocks } from "./order/order-blocks.ts";
import { alignBlocksToText } from "./read/layout/index.ts";
import { tokenizePage } from "./tokenize/tokenize-page.ts";

/**
 * One page through every stage, from its raw text to its articles. People's corrections are applied right after the
 * stage that they overrule: later stages see them, and none undoes them.
 */
export const reconstructPage = (
  raw: RawPage,
  corrections: PageCorrections = NO_CORRECTIONS,
  models: Models = {},
): Page => tracePage(raw, corrections, models).page;

/** Weights in the place of the shipped ones: an archive's own, where it asks for them. */
export interface Models {
  readonly roles?: RoleModel;
  readonly order?: OrderModel;
}

/** A page, with the blocks and the reading order that it was assembled from. */
export interface PageTrace {
  readonly page: Page;
  readonly blocks: readonly ClassifiedBlock[];
  readonly order: ReadingOrder;
}

/** The same, and how it came about: what somebody who overrules the machine must see. */
export function tracePage(
  raw: RawPage,
  corrections: PageCorrections = NO_CORRECTIONS,
  models: Models = {},
): PageTrace {
  const corrector = new PageCorrector(corrections);
  const blocks = corrector.correctBlocks(withBoxes(tokenizePage(raw), raw.beside), raw.id);
  const meta = corrector.correctMeta(raw.meta);
  // An archive's own weights are learned from marked pages.
  const roles = hasMarks(blocks) ? models.roles : undefined;
  const classified = corrector.correctRoles(classifyBlocks(blocks, roles, meta.newspaper));
  const order = corrector.correctOrder(orderBlocks(classified, models.order), classified);
  const assembled = corrector.correctTexts(assemblePage(classified, order, meta.date));
  const page: Page = {
    id: raw.id,
    place: raw.place,
    file: raw.file,
    meta,
    ...assembled,
    problems: corrector.problems,
    ...(raw.picture === undefined ? {} : { picture: raw.picture }),
  };
  return { page, blocks: classified, order };
}

/** Blocks with boxes come in the order that the boxes suggest: a far better first guess than the file's. */
function withBoxes(blocks: readonly Block[], beside: RawPage["beside"]): readonly Block[] {
  const placed = beside ? alignBlocksToText(blocks, beside) : blocks;
  const share = placed.filter((block) => block.box).length / Math.max(1, placed.length);
  return share > LEAST_PLACED ? inReadingOrder(placed) : placed;
}

/** With fewer boxes than this share of the blocks, the page's geometry cannot be told. */
const LEAST_PLACED = 0.8;
