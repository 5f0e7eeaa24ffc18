import { userInfo } from "node:os";
import { Command } from "commander";
import { endWithNpm } from "./end-with-npm.ts";
import { parsePort } from "./parse-port.ts";
import { printProblems } from "./print-problems.ts";
import { requireFolder } from "./require-path.ts";
import type { Finish } from "./run.ts";

interface ReviewFlags {
  readonly content: string;
  readonly port: number;
  readonly by: string;
}

/** `broadsheet review`: a page on this machine to overrule the machine's reading, until it is stopped. */
export function reviewCommand(_finish: Finish): Command {
  return new Command("review")
    .description("Open a local page to check and correct what the machine made of the pages.")
    .option("--content <dir>", "folder of raw pages", "content")
    .option("--port <number>", "port to listen on, on this machine alone", parsePort, 8090)
    .option("--by <name>", "who decides; stands in every correction", userInfo().username)
    .action(async (flags: ReviewFlags) => {
      requireFolder(flags.content, "--content");
      endWithNpm();
      const { startReview } = await import("../review.ts");
      const { url, problems } = await startReview(flags);
      printProblems(problems, flags.content);
      process.stderr.write(`\nReview at ${url}  (Ctrl+C stops)\n`);
    });
}
