import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CorpusArticle, squash } from "./corpus.ts";

/** Names of columns (栏目), as `corpus-pages.ts` keeps them beside its pages. */
const FILE = "standing-heads.json";
export const standingHeadsFile = (dir: string): string => join(dir, FILE);

export function readStandingHeads(corpus: string | undefined): string[] {
  const file = corpus === undefined ? undefined : standingHeadsFile(corpus);
  return file !== undefined && existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as string[]) : [];
}

/** Typed out, a story's standing head stands in brackets behind its headline: “为新征程汇聚磅礴力量（人民论坛）”. */
const BEHIND_HEADLINE = /[（(]([\p{Script=Han}\d\s·“”、，]{2,16})[）)]$/u;

export const standingHeadOf = ({ title }: CorpusArticle): string | undefined =>
  BEHIND_HEADLINE.exec(squash(title))?.[1];
