import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Command } from "commander";
import type { Problem } from "../model/problem.ts";
import { exitCodeOf, printProblems } from "./print-problems.ts";
import { isFolder } from "./require-path.ts";
import type { Finish } from "./run.ts";

/** `broadsheet parse`: raw pages to records. */
export function parseCommand(finish: Finish): Command {
  return new Command("parse")
    .description("Print the records of one raw page as JSON, or write those of every page in a folder.")
    .argument("<path>", "a page's file (.txt, .md, .content_list.json …), or a folder of such files")
    .option("-o, --output <dir>", "write one NAME.json a page into this folder")
    .action(async (path: string, { output }: { output?: string }) => {
      const problems = isFolder(path) ? parseFolder(path, output) : parseFile(path, output);
      finish(exitCodeOf(await problems));
    });
}

// The engine and its tables are loaded only when there is something to parse.
const loadEngine = async () => ({
  ...(await import("../read/read-page-file.ts")),
  ...(await import("./page-record.ts")),
});

async function parseFile(path: string, output: string | undefined): Promise<Problem[]> {
  const { contentFolderOf, pageNameOfFile, parseReadPage, readPageFile } = await loadEngine();
  const record = parseReadPage(readPageFile(path));
  if (output === undefined) process.stdout.write(toJson(record));
  else writeRecord(output, pageNameOfFile(basename(path)), record);
  printProblems(record.problems, contentFolderOf(dirname(path)));
  return [...record.problems];
}

async function parseFolder(dir: string, output: string | undefined): Promise<Problem[]> {
  if (output === undefined) throw new Error(`${dir} is a folder: say where its records go with --output DIR`);
  const { contentFolderOf, parseReadPage, readPageFolder } = await loadEngine();
  const started = performance.now();
  const problems: Problem[] = [];
  let pages = 0;
  for (const read of readPageFolder(dir)) {
    const record = parseReadPage(read);
    writeRecord(output, read.name, record);
    problems.push(...record.problems);
    pages++;
  }
  if (pages === 0)
    throw new Error(
      `${dir} holds no page's file itself; parse takes one folder of pages, such as PAPER/YYYY-MM-DD`,
    );
  printProblems(withoutTwins(problems), contentFolderOf(dir));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(`${pages} ${pages === 1 ? "page" : "pages"} in ${seconds} s, records in ${output}\n`);
  return problems;
}

/** Trouble with a file that pages share (newspaper.yaml, corrections.yaml) is in each one's record, and said once. */
function withoutTwins(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function writeRecord(dir: string, name: string, record: unknown): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, `${name}.json`), toJson(record));
}

const toJson = (record: unknown): string => `${JSON.stringify(record, null, 2)}\n`;
