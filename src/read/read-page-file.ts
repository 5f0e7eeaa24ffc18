import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, parse, resolve } from "node:path";
import { parseIsoDate } from "../text/dates.ts";
import { readContentFile } from "./content-file.ts";
import type { PageFiles } from "./content-tree.ts";
import { groupPageFiles, pageNameOfFile, pagePartOf } from "./group-page-files.ts";
import { isJsonFile } from "./layout/index.ts";
import { readNewspaper } from "./newspapers.ts";
import type { PageContext } from "./page-place.ts";
import { type ReadPage, readPage } from "./read-page.ts";

export { pageNameOfFile };

/**
 * Reads the page that one file, anywhere, is of. In a folder PAPER/YYYY-MM-DD it takes paper and day from there;
 * elsewhere from the page, and then it is only a warning when the page does not tell.
 * Throws when the file cannot be read.
 */
export function readPageFile(path: string): ReadPage {
  const dir = dirname(resolve(path));
  const name = basename(path);
  return readInPlace(dir, partOfLoneFile(name));
}

/** Whatever its ending, a file that somebody names is meant to be read: as text, if it is no layout tool's. */
function partOfLoneFile(file: string): PageFiles {
  const found = pagePartOf(file);
  if (found?.part === "layout") return { name: found.name, layout: file };
  return isJsonFile(file)
    ? { name: parse(file).name, layout: file }
    : { name: found?.name ?? file, text: file };
}

/** Reads every page that the files of a folder describe, in the order of their names, one at a time. */
export function* readPageFolder(dir: string): Generator<ReadPage & { readonly name: string }> {
  const files = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && pagePartOf(entry.name) !== undefined)
    .map((entry) => entry.name)
    .sort();
  const { pages, problems } = groupPageFiles("", files);
  const rivals = problems.filter(({ rule }) => rule === "read/two-files-one-page");
  for (const page of pages) {
    const read = readInPlace(resolve(dir), page);
    const own = rivals.filter(({ file }) => pagePartOf(file)?.name.toLowerCase() === page.name.toLowerCase());
    yield { ...read, name: page.name, problems: [...own, ...read.problems] };
  }
}

/** The folder that the files of problems with a folder's pages are relative to: of a paper's day, the content folder. */
export const contentFolderOf = (dir: string): string =>
  isDay(dir) ? dirname(dirname(resolve(dir))) : resolve(dir);

const isDay = (dir: string): boolean => parseIsoDate(basename(resolve(dir))) !== undefined;

const LONE: PageContext = { knownPapers: [], severityOfUnknown: "warning" };

function readInPlace(dir: string, files: PageFiles): ReadPage {
  if (!isDay(dir)) return readPage(dir, files, LONE);
  const date = basename(dir);
  const contentDir = contentFolderOf(dir);
  const paper = basename(dirname(dir));
  const yaml = join(paper, "newspaper.yaml");
  const known = existsSync(join(contentDir, yaml)) ? yaml : undefined;
  const { newspaper, problems: ofPaper } = readNewspaper(contentDir, paper, known);
  const inDir = (file: string): string => join(paper, date, file);
  const inPlace = Object.fromEntries(
    Object.entries(files).map(([part, file]) => [part, part === "name" ? file : inDir(file)]),
  ) as unknown as PageFiles;
  const { problems: ofPage, ...page } = readPage(contentDir, inPlace, { ...LONE, newspaper, date });
  const read = { ...page, problems: [...ofPaper, ...ofPage] };
  const corrections = inDir("corrections.yaml");
  if (!existsSync(join(contentDir, corrections))) return read;
  const { text, problems } = readContentFile(contentDir, corrections);
  return {
    ...read,
    ...(text !== undefined && { corrections: { file: corrections, text } }),
    problems: [...read.problems, ...problems],
  };
}
