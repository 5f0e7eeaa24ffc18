import { SCRIPT_CALLBACK, scriptFor } from "../../search/index/script-pack.ts";
import { MANIFEST } from "../../search/index/volume.ts";
import type { LoadFile } from "../../search/searcher/volume-reader.ts";

/** Loads files of the index from the web. `root` is its folder's address, with a closing slash. */
export function fetchFrom(root: string): LoadFile {
  return async (path) => {
    // The manifest names the volumes of today; everything else is named after its content.
    const response = await fetch(new URL(path, root), { cache: path === MANIFEST ? "no-cache" : "default" });
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

/** Loads them from a disk, where nothing can be fetched: each script is run once and leaves its files here. */
export function runScriptsFrom(root: string): LoadFile {
  const files = new Map<string, string>();
  const scripts = new Map<string, Promise<void>>();
  Object.assign(window, {
    [SCRIPT_CALLBACK]: (loaded: Record<string, string>) => {
      for (const [path, base64] of Object.entries(loaded)) files.set(path, base64);
    },
  });
  return async (path) => {
    const script = scriptFor(path);
    const running = scripts.get(script) ?? runScript(new URL(script, root).href);
    scripts.set(script, running);
    await running;
    const base64 = files.get(path);
    if (base64 === undefined) throw new Error(`no ${path} in ${script}`);
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  };
}

function runScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`cannot run ${src}`));
    document.head.append(script);
  });
}
