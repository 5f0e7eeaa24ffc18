import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FileSink } from "./build-volume.ts";

/** Writes files below a folder, making each folder once. */
export function folderSink(directory: string): FileSink {
  const made = new Set<string>();
  return (path, bytes) => {
    const file = join(directory, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, bytes);
  };
}
