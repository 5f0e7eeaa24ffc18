import type { Block } from "../model/block.ts";
import { type BlockId, type PageId, parsePageId } from "../model/ids.ts";
import type { Newspaper } from "../model/issue.ts";
import type { PageMeta, RawPage } from "../model/page.ts";
import { hasErrors, type Problem } from "../model/problem.ts";
import type { TextFile } from "../model/raw-issue.ts";
import { readContentFile } from "./content-file.ts";
import type { PageFiles } from "./content-tree.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { parseLayoutFile } from "./layout/index.ts";
import { NOTHING_STATED, parsePageFields, type StatedFields } from "./page-fields.ts";
import { findIssuePlace, type IssuePlace, type PageContext } from "./page-place.ts";
import { slugOf } from "./slug.ts";

export interface ReadPage {
  /** Undefined when the file holds no page: empty, binary, unreadable. */
  readonly page?: RawPage;
  readonly newspaper?: Newspaper;
  /** People's corrections to its issue; only where the page is read by itself. */
  readonly corrections?: TextFile;
  /** The page has no paper or no day, and so no address. */
  readonly unplaced: boolean;
  readonly problems: readonly Problem[];
}

/** Reads one page from the files that describe it. */
export function readPage(contentDir: string, files: PageFiles, context: PageContext): ReadPage {
  const text = files.text === undefined ? undefined : readText(contentDir, files.text);
  const layout = files.layout === undefined ? undefined : readLayout(contentDir, files.layout);
  const problems = [...(text?.problems ?? []), ...(layout?.problems ?? [])];
  const found = text?.text ?? layout?.text;
  // A file that could not be read has its problem already; one that was read and holds nothing needs one.
  if (found === undefined) return { unplaced: false, problems };
  const file = files.text ?? files.layout!;
  if (found.trim() === "") return { unplaced: false, problems: [...problems, emptyProblem(file)] };
  const stated = text?.stated ?? NOTHING_STATED;
  const place = findIssuePlace(file, found, stated, context);
  const page = toRawPage({
    files,
    file,
    text: found,
    firstLine: text?.firstLine ?? 1,
    stated,
    place,
    context,
  });
  return {
    page: { ...page, ...withLayout(layout?.blocks ?? [], page.id, files) },
    newspaper: place.newspaper,
    unplaced: place.unknown.length > 0,
    // What is wrong in the front matter says already why it tells no paper or no day.
    problems: [...problems, ...place.problems, ...(hasErrors(text?.problems ?? []) ? [] : place.unknown)],
  };
}

/** The text holds where there is one; the layout then only lends its boxes. */
function withLayout(
  blocks: readonly Block[],
  page: PageId,
  files: PageFiles,
): Pick<RawPage, "blocks" | "beside"> {
  if (blocks.length === 0) return {};
  const own = rebrand(blocks, page);
  return files.text === undefined ? { blocks: own } : { beside: own };
}

interface PageParts {
  readonly files: PageFiles;
  readonly file: string;
  readonly text: string;
  readonly firstLine: number;
  readonly stated: StatedFields;
  readonly place: IssuePlace;
  readonly context: PageContext;
}

function toRawPage({ files, file, text, firstLine, stated, place, context }: PageParts): RawPage {
  const page = slugOf(files.name) || "page";
  const { newspaper, date, inferred } = place;
  // In an issue's folder the file's name is the page's; a lone file's name is anybody's.
  const printed = stated.page ?? (context.date === undefined ? undefined : files.name);
  const meta: PageMeta = {
    newspaper: newspaper.name,
    date,
    inferred,
    ...(printed !== undefined && { page: printed }),
    ...(stated.section !== undefined && { section: stated.section }),
    ...(stated.edition !== undefined && { edition: stated.edition }),
  };
  return {
    id: parsePageId(`${newspaper.slug}-${date || "undated"}-${page}`),
    place: { newspaper: newspaper.slug, date, page },
    file,
    meta,
    text,
    firstLine,
    ...(files.picture !== undefined && { picture: files.picture }),
  };
}

function readText(contentDir: string, file: string) {
  const { text, problems } = readContentFile(contentDir, file);
  if (text === undefined) return { problems };
  const parts = splitFrontMatter(text, file);
  const fields = parsePageFields(parts.fields, file);
  return {
    text: parts.text,
    firstLine: parts.firstLine,
    stated: fields.stated,
    problems: [...problems, ...parts.problems, ...fields.problems],
  };
}

/** Blocks are read before the page's identity is known: their text may be what tells it. */
const NO_PAGE = parsePageId("page");

function readLayout(
  contentDir: string,
  file: string,
): { text?: string; blocks?: Block[]; problems: readonly Problem[] } {
  const { text, problems } = readContentFile(contentDir, file);
  if (text === undefined) return { problems };
  const parsed = parseLayoutFile({ file, name: file, text, page: NO_PAGE });
  const all = [...problems, ...parsed.problems];
  if (parsed.blocks.length === 0 && parsed.problems.length > 0) return { problems: all };
  return {
    text: parsed.blocks.map((block) => block.text).join("\n\n"),
    blocks: parsed.blocks,
    problems: all,
  };
}

const rebrand = (blocks: readonly Block[], page: PageId): Block[] =>
  blocks.map((block) => ({ ...block, id: `${page}${block.id.slice(NO_PAGE.length)}` as BlockId }));

function emptyProblem(file: string): Problem {
  return {
    rule: "read/empty-page",
    severity: "error",
    file,
    line: 1,
    message: "Expected the page's text; found nothing but white space.",
    hint: "Put the recognised text here, or remove the file until there is some.",
  };
}
