import type { PagePlace } from "./addresses.ts";
import type { FurnitureRole } from "./block.ts";
import type { AppliedCorrection } from "./correction.ts";
import type { ArticleId, BlockId, PageId } from "./ids.ts";
import type { LineRange } from "./lines.ts";
import type { Repair } from "./order.ts";
import type { PageMeta } from "./page.ts";
import type { Problem } from "./problem.ts";

/** 电头: the printed form is kept beside what was understood. */
export interface Dateline {
  readonly printed: string;
  readonly agency?: string;
  readonly place?: string;
  readonly date?: string;
}

export interface Caption {
  readonly text: string;
  /** Photographer or agency as printed, without the mark that introduces it. */
  readonly credit?: string;
  /** Path of the picture as the page refers to it, where it does. */
  readonly image?: string;
  readonly lines: readonly LineRange[];
}

export interface Picture {
  /** Path as the page refers to it. */
  readonly image: string;
  /** The tool's alternative text, often empty. */
  readonly text: string;
  readonly lines: LineRange;
}

export type BodyItemKind = "paragraph" | "crosshead" | "summary" | "editorsNote" | "table";

/** One paragraph, crosshead or note, with the source lines that it was joined from. */
export interface BodyItem {
  readonly kind: BodyItemKind;
  readonly text: string;
  readonly lines: readonly LineRange[];
  readonly blocks: readonly BlockId[];
}

export interface Jump {
  readonly printed: string;
  readonly to?: string;
  readonly from?: string;
}

/** A piece of an article's printed text that stands in no field as it is: brackets, marks and labels around a credit. */
export interface Remnant {
  readonly text: string;
  readonly field: "dateline" | "source" | "byline" | "caption" | "jump";
  readonly lines: LineRange;
}

/** 稿件: one story as printed. An absent property means "not printed". */
export interface Article {
  readonly id: ArticleId;
  /** The file that `lines` count in, where it is another than the page's: articles written by hand. */
  readonly file?: string;
  readonly kicker?: string;
  readonly headline: string;
  readonly deck?: string;
  readonly standingHead?: string;
  readonly dateline?: Dateline;
  /** Where the story comes from: an agency or another paper (稿源). */
  readonly source?: string;
  /** The source is understood from the dateline: its characters stand there, not in a credit of their own. */
  readonly sourceInDateline?: boolean;
  /** As printed, without the mark before it: "全媒体记者 郑旋". */
  readonly byline?: string;
  readonly body: readonly BodyItem[];
  readonly captions: readonly Caption[];
  /** Pictures that no caption names. */
  readonly pictures?: readonly Picture[];
  readonly jump?: Jump;
  /** The story goes on as this article, on another page of the issue (下转), as its contents confirm. */
  readonly continuedOn?: ArticleId;
  /** The story began as this article (上接). */
  readonly continuedFrom?: ArticleId;
  /**
   * 0 to 1: how often articles with this figure are exactly right, calibrated on pages not seen, and said with so much
   * caution that of those above 0.9 98 of 100 are.
   */
  readonly confidence: number;
  readonly repairs: readonly Repair[];
  readonly lines: readonly LineRange[];
  /** Marks around fields ("■据", "（记者 …）"), kept so that no printed character is lost. */
  readonly remnants: readonly Remnant[];
  /** People's decisions that shaped this article, in the order of their file. */
  readonly corrections?: readonly AppliedCorrection[];
}

export interface FurnitureItem {
  readonly role: FurnitureRole;
  readonly text: string;
  readonly lines: LineRange;
}

export interface Leftover {
  readonly text: string;
  readonly lines: LineRange;
  readonly reason: string;
}

/** 版: a page as the archive publishes it. */
export interface Page {
  readonly id: PageId;
  readonly place: PagePlace;
  readonly file: string;
  readonly meta: PageMeta;
  readonly articles: readonly Article[];
  readonly furniture: readonly FurnitureItem[];
  readonly leftovers: readonly Leftover[];
  readonly problems: readonly Problem[];
  readonly picture?: string;
  /** People's decisions about what belongs to no article: furniture and leftovers. */
  readonly corrections?: readonly AppliedCorrection[];
}

/**
 * Articles of less confidence are more often wrong than right. Confidence is said with caution: what is as likely right
 * as wrong has about so much.
 */
export const DOUBTFUL_BELOW = 0.3;
