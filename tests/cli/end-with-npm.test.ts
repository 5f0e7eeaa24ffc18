import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writeFiles } from "../support/write-files.ts";

const MODULE = join(import.meta.dirname, "../../src/cli/end-with-npm.ts");

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Starts what would run for ever as npm starts it, a shell between, and ends the shell alone. */
async function outlive(npm: NodeJS.ProcessEnv): Promise<number> {
  const folder = temporaryFolder();
  writeFiles(folder, {
    "serve.ts": `import { endWithNpm } from ${JSON.stringify(MODULE)};
endWithNpm();
setInterval(() => {}, 1000);
console.log(process.pid);`,
  });
  const { npm_lifecycle_event: _, ...env } = process.env;
  const command = `"${process.execPath}" --import tsx "${join(folder, "serve.ts")}"; true`;
  const shell = spawn("sh", ["-c", command], {
    env: { ...env, ...npm },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const pid = await new Promise<number>((resolve) =>
    shell.stdout.once("data", (line: Buffer) => resolve(Number(line.toString()))),
  );
  shell.kill("SIGTERM");
  return pid;
}

// Windows has no such shell between.
it.skipIf(process.platform === "win32")("ends what npm started when npm is ended", async () => {
  const pid = await outlive({ npm_lifecycle_event: "start" });
  await vi.waitUntil(() => !isRunning(pid), { timeout: 60_000, interval: 50 });
});

it.skipIf(process.platform === "win32")("leaves running what was started otherwise", async () => {
  const pid = await outlive({});
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(isRunning(pid)).toBe(true);
  process.kill(pid);
});
