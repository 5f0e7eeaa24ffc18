import type { PageId } from "../model/ids.ts";
import type { Archive, Issue } from "../model/issue.ts";
import type { RawPage } from "../model/page.ts";
import type { Problem } from "../model/problem.ts";
import type { Models } from "../pipeline.ts";
import { readIssues } from "../read/read-archive.ts";
import { reconstructIssue } from "../reconstruct-issue.ts";

/** The archive, and each of its pages' raw text as evidence. */
export interface ReconstructedArchive {
  readonly archive: Archive;
  readonly rawPageById: ReadonlyMap<PageId, RawPage>;
}

/** Reads a content folder and reconstructs it, issue by issue, with the shipped weights or others. */
export function readAndReconstruct(content: string, models: Models = {}): ReconstructedArchive {
  const issues: Issue[] = [];
  const problems: Problem[] = [];
  const rawPageById = new Map<PageId, RawPage>();
  for (const read of readIssues(content)) {
    problems.push(...read.problems);
    if (read.issue === undefined) continue;
    const { issue, problems: found } = reconstructIssue(read.issue, models);
    issues.push(issue);
    problems.push(...found);
    for (const page of read.issue.pages) rawPageById.set(page.id, page);
  }
  return { archive: { issues, problems }, rawPageById };
}
