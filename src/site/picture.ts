import { statSync } from "node:fs";
import { join, posix } from "node:path";

/** A picture of the content folder and its place in the site. */
export interface Picture {
  /** Path of the file to copy. */
  readonly source: string;
  /** Relative to the site's root. */
  readonly path: string;
}

// No SVG: it may carry scripts.
const RASTER = /\.(?:avif|gif|jpe?g|png|webp)$/i;

/**
 * The picture that a page refers to, if the content folder has it.
 *
 * @param reference path relative to the page's own file, as printed in the page
 * @param folder the page's path in the site; its pictures stand below it
 * @returns undefined for addresses of other hosts, files that are missing, are no pictures, or lie elsewhere
 */
export function findPicture(
  content: string,
  pageFile: string,
  reference: string,
  folder: string,
): Picture | undefined {
  const path = decodePath(reference);
  if (path === undefined || !RASTER.test(path) || /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(path)) return undefined;
  const inContent = posix.join(posix.dirname(pageFile), path);
  if (inContent.startsWith("..")) return undefined;
  const source = join(content, inContent);
  if (!(statSync(source, { throwIfNoEntry: false })?.isFile() ?? false)) return undefined;
  // One flat folder: slashes become hyphens, so that "images/a.jpg" and "a.jpg" do not meet.
  const name = posix
    .relative(posix.dirname(pageFile), inContent)
    .replaceAll("../", "up-")
    .replaceAll("/", "-");
  return { source, path: `${folder}pictures/${name}` };
}

/** Markdown writes spaces as %20. */
function decodePath(reference: string): string | undefined {
  try {
    return decodeURI(reference);
  } catch {
    return undefined;
  }
}
