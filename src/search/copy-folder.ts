import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Copies a file, or a folder with all in it. Files become hard links where the disk allows it: index files
 * are written once and never changed, so that both names may share their bytes.
 */
export function copyFolder(from: string, to: string): void {
  if (lstatSync(from).isDirectory()) {
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(from)) copyFolder(join(from, name), join(to, name));
  } else {
    mkdirSync(dirname(to), { recursive: true });
    linkOrCopy(from, to);
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
