import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import type { Problem } from "../model/problem.ts";
import { evenly } from "./evenly.ts";

/** Articles share one template: so many of them, spread evenly, stand for the rest of a large archive. */
const MOST_FILES = 600;

/** What html-validate's standard rules say of the site's pages; of a large archive, of a sample of them. */
export async function findInvalidHtml(output: string, htmlFiles: readonly string[]): Promise<Problem[]> {
  const validator = new HtmlValidate({
    root: true,
    extends: ["html-validate:recommended"],
    rules: {
      // A headline is as long as it was printed.
      "long-title": "off",
      // Nunjucks leaves blanks where a condition was false.
      "no-trailing-whitespace": "off",
      "doctype-style": ["error", { style: "lowercase" }],
    },
  });
  const problems: Problem[] = [];
  for (const file of evenly(htmlFiles, MOST_FILES)) {
    const report = await validator.validateString(readFileSync(join(output, file), "utf8"));
    for (const { messages } of report.results)
      problems.push(...messages.map((found) => toProblem(file, found)));
  }
  return problems;
}

interface Finding {
  readonly ruleId: string;
  readonly severity: number;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

const toProblem = (file: string, { ruleId, severity, message, line, column }: Finding): Problem => ({
  rule: `check/html/${ruleId}`,
  severity: severity === 2 ? "error" : "warning",
  file,
  line,
  column,
  message,
  hint: "The template that made this page is at fault.",
});
