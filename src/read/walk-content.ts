import { type Dirent, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import type { Problem } from "../model/problem.ts";
import { parseIsoDate } from "../text/dates.ts";
import type { ContentTree, IssueFiles, PaperFiles } from "./content-tree.ts";
import { groupPageFiles } from "./group-page-files.ts";

interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Lists what stands where in a content folder. Throws when there is no such folder. */
export function walkContent(contentDir: string): ContentTree {
  const top = list(contentDir, "");
  const pages = groupPageFiles("", top.files);
  const papers = top.folders.map((dir) => walkPaper(contentDir, dir));
  return {
    papers: papers.map(({ paper }) => paper),
    lonePages: pages.pages,
    problems: [...pages.problems, ...papers.flatMap(({ problems }) => problems)],
  };
}

function walkPaper(contentDir: string, dir: string): { paper: PaperFiles; problems: Problem[] } {
  const { files, folders } = list(contentDir, dir);
  const newspaperYaml = files.find((file) => posix.basename(file) === "newspaper.yaml");
  const lone = groupPageFiles(
    dir,
    files.filter((file) => file !== newspaperYaml),
  );
  const dated = folders.filter(
    (folder) => folder !== `${dir}/images` && parseIsoDate(posix.basename(folder)),
  );
  const undated = folders.filter((folder) => folder !== `${dir}/images` && !dated.includes(folder));
  const issues = dated.map((folder) => walkIssue(contentDir, folder));
  return {
    paper: {
      dir,
      ...(newspaperYaml && { newspaperYaml }),
      issues: issues.map(({ issue }) => issue),
      lonePages: lone.pages,
    },
    problems: [
      ...lone.problems,
      ...undated.map(notADateProblem),
      ...issues.flatMap(({ problems }) => problems),
    ],
  };
}

function walkIssue(contentDir: string, dir: string): { issue: IssueFiles; problems: Problem[] } {
  const { files, folders } = list(contentDir, dir);
  const named = (name: string): string | undefined => files.find((file) => file === `${dir}/${name}`);
  const [issueYaml, corrections] = [named("issue.yaml"), named("corrections.yaml")];
  const { pages, problems } = groupPageFiles(
    dir,
    files.filter((file) => file !== issueYaml && file !== corrections),
  );
  const written = folders.includes(`${dir}/articles`) ? list(contentDir, `${dir}/articles`).files : [];
  const articles = written.filter((file) => file.endsWith(".md"));
  const strangers = [
    ...written.filter((file) => !file.endsWith(".md")),
    ...folders.filter((folder) => !/\/(?:articles|images)$/.test(folder)),
  ];
  return {
    issue: {
      date: posix.basename(dir),
      dir,
      pages,
      articles,
      ...(issueYaml && { issueYaml }),
      ...(corrections && { corrections }),
    },
    problems: [...problems, ...strangers.map(strangerProblem)],
  };
}

const IGNORED = /^(?:\..*|README(?:\..+)?|Thumbs\.db|desktop\.ini|.*~)$/i;

/** A folder's files and folders as paths below the content folder, sorted, without what only machines look at. */
function list(contentDir: string, dir: string): Listing {
  const entries = readdirSync(join(contentDir, dir), { withFileTypes: true })
    .filter((entry) => !IGNORED.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const paths = (wanted: (entry: Dirent) => boolean): string[] =>
    entries.filter(wanted).map((entry) => posix.join(dir, entry.name));
  return { files: paths((entry) => !entry.isDirectory()), folders: paths((entry) => entry.isDirectory()) };
}

function notADateProblem(dir: string): Problem {
  return {
    rule: "read/folder-not-a-date",
    severity: "error",
    file: dir,
    message: `Expected a folder named after the issue's day, as in 2026-02-04; found “${posix.basename(dir)}”.`,
    hint: "Rename the folder to a day of the calendar (yyyy-mm-dd). Its files were not read.",
  };
}

function strangerProblem(file: string): Problem {
  return {
    rule: "read/unknown-file",
    severity: "warning",
    file,
    message: "Nothing here reads this.",
    hint: "Written articles stand in articles/NAME.md, pictures in images/; remove or move the rest.",
  };
}
