import { statSync } from "node:fs";

/** Throws, naming the option that gave the path, unless a folder stands there. */
export function requireFolder(path: string, option: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  throw new Error(`Expected a folder at “${path}” (${option}); found ${found ? "a file" : "none"}.`);
}

/** Says whether a folder stands at a path that a file may stand at as well; throws when neither does. */
export function isFolder(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found) return found.isDirectory();
  throw new Error(`Expected a page's file or a folder of such at “${path}”; found none.`);
}
