/**
 * The index as classic scripts, for a site that is read from a disk: there a browser fetches nothing, but
 * runs scripts. A script holds neighbouring files of the index, in base64:
 *
 *     broadsheetFiles({ "<volume>/g/0.bin": "…", "<volume>/g/1.bin": "…" });
 */

/** Files of a script: a disk reads a hundred kilobytes as fast as two. */
const FILES_A_SCRIPT = 64;

/** The function that scripts call; the page provides it. */
export const SCRIPT_CALLBACK = "broadsheetFiles";

/** @example scriptFor("5f1c/g/130.bin") // => "5f1c/g/2.js" */
export function scriptFor(path: string): string {
  const numbered = /^(.*\/)(\d+)(?:-\d+)?\.bin$/.exec(path);
  if (numbered === null) return path.replace(/\.[^.]*$/, ".js");
  return `${numbered[1]}${Math.floor(Number(numbered[2]) / FILES_A_SCRIPT)}.js`;
}

export const scriptText = (files: Readonly<Record<string, string>>): string =>
  `${SCRIPT_CALLBACK}(${JSON.stringify(files)});\n`;
