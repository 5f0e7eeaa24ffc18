import { existsSync, readdirSync, statSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";

/** Files that every built site has. */
const SIGNS = ["index.html", "404.html"];

/**
 * A finished site takes the place of the whole output folder, so that folder must be one to lose: absent,
 * empty, or a site built before. Throws otherwise, and where content and output lie in each other.
 */
export function assertReplaceable(output: string, content: string): void {
  if (isWithin(content, output) || isWithin(output, content))
    throw new Error(`The site cannot be written to ${output}: it and the content folder ${content} overlap.`);
  if (!existsSync(output)) return;
  if (!statSync(output).isDirectory())
    throw new Error(`The site cannot be written to ${output}: it is a file.`);
  const isSite = SIGNS.every((file) => existsSync(join(output, file)));
  if (isSite || readdirSync(output).length === 0) return;
  throw new Error(
    `The site cannot be written to ${output}: it holds other files, which would be lost. Name an empty folder.`,
  );
}

/** Both absolute. A folder is within itself. */
function isWithin(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path === "" || !(path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path));
}
