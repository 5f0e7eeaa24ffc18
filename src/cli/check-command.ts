import { Command } from "commander";
import { exitCodeOf, printProblems } from "./print-problems.ts";
import { requireFolder } from "./require-path.ts";
import type { Finish } from "./run.ts";

/** `broadsheet check`: a built site's links, HTML, search and article pages. */
export function checkCommand(finish: Finish): Command {
  return new Command("check")
    .description("Check a built site: links, HTML, search, article pages.")
    .option("--output <dir>", "folder of the finished site", "_site")
    .option("--content <dir>", "folder of the raw pages it was built from", "content")
    .action(async (flags: { output: string; content: string }) => {
      requireFolder(flags.output, "--output");
      const { checkSite } = await import("../check.ts");
      const problems = await checkSite(flags);
      printProblems(problems, flags.output);
      if (problems.length === 0)
        process.stdout.write(
          `No problems in ${flags.output}: links, HTML, search and article pages are right.\n`,
        );
      finish(exitCodeOf(problems));
    });
}
