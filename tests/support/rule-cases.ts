import { readFileSync } from "node:fs";

/** One case of tests/fixtures/rules/*.txt. */
export interface RuleCase {
  /** What the case is about. */
  readonly heading: string;
  readonly input: string;
  readonly expected: string;
}

const CASE = /^(?<heading>.+)\n\.\n(?<input>(?:.|\n)*?)\n\.\n(?<expected>(?:.|\n)*?)\n\.$/gmu;

/**
 * Reads a file of cases: heading, input and expected, between lines with one dot. Throws when anything in the file
 * belongs to no case: a misprinted case must not fall away unseen.
 */
export function readRuleCases(name: string): RuleCase[] {
  const text = readFileSync(new URL(`../fixtures/rules/${name}.txt`, import.meta.url), "utf8");
  const rest = text.replaceAll(CASE, "").trim();
  if (rest !== "") throw new Error(`${name}.txt: belongs to no case: ${rest.slice(0, 80)}`);
  return [...text.matchAll(CASE)].map(({ groups }) => ({ ...(groups as unknown as RuleCase) }));
}

/** Cases of a rule that says yes or no: every line of the input is one. */
export const readLineCases = (name: string): { heading: string; line: string; expected: string }[] =>
  readRuleCases(name).flatMap(({ heading, input, expected }) =>
    input.split("\n").map((line) => ({ heading, line, expected })),
  );

/** “key: value” lines of what a rule found, absent keys left out. */
export const printFields = (fields: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`.trimEnd())
    .join("\n");
