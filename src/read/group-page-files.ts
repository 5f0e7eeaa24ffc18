import { posix } from "node:path";
import type { Problem } from "../model/problem.ts";
import type { PageFiles } from "./content-tree.ts";
import { isLayoutFile, pageNameOfLayoutFile } from "./layout/index.ts";

type Part = "text" | "layout" | "picture";

const ENDINGS = /\.(?:(txt|md)|(jpe?g|png|webp))$/i;

/** Which page a file is of, and which part of it; undefined for files that are no page's. */
export function pagePartOf(file: string): { name: string; part: Part } | undefined {
  const base = posix.basename(file);
  if (isLayoutFile(base)) return { name: pageNameOfLayoutFile(base)!, part: "layout" };
  const match = ENDINGS.exec(base);
  return match ? { name: base.slice(0, match.index), part: match[1] ? "text" : "picture" } : undefined;
}

/** Brings a folder's files together by the pages that they describe. */
export function groupPageFiles(
  dir: string,
  files: readonly string[],
): { pages: PageFiles[]; problems: Problem[] } {
  const byKey = new Map<string, { name: string } & Partial<Record<Part, string>>>();
  const problems: Problem[] = [];
  for (const file of files) {
    const found = pagePartOf(file);
    if (!found) {
      problems.push(unknownFileProblem(file));
      continue;
    }
    const page = byKey.get(found.name.toLowerCase()) ?? { name: found.name };
    byKey.set(found.name.toLowerCase(), page);
    const rival = page[found.part];
    if (rival === undefined) page[found.part] = file;
    else problems.push(twoFilesProblem(file, rival, page.name));
  }
  const all = [...byKey.values()];
  const pages = all.filter((page) => page.text !== undefined || page.layout !== undefined);
  const alone = all.filter((page) => !pages.includes(page));
  return { pages, problems: [...problems, ...alone.map((page) => pictureAloneProblem(page.picture!, dir))] };
}

function twoFilesProblem(file: string, rival: string, name: string): Problem {
  return {
    rule: "read/two-files-one-page",
    severity: "error",
    file,
    line: 1,
    message: `Expected one file for page “${name}”; found ${posix.basename(file)} beside ${posix.basename(rival)}, which is shown.`,
    hint: "Remove one of the two, or give it the name of the page that it really is.",
  };
}

function unknownFileProblem(file: string): Problem {
  return {
    rule: "read/unknown-file",
    severity: "warning",
    file,
    message:
      "Expected a page's text (.txt, .md), layout (.content_list.json, .alto.xml …) or picture (.jpg); nothing reads this file.",
    hint: "Remove it from the content folder, or rename it to what it is.",
  };
}

function pictureAloneProblem(file: string, dir: string): Problem {
  return {
    rule: "read/picture-without-page",
    severity: "warning",
    file,
    message: "Expected a page's text or layout beside its picture; found none, so the picture is not shown.",
    hint: `Put the recognised text into ${posix.join(dir, posix.parse(file).name)}.txt. Pictures that pages refer to belong in images/.`,
  };
}

/** @example pageNameOfFile("A01.content_list.json") // => "A01" */
export const pageNameOfFile = (file: string): string => pagePartOf(file)?.name ?? posix.parse(file).name;
