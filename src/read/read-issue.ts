import type { Newspaper } from "../model/issue.ts";
import type { Problem } from "../model/problem.ts";
import type { RawIssue } from "../model/raw-issue.ts";
import { readContentFile } from "./content-file.ts";
import type { IssueFiles } from "./content-tree.ts";
import { unknownFieldProblems } from "./known-fields.ts";
import { readPage } from "./read-page.ts";
import { readWrittenArticle } from "./written-article.ts";
import { parseYamlFields } from "./yaml-fields.ts";

const NAMES = ["number", "edition", "note"] as const;

/** Reads all that stands in one issue's folder. */
export function readIssue(
  contentDir: string,
  newspaper: Newspaper,
  files: IssueFiles,
): { issue: RawIssue; problems: Problem[] } {
  const context = {
    newspaper,
    date: files.date,
    knownPapers: [newspaper],
    severityOfUnknown: "error" as const,
  };
  const pages = files.pages.map((page) => readPage(contentDir, page, context));
  const articles = files.articles.map((file) => readWrittenArticle(contentDir, file, newspaper, files.date));
  const stated = readIssueYaml(contentDir, files.issueYaml);
  const corrections =
    files.corrections === undefined ? undefined : readContentFile(contentDir, files.corrections);
  return {
    issue: {
      newspaper,
      date: files.date,
      ...stated.fields,
      pages: pages.flatMap(({ page }) => (page ? [page] : [])),
      articles: articles.flatMap(({ article }) => (article ? [article] : [])),
      ...(corrections?.text !== undefined && {
        corrections: { file: files.corrections!, text: corrections.text },
      }),
    },
    problems: [
      ...stated.problems,
      ...pages.flatMap(({ problems }) => problems),
      ...articles.flatMap(({ problems }) => problems),
      ...(corrections?.problems ?? []),
    ],
  };
}

function readIssueYaml(
  contentDir: string,
  file: string | undefined,
): { fields: Partial<Record<(typeof NAMES)[number], string>>; problems: Problem[] } {
  if (file === undefined) return { fields: {}, problems: [] };
  const { text, problems: decoding } = readContentFile(contentDir, file);
  const { fields, problems } = parseYamlFields(text ?? "", { file, firstLine: 1 });
  const known = fields ?? new Map();
  return {
    fields: Object.fromEntries(
      NAMES.flatMap((name) => (known.has(name) ? [[name, known.get(name).value]] : [])),
    ),
    problems: [...decoding, ...problems, ...unknownFieldProblems(known, NAMES, file)],
  };
}
