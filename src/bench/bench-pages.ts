import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** The folder of the benchmark's pages; ends the program with a message where there is none. */
export function findBenchPages(): string {
  const folder = resolve(process.env.BROADSHEET_BENCH ?? "../shared", "bench/pages");
  if (existsSync(folder)) return folder;
  console.error(`No benchmark pages in ${folder}: set BROADSHEET_BENCH to the folder that holds bench/.`);
  return process.exit(1);
}
