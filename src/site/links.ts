import { posix } from "node:path";
import type { SiteOptions } from "./site-options.ts";

/** A host shows this page at any address, so that nothing relative can stand in it. */
const NOT_FOUND = "/404.html";

const isFolder = (path: string): boolean => path === "" || path.endsWith("/");

/**
 * The link from one of the site's pages to another of its paths.
 *
 * Relative, so that the site works at a host's root, under a sub-path and from a disk.
 * `to` is relative to the site's root ("sxb/2026/02/04/"); `from` is a page's address ("/sxb/2026/").
 *
 * @example relativeLink("sxb/2026/02/04/", "/sxb/2026/", options) // => "02/04/"
 */
export function relativeLink(to: string, from: string, options: SiteOptions): string {
  const [path, fragment] = splitFragment(to);
  const target = options.offline && isFolder(path) ? `${path}index.html` : path;
  if (from === NOT_FOUND) return encodeURI(options.basePath + target) + fragment;
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  const relative = posix.relative(folder, `/${target}`);
  const closed = isFolder(target) ? `${relative === "" ? "." : relative}/` : relative;
  return encodeURI(closed) + fragment;
}

function splitFragment(to: string): [path: string, fragment: string] {
  const hash = to.indexOf("#");
  return hash < 0 ? [to, ""] : [to.slice(0, hash), to.slice(hash)];
}

/** A page's whole address, where the site knows its host. */
export const absoluteLink = (path: string, options: SiteOptions): string | undefined =>
  options.baseUrl === undefined ? undefined : encodeURI(options.baseUrl + options.basePath + path);
