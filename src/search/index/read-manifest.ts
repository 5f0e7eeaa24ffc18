import { readFileSync } from "node:fs";
import { FORMAT, type Manifest } from "./volume.ts";

/** The manifest of an index made before; undefined where there is none that this code could have made. */
export function readManifest(file: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
    return manifest.format === FORMAT ? manifest : undefined;
  } catch {
    return undefined;
  }
}
