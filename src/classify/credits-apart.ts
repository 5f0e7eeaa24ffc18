import type { Block } from "../model/block.ts";
import { findClosingCredit } from "../text/closing-credit.ts";

/** A page's blocks as roles are told by, credits set apart among them. */
export interface CreditsApart {
  readonly blocks: readonly Block[];
  /** For each of the page's own blocks its place among these. */
  readonly places: readonly number[];
}

/** Whether a block is such a credit: it has its paragraph's id. */
export const isSetApart = (blocks: readonly Block[], at: number): boolean =>
  at > 0 && blocks[at - 1]!.id === blocks[at]!.id;

/**
 * Sets the credits apart that end a paragraph, as they stand in most papers on a line of their own: what follows them is
 * told by them there.
 *
 *     | 社区为他办了展览。（记者 江月）    <- a paragraph, and a credit
 *     | ## 保温杯炸伤司机                  <- so that this is a headline
 */
export function setCreditsApart(given: readonly Block[]): CreditsApart {
  const blocks: Block[] = [];
  const places = given.map((block) => {
    const found = block.kind === "paragraph" ? findClosingCredit(block.text) : undefined;
    const place = blocks.push(found ? { ...block, text: found.rest } : block) - 1;
    // Without a box: the paragraph's is its own.
    const { id, kind, lines } = block;
    if (found) blocks.push({ id, kind, lines, text: found.credit, blankLinesAbove: 0 });
    return place;
  });
  return { blocks, places };
}
