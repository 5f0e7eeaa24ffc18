import type { Correction } from "../model/correction.ts";
import type { RawPage } from "../model/page.ts";
import type { Problem } from "../model/problem.ts";
import type { TextFile } from "../model/raw-issue.ts";
import { CorrectionProblems } from "./correction-problems.ts";
import { NO_CORRECTIONS, type PageCorrections } from "./page-corrector.ts";
import { parseCorrections } from "./parse-corrections.ts";

/** An issue's corrections, ready to be asked for page by page. */
export interface IssueCorrections {
  readonly ofPage: (page: RawPage) => PageCorrections;
  readonly problems: readonly Problem[];
}

/** Reads an issue's corrections and shares them out to its pages; one for a page that is not there is a problem. */
export function shareOutCorrections(
  source: TextFile | undefined,
  pages: readonly RawPage[],
): IssueCorrections {
  if (!source) return { ofPage: () => NO_CORRECTIONS, problems: [] };
  const { file } = source;
  const { corrections, problems } = parseCorrections(source.text, file);
  const strays = new CorrectionProblems(file);
  for (const correction of corrections)
    if (!pages.some((page) => concerns(correction, page))) reportStray(strays, correction, pages);
  return {
    ofPage: (page) => ({ file, corrections: corrections.filter((correction) => concerns(correction, page)) }),
    problems: [...problems, ...strays.all],
  };
}

const concerns = ({ page }: Correction, { place, meta }: RawPage): boolean =>
  [place.page, meta.page].some((name) => name?.toLowerCase() === page.toLowerCase());

function reportStray(strays: CorrectionProblems, correction: Correction, pages: readonly RawPage[]): void {
  const names = pages.map(({ place }) => place.page).join(", ");
  strays.add(
    correction,
    "unknown-page",
    `Expected a page of this issue; found “${correction.page}”.`,
    `Its pages are: ${names}.`,
  );
}
