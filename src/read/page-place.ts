import { posix } from "node:path";
import type { Newspaper } from "../model/issue.ts";
import type { InferredField } from "../model/page.ts";
import type { Problem, Severity } from "../model/problem.ts";
import { inferDate } from "./infer-date.ts";
import { inferNewspaper } from "./infer-newspaper.ts";
import { newspaperOfTitle } from "./newspapers.ts";
import type { StatedFields } from "./page-fields.ts";

/** What the folders that a page stands in say, and how grave it is when nothing says it. */
export interface PageContext {
  readonly newspaper?: Newspaper;
  readonly date?: string;
  /** Papers of the archive: a title found on a lone page means the paper of that name. */
  readonly knownPapers: readonly Newspaper[];
  readonly severityOfUnknown: Severity;
}

export interface IssuePlace {
  readonly newspaper: Newspaper;
  readonly date: string;
  readonly inferred: readonly InferredField[];
  /** What neither folder, front matter nor text told: the page has no address. */
  readonly unknown: readonly Problem[];
  readonly problems: readonly Problem[];
}

/** Stands in the place of a paper or a day that nothing tells. */
const UNKNOWN_PAPER: Newspaper = { slug: "unknown", name: "" };

/** Which paper and day a page belongs to: its folder says it, else its front matter, else its text. */
export function findIssuePlace(
  file: string,
  text: string,
  stated: StatedFields,
  context: PageContext,
): IssuePlace {
  const paperName = stated.newspaper ?? (context.newspaper ? undefined : inferNewspaper(text)?.value);
  const newspaper =
    context.newspaper ?? (paperName === undefined ? undefined : paperNamed(paperName, context));
  const date = context.date ?? stated.date ?? inferDate(text)?.value;
  const inferred: InferredField[] = [];
  if (newspaper && !context.newspaper && stated.newspaper === undefined) inferred.push("newspaper");
  if (date !== undefined && context.date === undefined && stated.date === undefined) inferred.push("date");
  return {
    newspaper: newspaper ?? UNKNOWN_PAPER,
    date: date ?? "",
    inferred,
    unknown: [
      ...(newspaper ? [] : [unknownProblem(file, "newspaper", context)]),
      ...(date === undefined ? [unknownProblem(file, "date", context)] : []),
    ],
    problems: contradictionProblems(file, stated, context),
  };
}

const paperNamed = (name: string, context: PageContext): Newspaper =>
  context.knownPapers.find((paper) => paper.name === name || paper.slug === name) ?? newspaperOfTitle(name);

function contradictionProblems(file: string, stated: StatedFields, context: PageContext): Problem[] {
  const { newspaper, date } = context;
  const { lineOf } = stated;
  const problems: Problem[] = [];
  if (
    newspaper &&
    stated.newspaper !== undefined &&
    ![newspaper.name, newspaper.slug].includes(stated.newspaper)
  )
    problems.push(contradiction(file, lineOf.get("newspaper"), stated.newspaper, newspaper.name));
  if (date !== undefined && stated.date !== undefined && stated.date !== date)
    problems.push(contradiction(file, lineOf.get("date"), stated.date, date));
  return problems;
}

function contradiction(file: string, line: number | undefined, stated: string, folder: string): Problem {
  return {
    rule: "read/field-contradicts-folder",
    severity: "error",
    file,
    line: line ?? 1,
    message: `Expected what the folder says, “${folder}”; found “${stated}”. The folder holds.`,
    hint: "Move the file to the right folder, or take the line out of its front matter.",
  };
}

function unknownProblem(file: string, field: "newspaper" | "date", context: PageContext): Problem {
  const example = field === "date" ? "2026-02-04" : "三湘都市报";
  const place = `PAPER/YYYY-MM-DD/${posix.basename(file)}`;
  const [places, hint] = TEXT_FILE.test(file)
    ? [
        "its folder, its front matter or its text",
        `Add front matter above the text (---, ${field}: ${example}, ---), or move the file to ${place}.`,
      ]
    : ["its folder or its text", `Move the file to ${place}.`];
  return {
    rule: `read/unknown-${field}`,
    severity: context.severityOfUnknown,
    file,
    line: 1,
    message: `Expected the page's ${field} in ${places}; found none.`,
    hint,
  };
}

/** A page that can have front matter; what layout tools write cannot. */
const TEXT_FILE = /\.(?:txt|md)$/i;
