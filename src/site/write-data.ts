import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "../model/article.ts";
import type { SiteView } from "./site-view.ts";

/** Writes each paper's years as JSON Lines, a page a line, in the public form that `toRecord` gives. */
export function writeData(site: SiteView, output: string, toRecord: (page: Page) => unknown): void {
  for (const year of site.years) {
    const pages = year.issues.flatMap((issue) => issue.pages);
    const file = join(output, year.dataPath);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, pages.map(({ page }) => `${JSON.stringify(toRecord(page))}\n`).join(""));
  }
}
