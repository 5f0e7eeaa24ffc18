import type { FileSink } from "./build-volume.ts";
import { scriptFor, scriptText } from "./script-pack.ts";

export interface ScriptSink {
  readonly write: FileSink;
  /** Writes what is still held back. */
  readonly finish: () => void;
}

/** Gathers files into scripts. Files of one script must come one after another. */
export function scriptSink(write: FileSink): ScriptSink {
  let script = "";
  let files: Record<string, string> = {};
  const finish = () => {
    if (script !== "") write(script, new TextEncoder().encode(scriptText(files)));
    script = "";
    files = {};
  };
  return {
    finish,
    write: (path, bytes) => {
      if (scriptFor(path) !== script) finish();
      script = scriptFor(path);
      files[path] = Buffer.from(bytes).toString("base64");
    },
  };
}
