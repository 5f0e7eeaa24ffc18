import { parseArgs } from "node:util";
import type { PageFolders } from "./training-pages.ts";

/** What a half's worker is told of the pages, and of what was taught on them before. */
export interface HalfGiven {
  readonly folders: PageFolders;
  /** Files that `fit-roles.ts --halves` and `fit-order.ts --halves` kept. */
  readonly roles: string;
  readonly orders: string;
}

/** Reads `PAGES… [--corpus DIR] [--tables DIR] --roles HALVES --halves FILE` from the command line. */
export function readHalfOptions(): { given: HalfGiven; tables: string | undefined } {
  const { values, positionals } = parseArgs({
    options: {
      corpus: { type: "string" },
      tables: { type: "string" },
      roles: { type: "string" },
      halves: { type: "string" },
    },
    allowPositionals: true,
  });
  const folders = { pages: positionals, corpus: values.corpus };
  return { given: { folders, roles: values.roles!, orders: values.halves! }, tables: values.tables };
}
