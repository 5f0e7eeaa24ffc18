import { type FSWatcher, watch } from "node:fs";

/** Editors save in several steps; one change is what happens within this time. */
const QUIET_MS = 150;

/**
 * Calls back after something changed in one of the folders, once a burst, never twice at a time: what
 * changes during a call is followed by one more. Returns a function that stops it.
 */
export function watchFolders(folders: readonly string[], onChange: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let changedMeanwhile = false;
  const run = async (): Promise<void> => {
    if (running) {
      changedMeanwhile = true;
      return;
    }
    running = true;
    await onChange();
    running = false;
    if (changedMeanwhile) schedule();
    changedMeanwhile = false;
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(run, QUIET_MS);
  };
  const watchers: FSWatcher[] = folders.map((folder) => watch(folder, { recursive: true }, schedule));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
