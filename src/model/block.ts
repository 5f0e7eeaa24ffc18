import type { BlockId } from "./ids.ts";
import type { LineRange } from "./lines.ts";

/** Left, top, right, bottom in thousandths of the page's width and height, origin at the top left. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** How the OCR or Markdown tool marked the block; a mark is a hint, never a role. */
export type BlockKind = "heading" | "paragraph" | "picture" | "table";

/**
 * A run of the page's text that the tool kept together (文字块): the unit that reading order moves.
 * A block with a `box` is what the digitisers call a region.
 */
export interface Block {
  readonly id: BlockId;
  readonly kind: BlockKind;
  /** Heading level as marked (1 to 6); only on headings. */
  readonly level?: number;
  /** The printed text without heading marks. For pictures the alternative text, often empty. */
  readonly text: string;
  readonly lines: LineRange;
  /** Blank source lines right above the block: tools leave a gap where a picture stood. */
  readonly blankLinesAbove: number;
  /** Path of the picture as the page text refers to it; only on pictures. */
  readonly image?: string;
  readonly box?: Box;
  /** Where it stands on the picture of a page that was scanned askew: `box` is where it stands on the page upright. */
  readonly printedBox?: Box;
  /** Height of one line of type in thousandths of the page, where the tool gives lines. */
  readonly typeHeight?: number;
  /** What the layout model called the block ("title", "text", "image_caption" …), where the tool says so. */
  readonly toolLabel?: string;
  /** Its lines stand between those of other columns, which the tool has read across. */
  readonly isReadDown?: boolean;
  /** Read letter by letter, a line of the file for each: set from top to bottom. */
  readonly isVertical?: boolean;
}

/** What a block is on the page: see the table of words in src/README.md. */
export type BlockRole =
  | "kicker"
  | "headline"
  | "deck"
  | "standingHead"
  | "summary"
  | "editorsNote"
  | "crosshead"
  | "body"
  | "credit" // byline, source or both on a line of their own
  | "caption"
  | "creditLine" // the photographer's, on a line of its own
  | "picture"
  | "jumpLine"
  | "nameplate"
  | "folio"
  | "imprint" // 责编, 美编, 校对 …
  | "weather"
  | "notice" // 导读, advertisements: on the page but no article
  | "unknown";

/** Roles that belong to the page and not to an article. */
export const FURNITURE_ROLES = [
  "nameplate",
  "folio",
  "imprint",
  "weather",
  "notice",
] as const satisfies readonly BlockRole[];
export type FurnitureRole = (typeof FURNITURE_ROLES)[number];
export const isFurniture = (role: BlockRole): role is FurnitureRole =>
  (FURNITURE_ROLES as readonly BlockRole[]).includes(role);

/** A block with its role and the name of the rule or correction that decided it. */
export interface ClassifiedBlock extends Block {
  readonly role: BlockRole;
  readonly decidedBy: string;
  /** Probability of each plausible role, summing to at most 1; reading order weighs them. */
  readonly roleScores?: Readonly<Partial<Record<BlockRole, number>>>;
}

/** Whether the tool has marked any heading on the page: plain text has no marks. */
export const hasMarks = (blocks: readonly Pick<Block, "kind">[]): boolean =>
  blocks.some(({ kind }) => kind === "heading");
