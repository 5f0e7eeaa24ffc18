import type { Page } from "./article.ts";
import type { Problem } from "./problem.ts";

/** A newspaper title, from newspaper.yaml or inferred from a page. */
export interface Newspaper {
  /** Stands in addresses: the folder's name, or made from the title. */
  readonly slug: string;
  readonly name: string;
  readonly place?: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly rights?: string;
}

/** 期: one paper on one day. */
export interface Issue {
  readonly newspaper: Newspaper;
  readonly date: string;
  readonly number?: string;
  readonly edition?: string;
  readonly note?: string;
  readonly pages: readonly Page[];
}

/** All that was read and reconstructed, with all the trouble met on the way. */
export interface Archive {
  readonly issues: readonly Issue[];
  readonly problems: readonly Problem[];
}
