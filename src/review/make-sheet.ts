import type { Article } from "../model/article.ts";
import type { ClassifiedBlock } from "../model/block.ts";
import type { Correction } from "../model/correction.ts";
import type { BlockId } from "../model/ids.ts";
import type { Chain } from "../model/order.ts";
import { formatProblem } from "../model/problem.ts";
import type { PageTrace } from "../pipeline.ts";
import { describeRepair } from "../site/repair-notes.ts";
import { articleParts, type Part } from "./article-parts.ts";
import type { Sheet, SheetArticle, SheetMark, SheetPart } from "./sheet.ts";

/** What somebody who reviews a page sees of it. */
export function makeSheet({ page, blocks, order }: PageTrace, corrections: readonly Correction[]): Sheet {
  const blockById = new Map(blocks.map((block) => [block.id, block]));
  const chainById = new Map(order.chains.map((chain) => [chain.blocks[0] as string, chain]));
  return {
    page: page.id,
    title: `${page.meta.newspaper} ${page.meta.date} ${page.meta.page ?? page.place.page}`,
    file: page.file,
    hasPicture: page.picture !== undefined,
    blocks: blocks.map(({ id, kind, role, decidedBy, text, lines, box, printedBox = box }) => ({
      ...{ id, kind, role, decidedBy, text, lines },
      ...(printedBox && { box: printedBox }),
    })),
    articles: page.articles.flatMap((article) => {
      const chain = chainById.get(article.id);
      return chain ? [toSheetArticle(article, chain, blockById)] : [];
    }),
    leftovers: page.leftovers,
    problems: page.problems.map(formatProblem),
    corrections: corrections.map(({ line, kind, quote, by, when, why }) => ({
      ...{ line, kind, by, when, why },
      quote: quote.exact,
    })),
  };
}

function toSheetArticle(
  article: Article,
  { blocks, attached }: Chain,
  blockById: ReadonlyMap<BlockId, ClassifiedBlock>,
): SheetArticle {
  const own = [...blocks, ...attached].map((id) => blockById.get(id)!);
  const parts = articleParts(article, own);
  return {
    id: article.id,
    title: article.headline,
    confidence: article.confidence,
    blocks: own.map(({ id }) => id),
    parts: parts.map((part) => ({ ...part, marks: marksIn(part, article, blockById) })),
  };
}

/** The repairs that led to a part's blocks. */
function marksIn(
  part: Part,
  { repairs }: Article,
  blockById: ReadonlyMap<BlockId, ClassifiedBlock>,
): SheetPart["marks"] {
  return part.blocks.flatMap((id): SheetMark[] => {
    const { lines, text } = blockById.get(id)!;
    const leading = repairs.filter(({ rule, lines: [from, to] }) => {
      const line = rule.startsWith("correct/") ? from : to;
      return lines[0] <= line && line <= lines[1];
    });
    return leading.map((repair) => {
      const { reason, language } = describeRepair(repair);
      return { offset: id === part.blocks[0] ? 0 : seamIn(part.text, text), reason, language };
    });
  });
}

const SEAM_CHARS = 6;

/** Where in a joined paragraph one of its pieces begins. */
const seamIn = (joined: string, piece: string): number =>
  Math.max(0, joined.indexOf(piece.trim().slice(0, SEAM_CHARS)));
