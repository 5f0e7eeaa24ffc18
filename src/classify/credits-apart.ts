import type { Block } from "../model/block.ts";
import { findClosingCredit } from "../text/closing-credit.ts";

/** Blocks as roles are told by, and for each whether it stands on the page so: a credit set apart does not. */
export interface CreditsApart {
  readonly blocks: readonly Block[];
  readonly isPrinted: readonly boolean[];
}

/**
 * Sets the credits apart that end a paragraph, as they stand in most papers on a line of their own: what follows them is
 * told by them there.
 *
 *     | 社区为他办了展览。（记者 江月）    <- a paragraph, and a credit
 *     | ## 保温杯炸伤司机                  <- so that this is a headline
 */
export function setCreditsApart(blocks: readonly Block[]): CreditsApart {
  const apart = blocks.flatMap((block): [Block, boolean][] => {
    const found = block.kind === "paragraph" ? findClosingCredit(block.text) : undefined;
    if (!found) return [[block, true]];
    return [
      [{ ...block, text: found.rest }, true],
      // Without a box: the paragraph's is its own.
      [{ id: block.id, kind: block.kind, lines: block.lines, text: found.credit, blankLinesAbove: 0 }, false],
    ];
  });
  return { blocks: apart.map(([block]) => block), isPrinted: apart.map(([, isPrinted]) => isPrinted) };
}
