import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./source-files.ts";

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that hangs is ended after this long, and its test fails by the missing exit code. */
const LONGEST_COMMAND_MS = 60_000;

/** Runs the package's command as a user would, in a process of its own. */
export function broadsheet(args: readonly string[], cwd: string = ROOT): Outcome {
  const script = join(ROOT, "src/cli.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    encoding: "utf8",
    timeout: LONGEST_COMMAND_MS,
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}
