/** `error` makes the exit code 1; a `warning` is counted and shown. */
export type Severity = "error" | "warning";

/**
 * Trouble in content, as a value: collected and printed together, never thrown.
 * `file` is relative to the content folder; `line` and `column` count from 1.
 */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** What was found, and what was expected. */
  readonly message: string;
  /** What the reader of the message can do about it. */
  readonly hint?: string;
}

/**
 * Prints a problem the way compilers do, so that editors can jump to it.
 * @example "content/1949-10-01/p01.txt:42:1  error  read/encoding\n  …\n  Hint: …"
 */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.line === undefined ? undefined : (problem.column ?? 1)]
    .filter((part) => part !== undefined)
    .join(":");
  const hint = problem.hint === undefined ? "" : `\n  Hint: ${problem.hint}`;
  return `${place}  ${problem.severity}  ${problem.rule}\n  ${problem.message}${hint}`;
}

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === "error");
