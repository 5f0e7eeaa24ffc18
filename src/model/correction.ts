import type { BlockRole } from "./block.ts";
import type { LineRange } from "./lines.ts";

/**
 * Printed text by its own words, after the W3C's TextQuoteSelector: `exact`, with as much of the text right before
 * and right behind it as tells it apart from its likes on the page. White space does not count.
 */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

interface Decision {
  /** The page's file name without its ending: "01", "A01". */
  readonly page: string;
  /** The printed text that the decision concerns. */
  readonly quote: Quote;
  readonly by: string;
  /** yyyy-mm-dd */
  readonly when: string;
  readonly why: string;
  /** Line of corrections.yaml on which it begins, from 1. */
  readonly line: number;
}

/** Fields that a text can be told to stand in; headings get their place by role. */
export const CORRECTABLE_FIELDS = ["byline", "source", "dateline"] as const;
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];

/** What may be known about a page; its paper and day are its folder's to say. */
export const CORRECTABLE_METADATA = ["page", "section", "edition"] as const;
export type CorrectableMetadata = (typeof CORRECTABLE_METADATA)[number];

/** The quoted block is a headline, a caption, furniture … */
export interface RoleCorrection extends Decision {
  readonly kind: "role";
  readonly role: BlockRole;
}

/** The quoted block, or the run of blocks from it `through` another, follows that block or belongs to that headline. */
export interface OrderCorrection extends Decision {
  readonly kind: "order";
  readonly through?: Quote;
  readonly follows?: Quote;
  readonly belongsTo?: Quote;
}

/** A new block begins with the quoted text. */
export interface SplitCorrection extends Decision {
  readonly kind: "split";
}

/** The quoted block goes on where the block above it in the file ends: they are one. */
export interface JoinCorrection extends Decision {
  readonly kind: "join";
}

/** The quoted text reads otherwise than the OCR has it. */
export interface TextCorrection extends Decision {
  readonly kind: "text";
  readonly text: string;
}

/** The quoted text is the article's byline, source or dateline. */
export interface FieldCorrection extends Decision {
  readonly kind: "field";
  readonly field: CorrectableField;
}

/** What the quoted text tells about the page. */
export interface MetadataCorrection extends Decision {
  readonly kind: "metadata";
  readonly field: CorrectableMetadata;
  readonly value: string;
}

/** A person's decision against the machine's. */
export type Correction =
  | RoleCorrection
  | OrderCorrection
  | SplitCorrection
  | JoinCorrection
  | TextCorrection
  | FieldCorrection
  | MetadataCorrection;

export type CorrectionKind = Correction["kind"];

/** A decision that shaped an article, for its apparatus (校勘记). */
export interface AppliedCorrection {
  readonly kind: CorrectionKind;
  /** The printed text concerned, as quoted. */
  readonly printed: string;
  /** What it reads now; only where the text itself was corrected. */
  readonly reading?: string;
  /** The whole field as printed, so that the printed reading stays findable in its context; only with `reading`. */
  readonly printedText?: string;
  readonly lines: LineRange;
  readonly by: string;
  readonly when: string;
  readonly why: string;
}
