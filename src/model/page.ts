import type { PagePlace } from "./addresses.ts";
import type { Block } from "./block.ts";
import type { PageId } from "./ids.ts";

export type InferredField = "newspaper" | "date" | "page" | "section";

/** What is known about a page beside its text. An absent property means "not printed, not given". */
export interface PageMeta {
  readonly newspaper: string;
  /** ISO calendar date without a time zone: newspapers have none. */
  readonly date: string;
  /** The printed number ("01", "A01"), where given. */
  readonly page?: string;
  readonly section?: string;
  readonly edition?: string;
  /** Fields that nobody stated: worked out from the text. */
  readonly inferred: readonly InferredField[];
}

/** A page as it came in, decoded, its front matter taken off; nothing else is done to it. */
export interface RawPage {
  readonly id: PageId;
  readonly place: PagePlace;
  /** Path relative to the content folder, for messages and evidence. */
  readonly file: string;
  readonly meta: PageMeta;
  /** Everything below the front matter, with the file's own line breaks turned into "\n". */
  readonly text: string;
  /** Line of the file on which `text` begins, from 1. */
  readonly firstLine: number;
  /** Blocks with boxes, when a layout tool's file stands instead of a text. */
  readonly blocks?: readonly Block[];
  /** Blocks with boxes of a layout tool's file beside the text: they lend their boxes to the text's blocks. */
  readonly beside?: readonly Block[];
  /** The page's picture, relative to the content folder. */
  readonly picture?: string;
}
