// node --import tsx src/learning/make-weighted-sum.ts: makes weighted-sum.wasm of weighted-sum.wat.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import wabt from "wabt";

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The module as its text has it, in WebAssembly's binary form. */
export async function assembleWeightedSum(): Promise<Uint8Array> {
  const { parseWat } = await wabt();
  const module = parseWat("weighted-sum.wat", readFileSync(beside("weighted-sum.wat"), "utf8"), {
    simd: true,
  });
  try {
    return module.toBinary({}).buffer;
  } finally {
    module.destroy();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(beside("weighted-sum.wasm"), await assembleWeightedSum());
