import { posix } from "node:path";

export interface LinkTarget {
  /** The site's file that the link opens. */
  readonly file: string;
  readonly fragment?: string;
}

/** Where a link of one of the site's files leads; undefined when it leaves the site. */
export function linkTarget(link: string, from: string): LinkTarget | undefined {
  // 404.html carries addresses that depend on the base path; a link with a scheme goes elsewhere.
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(link)) return undefined;
  const [, path = "", , fragment] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/.exec(link) ?? [];
  const resolved = path === "" ? from : posix.join(posix.dirname(from), decodeURI(path));
  const file = resolved.endsWith("/") ? `${resolved}index.html` : resolved;
  const normal = posix.normalize(file);
  return fragment ? { file: normal, fragment: decodeURIComponent(fragment) } : { file: normal };
}
