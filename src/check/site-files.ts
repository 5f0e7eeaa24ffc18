import { readdirSync } from "node:fs";
import { relative, sep } from "node:path";

/** Every file of a built site, as paths relative to it with slashes, sorted. */
export function siteFiles(output: string): string[] {
  return readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(output, `${entry.parentPath}${sep}${entry.name}`).replaceAll(sep, "/"))
    .sort();
}
