import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import type { RawIssue } from "../model/raw-issue.ts";
import { slugOf } from "../read/slug.ts";

const NAME = "corrections.yaml";

/**
 * Where an issue's corrections stand, relative to the content folder: beside its pages. A lone page has no folder:
 * its corrections stand in its paper's, for its day, which is named after the paper where there is none yet.
 */
export function correctionsFileOf(content: string, issue: RawIssue): string {
  if (issue.corrections) return issue.corrections.file;
  const { date, pages, newspaper } = issue;
  const folders = pages.map(({ file }) => posix.dirname(file));
  const own = folders.find((folder) => posix.basename(folder) === date);
  if (own !== undefined) return posix.join(own, NAME);
  return posix.join(paperFolder(content, newspaper), date, NAME);
}

/** Names that a folder cannot have everywhere, or that the reader of content passes over. */
const BAD_FOLDER = /[\\/:*?"<>|]|^\.|^README|~$/i;

function paperFolder(content: string, { slug, name }: RawIssue["newspaper"]): string {
  const folders = readdirSync(content, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const known = folders.find((entry) => slugOf(entry.name) === slug);
  return known?.name ?? (BAD_FOLDER.test(name) || slugOf(name) !== slug ? slug : name);
}

/** A file as it was before a change, to the byte, and what the change made. */
export interface Snapshot {
  /** Absolute. */
  readonly path: string;
  /** Undefined where there was no file. */
  readonly before: Buffer | undefined;
  readonly after: Buffer;
  /** The topmost folder that had to be made for it. */
  readonly madeFolder: string | undefined;
}

export const readBytes = (path: string): Buffer | undefined =>
  existsSync(path) ? readFileSync(path) : undefined;

/** The text of a corrections file, "" where there is none. Throws when it is not UTF-8, which an edit would spoil. */
export function readText(path: string): string {
  const bytes = readBytes(path) ?? Buffer.alloc(0);
  const text = bytes.toString("utf8");
  if (!Buffer.from(text, "utf8").equals(bytes))
    throw new RangeError(`${path} is not UTF-8: save it as UTF-8`);
  return text;
}

/** Writes a file whole or not at all, with its folders. */
export function replaceFile(path: string, text: string): Snapshot {
  const before = readBytes(path);
  const after = Buffer.from(text, "utf8");
  const madeFolder = mkdirSync(dirname(path), { recursive: true });
  putBytes(path, after);
  return { path, before, after, madeFolder };
}

/** Puts a file back as it was. False, and nothing done, when somebody else has changed it since. */
export function putBack({ path, before, after, madeFolder }: Snapshot): boolean {
  if (!readBytes(path)?.equals(after)) return false;
  if (before) putBytes(path, before);
  else rmSync(path);
  if (madeFolder !== undefined && !before) rmSync(madeFolder, { recursive: true });
  return true;
}

function putBytes(path: string, bytes: Buffer): void {
  const aside = join(dirname(path), `.${NAME}.next`);
  writeFileSync(aside, bytes);
  renameSync(aside, path);
}
