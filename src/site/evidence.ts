import type { Page } from "../model/article.ts";
import type { RawPage } from "../model/page.ts";

/** What the site shows beside the records: the raw pages and pictures that they were made from. */
export interface Evidence {
  readonly rawPageOf: (page: Page) => RawPage | undefined;
  /** The content folder, for the pictures that pages refer to; without it none is shown. */
  readonly content?: string;
}

export const NO_EVIDENCE: Evidence = { rawPageOf: () => undefined };
