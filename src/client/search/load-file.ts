import type { LoadFile } from "../../search/searcher/volume-reader.ts";

/** Loads files of the index from the web. `root` is its folder's address, with a closing slash. */
export function fetchFrom(root: string): LoadFile {
  return async (path) => {
    const response = await fetch(new URL(path, root));
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
