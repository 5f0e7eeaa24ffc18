import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** What every method makes of a page; the scorer reads no more. */
export interface BenchArticle {
  readonly headline: string;
  readonly body: readonly string[];
}

export interface BenchPage {
  readonly name: string;
  readonly orderType: string;
  readonly level: string;
}

export const readBenchPages = (dir: string): BenchPage[] =>
  readdirSync(dir)
    .filter((file) => file.endsWith(".expected.json"))
    .sort()
    .map((file) => {
      const { order, level } = JSON.parse(readFileSync(join(dir, file), "utf8")) as {
        order?: string;
        level?: string;
      };
      return {
        name: file.replace(".expected.json", ""),
        orderType: order ?? "as printed",
        level: level ?? "–",
      };
    });

const folders: string[] = [];
process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes when the benchmark ends. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `broadsheet-${name}-`));
  folders.push(folder);
  return folder;
}

export function writePrediction(dir: string, name: string, record: unknown): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, `${name}.json`), JSON.stringify(record));
}

/** A folder with the gold of some pages alone, for a scorer that scores whole folders. */
export function selectGold(dir: string, pages: readonly BenchPage[]): string {
  const selection = temporaryFolder("gold");
  for (const { name } of pages) {
    const file = `${name}.expected.json`;
    symlinkSync(resolve(dir, file), join(selection, file));
  }
  return selection;
}
