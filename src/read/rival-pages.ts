import type { RawPage } from "../model/page.ts";
import type { Problem } from "../model/problem.ts";

/** Keeps the first of the pages that claim one address, and names the others; a shared number is named too. */
export function withoutRivals(pages: readonly RawPage[]): { pages: RawPage[]; problems: Problem[] } {
  const byAddress = new Map<string, RawPage>();
  const byNumber = new Map<string, RawPage>();
  const problems: Problem[] = [];
  for (const page of [...pages].sort(byName)) {
    const rival = byAddress.get(page.id);
    if (rival) {
      problems.push(rivalProblem(page, rival, `the address “${page.id}”`));
      continue;
    }
    byAddress.set(page.id, page);
    const number = page.meta.page;
    const namesake = number === undefined ? undefined : byNumber.get(number);
    if (namesake) problems.push(rivalProblem(page, namesake, `the page number “${number}”`));
    else if (number !== undefined) byNumber.set(number, page);
  }
  return { pages: [...byAddress.values()], problems };
}

const byName = (a: RawPage, b: RawPage): number =>
  a.place.page.localeCompare(b.place.page, "en", { numeric: true }) || (a.file < b.file ? -1 : 1);

function rivalProblem(page: RawPage, rival: RawPage, what: string): Problem {
  return {
    rule: "read/two-files-one-page",
    severity: "error",
    file: page.file,
    line: 1,
    message: `Expected ${what} to be claimed once; found it claimed by ${rival.file} as well.`,
    hint: "Remove one of the two files, or give it the name and number of the page that it really is.",
  };
}
