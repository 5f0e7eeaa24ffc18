import { Command, CommanderError } from "commander";
import { buildCommand } from "./build-command.ts";
import { checkCommand } from "./check-command.ts";
import { DONE, WRONG_USE } from "./exit-codes.ts";
import { learnCommand } from "./learn-command.ts";
import { parseCommand } from "./parse-command.ts";
import { reviewCommand } from "./review-command.ts";
import { serveCommand } from "./serve-command.ts";

/**
 * Runs one command line (without `node` and the script) and resolves to its exit code.
 *
 * Standard output carries results alone; progress and problems go to standard error.
 */
export async function run(args: readonly string[]): Promise<number> {
  let exitCode = DONE;
  const finish = (code: number): void => {
    exitCode = code;
  };
  const commands = [buildCommand, serveCommand, parseCommand, checkCommand, reviewCommand, learnCommand].map(
    (make) => make(finish),
  );
  try {
    await makeProgram(commands).parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    return codeOfFailure(error);
  }
}

/** What a command calls with its exit code; without a call it is done. */
export type Finish = (exitCode: number) => void;

function makeProgram(commands: readonly Command[]): Command {
  const program = new Command("broadsheet").description(
    "A static news archive out of raw newspaper pages: articles, whole and in order, and searchable.",
  );
  program.exitOverride().showHelpAfterError("Try: broadsheet --help");
  // Commands made elsewhere do not inherit how the program ends.
  for (const command of commands) program.addCommand(command.copyInheritedSettings(program));
  return program;
}

/** Commander has printed its own complaint already; anything else thrown is a path or a value that cannot be used. */
function codeOfFailure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USE;
  process.stderr.write(`broadsheet: ${error instanceof Error ? error.message : String(error)}\n`);
  return WRONG_USE;
}
