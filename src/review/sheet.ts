import type { BlockKind, BlockRole, Box } from "../model/block.ts";
import type { CorrectionKind } from "../model/correction.ts";
import type { BlockId, PageId } from "../model/ids.ts";
import type { LineRange } from "../model/lines.ts";

/** What the review page is told of one newspaper page: its raw blocks, and what became of them. */
export interface Sheet {
  readonly page: PageId;
  /** "泾河日报 2031-05-06 01" */
  readonly title: string;
  readonly file: string;
  /** Whether the content folder has the page's picture. */
  readonly hasPicture: boolean;
  /** Every block, in the order that the machine met them. */
  readonly blocks: readonly SheetBlock[];
  readonly articles: readonly SheetArticle[];
  readonly leftovers: readonly {
    readonly text: string;
    readonly lines: LineRange;
    readonly reason: string;
  }[];
  /** Trouble with corrections and text, each as a line to read. */
  readonly problems: readonly string[];
  readonly corrections: readonly SheetCorrection[];
}

export interface SheetBlock {
  readonly id: BlockId;
  readonly kind: BlockKind;
  readonly role: BlockRole;
  /** Rule or correction behind the role. */
  readonly decidedBy: string;
  readonly text: string;
  readonly lines: LineRange;
  readonly box?: Box;
}

export interface SheetArticle {
  readonly id: string;
  readonly title: string;
  readonly confidence: number;
  /** Its text's blocks in reading order, then those beside the text. */
  readonly blocks: readonly BlockId[];
  readonly parts: readonly SheetPart[];
}

export type PartField =
  | "standingHead"
  | "kicker"
  | "headline"
  | "deck"
  | "dateline"
  | "source"
  | "byline"
  | "paragraph"
  | "crosshead"
  | "summary"
  | "editorsNote"
  | "table"
  | "caption"
  | "jump";

/** One field or paragraph of an article as the archive would publish it. */
export interface SheetPart {
  readonly field: PartField;
  readonly text: string;
  /** The blocks that it was made of, as far as they are known. */
  readonly blocks: readonly BlockId[];
  readonly marks: readonly SheetMark[];
}

/** A repair of the reading order, where it happened. */
export interface SheetMark {
  /** Offset in the part's text before which the machine, or a person, put the seam. */
  readonly offset: number;
  readonly reason: string;
  readonly language: "zh-Hans" | "en";
}

/** A correction as it stands in the file. */
export interface SheetCorrection {
  /** Line of the file on which it begins. */
  readonly line: number;
  readonly kind: CorrectionKind;
  readonly quote: string;
  readonly by: string;
  readonly when: string;
  readonly why: string;
}

/** One thing to look at; the least certain come first. */
export interface QueueItem {
  readonly page: PageId;
  readonly kind: "article" | "leftover";
  readonly title: string;
  /** 0 to 1; leftovers and problems have 0. */
  readonly confidence: number;
  /** The block to begin with, where it is known. */
  readonly block?: BlockId;
}

export interface Queue {
  readonly items: readonly QueueItem[];
  /** How many there are in all; `items` holds the first of them. */
  readonly total: number;
}

/** What every decision is answered with. */
export interface Answer {
  readonly sheet: Sheet;
  readonly queue: Queue;
  /** The block to go on with. */
  readonly focus?: BlockId;
  /** Why nothing was written. */
  readonly refused?: string;
}
