/** A page's identity across the archive: `<paper>-<yyyy-mm-dd>-<page>`, in lower case. */
export type PageId = string & { readonly __brand: "PageId" };
/** A block's identity: its page's id and its first source line, `…-l042`. Stable while the raw text is. */
export type BlockId = string & { readonly __brand: "BlockId" };
/** An article's identity: its page's id and the first source line it was made of. */
export type ArticleId = string & { readonly __brand: "ArticleId" };

const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** Parses the parts of a page's identity. Throws a RangeError when they cannot stand in an address. */
export function parsePageId(text: string): PageId {
  const id = text.normalize("NFKC").toLowerCase();
  if (!ID.test(id)) throw new RangeError(`not a page id: “${text}”`);
  return id as PageId;
}

/** @example lineId("sxb-2026-02-04-a01", 42) // => "sxb-2026-02-04-a01-l042" */
const lineId = (page: PageId, line: number, part = 0): string =>
  `${page}-l${String(line).padStart(3, "0")}${part > 0 ? `-${part}` : ""}`;

/** `part` tells blocks apart that begin on one line (0 is not printed). */
export const blockId = (page: PageId, line: number, part = 0): BlockId => lineId(page, line, part) as BlockId;
/** Same form as a block's id: an article is named after its first block. */
export const articleId = (page: PageId, line: number, part = 0): ArticleId =>
  lineId(page, line, part) as ArticleId;

/**
 * The source line that a block or article is named after; undefined for an article written by hand.
 * @example lineOfId("sxb-2026-02-04-a01-l042") // => 42
 */
export function lineOfId(id: BlockId | ArticleId): number | undefined {
  const found = /-l(\d{3,})(?:-\d+)?$/.exec(id);
  return found ? Number(found[1]) : undefined;
}
