import type { SearchRecord } from "../../../search/record.ts";

/** A search engine on trial: what it builds, and the script that asks it in a browser. */
export interface Engine {
  readonly name: string;
  /** Writes its index into a folder. */
  build(records: readonly SearchRecord[], directory: string): Promise<void>;
  /** Whether every visit downloads the whole index, so that no query costs a byte more. */
  readonly isWholeAtOnce?: boolean;
  /** Source file of the page's script, bundled as a module: it sets `window.engine`. */
  readonly client: URL;
  /** From the keys that the page answers with to articles' ids; undefined where keys are ids. */
  idsByKey?(directory: string): Map<string, string>;
}

/** What the page's script offers. Addresses are relative to the page, which stands in the index's folder. */
export interface PageEngine {
  /** Downloads what every visit needs. */
  start(): Promise<void>;
  /** All that answer, best first, after what a list of ten shows has been fetched and made ready. */
  ask(q: string): Promise<string[]>;
}

declare global {
  interface Window {
    engine: PageEngine;
  }
}

/** Results that a list shows at first. */
export const SHOWN = 10;
