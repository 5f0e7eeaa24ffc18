import { Command } from "commander";
import type { Score } from "../learn/fit-models.ts";
import type { LearnReport } from "../learn.ts";
import { requireFolder } from "./require-path.ts";
import type { Finish } from "./run.ts";

/** `broadsheet learn`: weights of an archive's own, fitted on its corrections. */
export function learnCommand(_finish: Finish): Command {
  return new Command("learn")
    .description(
      "Fit weights on the archive's own corrections, and keep them if cross-validation says they help.",
    )
    .option("--content <dir>", "folder of raw pages with their corrections", "content")
    .option(
      "--training <dir>",
      "folder of pages with known articles (NAME.expected.json) to teach beside them",
    )
    .action(async (flags: { content: string; training?: string }) => {
      requireFolder(flags.content, "--content");
      if (flags.training !== undefined) requireFolder(flags.training, "--training");
      const { learn } = await import("../learn.ts");
      process.stdout.write(`${formatLearned(learn(flags))}\n`);
    });
}

/** What was learned, for people to read. */
export function formatLearned({ pages, comparison, written }: LearnReport): string {
  const counted = `${pages} corrected ${pages === 1 ? "page" : "pages"}`;
  if (!comparison) return `${counted}: too few to tell whether learning helps (2 at least).`;
  const { shipped, learned } = comparison;
  const verdict =
    written === undefined
      ? "It did not help: nothing was written, the shipped weights stay."
      : `It helped: ${written} (used with --learned; without it the shipped weights are).`;
  return [
    `${counted}, each judged by weights that have not seen it:`,
    `  shipped  ${formatScore(shipped)}`,
    `  learned  ${formatScore(learned)}`,
    verdict,
  ].join("\n");
}

const formatScore = ({ articles, articlesRight, roles, rolesRight }: Score): string =>
  `articles ${articlesRight} of ${articles}, roles ${rolesRight} of ${roles}`;
