/**
 * Pagefind's part: articles about what a query says, in other words than the query's own. Pagefind parts
 * texts and queries into words and ranks what has them; exact search is not its task (see README.md).
 *
 *     pagefind/pagefind.js           its client, once
 *     pagefind/volumes.json          folders of volumes, newest first
 *     pagefind/<volume>/             an index each, with the worker that reads it
 */
export const RELATED_FOLDER = "pagefind";
export const RELATED_LIST = "volumes.json";

/** Articles in a volume at most: Pagefind takes some 60 KB of memory an article, and gives none back. */
export const RELATED_VOLUME_ARTICLES = 8192;
