import { join, relative } from "node:path";
import { formatProblem, hasErrors, type Problem } from "../model/problem.ts";
import { CONTENT_ERRORS, DONE } from "./exit-codes.ts";

/** Prints problems on standard error, with paths that a terminal can open from where one stands; errors last. */
export function printProblems(problems: readonly Problem[], contentDir: string): void {
  const warningsFirst = [...problems].sort(
    (a, b) => Number(a.severity === "error") - Number(b.severity === "error"),
  );
  for (const problem of warningsFirst) {
    const file = relative(process.cwd(), join(contentDir, problem.file));
    process.stderr.write(`${formatProblem({ ...problem, file })}\n`);
  }
}

export const exitCodeOf = (problems: readonly Problem[]): number =>
  hasErrors(problems) ? CONTENT_ERRORS : DONE;
