import { Command, InvalidArgumentError } from "commander";
import { parseSiteUrl } from "./parse-site-url.ts";
import { exitCodeOf, printProblems } from "./print-problems.ts";
import { requireFolder } from "./require-path.ts";
import type { Finish } from "./run.ts";

export interface SiteFlags {
  readonly content: string;
  readonly output: string;
  readonly basePath: string;
  readonly baseUrl?: string;
  readonly offline?: boolean;
  readonly learned?: boolean;
  readonly maxIndexFiles?: number;
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new InvalidArgumentError("expected a whole number from 1 on");
  return count;
}

/** The options that building and serving share. */
export const withSiteOptions = (command: Command): Command =>
  command
    .option("--content <dir>", "folder of raw pages", "content")
    .option("--output <dir>", "folder of the finished site", "_site")
    .option("--base-path </sub/>", "sub-path of its host that the site stands under", "/")
    .option(
      "--base-url <url>",
      "the site's address, for canonical links, feed and sitemap (sub-path or not)",
      parseSiteUrl,
    )
    .option("--learned", "read pages with the weights that broadsheet learn fitted for this content")
    .option("--max-index-files <n>", "about as many search index files at most, fewer and larger", parseCount)
    .option("--offline", "write links and a search index that work from a disk (file://)");

/** `broadsheet build`: content to site. */
export function buildCommand(finish: Finish): Command {
  return withSiteOptions(new Command("build"))
    .description("Build the site, search index included.")
    .action(async (flags: SiteFlags) => {
      requireFolder(flags.content, "--content");
      const { buildSite } = await import("../build.ts");
      const { formatReport } = await import("../build/build-report.ts");
      const report = await buildSite(flags);
      printProblems(report.problems, flags.content);
      process.stdout.write(`${formatReport(report, flags.content)}\n`);
      finish(exitCodeOf(report.problems));
    });
}
