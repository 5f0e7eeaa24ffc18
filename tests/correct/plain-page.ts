import { assemblePage } from "../../src/assemble/assemble-page.ts";
import { NO_CORRECTIONS, type PageCorrections, PageCorrector } from "../../src/correct/page-corrector.ts";
import type { Page } from "../../src/model/article.ts";
import type { Block, ClassifiedBlock } from "../../src/model/block.ts";
import type { BlockId } from "../../src/model/ids.ts";
import type { ReadingOrder } from "../../src/model/order.ts";
import type { RawPage } from "../../src/model/page.ts";
import { tokenizePage } from "../../src/tokenize/tokenize-page.ts";

/**
 * The pipeline with the plainest of engines: marked headings lead, the page is in order. What corrections do to a page
 * is told by this alone, whatever the real engine learns.
 */
export function plainPage(raw: RawPage, corrections: PageCorrections = NO_CORRECTIONS): Page {
  const corrector = new PageCorrector(corrections);
  const blocks = corrector.correctBlocks(tokenizePage(raw), raw.id);
  const meta = corrector.correctMeta(raw.meta);
  const classified = corrector.correctRoles(blocks.map(withPlainRole));
  const order = corrector.correctOrder(plainOrder(classified), classified);
  const assembled = corrector.correctTexts(assemblePage(classified, order, meta.date));
  return { ...raw, meta, ...assembled, problems: corrector.problems };
}

const withPlainRole = (block: Block): ClassifiedBlock => ({
  ...block,
  role: block.kind === "heading" ? "headline" : "body",
  decidedBy: "plain",
});

function plainOrder(blocks: readonly ClassifiedBlock[]): ReadingOrder {
  const rest: BlockId[] = [];
  const chains: { blocks: BlockId[]; attached: BlockId[] }[] = [];
  for (const { id, role } of blocks) {
    if (role === "notice" || role === "folio") continue;
    const chain = chains.at(-1);
    if (role === "headline") chains.push({ blocks: [id], attached: [] });
    else if (!chain) rest.push(id);
    else if (role === "caption") chain.attached.push(id);
    else chain.blocks.push(id);
  }
  return { chains: chains.map((chain) => ({ ...chain, repairs: [], confidence: 0.5 })), rest };
}
