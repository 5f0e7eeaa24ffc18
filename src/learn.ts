import { resolve } from "node:path";
import { shippedRoles } from "./classify/classify-blocks.ts";
import { type CorrectedPage, findCorrectedPages } from "./learn/corrected-pages.ts";
import { type Comparison, crossValidate, hasHelped } from "./learn/cross-validate.ts";
import { fitModels } from "./learn/fit-models.ts";
import { learnedFileOf, writeLearned } from "./learn/learned-file.ts";
import { readIssues } from "./read/read-archive.ts";
import { readGoldPages } from "./train/gold.ts";
import { prepareRoles, roleExamples } from "./train/role-examples.ts";

export interface LearnOptions {
  /** Folder of raw pages with their corrections. */
  readonly content: string;
  /** Folder of pages with known articles (NAME.txt, NAME.expected.json) to teach beside them. */
  readonly training?: string;
}

export interface LearnReport {
  readonly pages: number;
  /** Undefined where there are too few pages to hold any out. */
  readonly comparison?: Comparison;
  /** The file that was written: only where it helped. */
  readonly written?: string;
}

/** One page cannot teach and judge. */
const LEAST_PAGES = 2;

/** Refits weights on an archive's own corrections, and keeps them where cross-validation says that it helped. */
export function learn({ content, training }: LearnOptions): LearnReport {
  const folder = resolve(content);
  const pages = correctedPagesOf(folder);
  if (pages.length < LEAST_PAGES) return { pages: pages.length };
  const others =
    training === undefined
      ? []
      : readGoldPages(training).flatMap((page) => roleExamples(prepareRoles(page), shippedRoles().first));
  const comparison = crossValidate(pages, others);
  if (!hasHelped(comparison)) return { pages: pages.length, comparison };
  writeLearned(folder, fitModels(pages, others));
  return { pages: pages.length, comparison, written: learnedFileOf(content) };
}

function correctedPagesOf(content: string): CorrectedPage[] {
  return [...readIssues(content)].flatMap(({ issue }) => (issue ? findCorrectedPages(issue) : []));
}
