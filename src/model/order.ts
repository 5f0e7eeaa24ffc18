import type { BlockId } from "./ids.ts";
import type { LineRange } from "./lines.ts";

/** Why a block follows another although the file has it elsewhere. */
export interface Repair {
  /** Stage and rule, as in "order/continues-sentence". */
  readonly rule: string;
  /** The source lines concerned: where the text was left and where it goes on. */
  readonly lines: LineRange;
  readonly reason: string;
}

/** One article's blocks from first to last, as the reader should meet them. */
export interface Chain {
  readonly blocks: readonly BlockId[];
  /** Pictures, captions, photo credits and jump lines that belong to the article, in the order of the file. */
  readonly attached: readonly BlockId[];
  readonly repairs: readonly Repair[];
  /** Probability, calibrated, that the chain is the article as printed: whole, and nothing foreign in it. */
  readonly confidence: number;
}

/**
 * The page's reading order: every block that is not furniture stands in exactly one chain or in the rest.
 */
export interface ReadingOrder {
  readonly chains: readonly Chain[];
  /** Blocks that could not be placed; they become leftovers. */
  readonly rest: readonly BlockId[];
}
