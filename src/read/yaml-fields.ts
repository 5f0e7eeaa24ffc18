import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import type { Problem } from "../model/problem.ts";
import { type ColonSlip, colonSlipMessage, findColonSlips } from "../text/colon-slip.ts";

/** A value that somebody wrote into a file, and the line of the file it stands on, from 1. */
export interface Field {
  readonly value: string;
  readonly line: number;
}

export type Fields = ReadonlyMap<string, Field>;

export interface ParsedFields {
  /** Undefined when the YAML is no mapping of names to values. */
  readonly fields?: Fields;
  readonly problems: readonly Problem[];
}

/** What is known about a YAML text: the file it stands in and the line of the file that its first line is. */
export interface YamlPlace {
  readonly file: string;
  readonly firstLine: number;
}

/**
 * Reads a YAML mapping of plain texts. YAML's own types are not wanted here (`page: 01` is not the number 1,
 * `date: 2026-02-04` no moment in time zone UTC), so every scalar stays as it is written.
 */
export function parseYamlFields(yaml: string, place: YamlPlace): ParsedFields {
  const document = parseDocument(yaml, { schema: "failsafe", prettyErrors: true });
  const [trouble] = [...document.errors, ...document.warnings];
  const slips = trouble || !isMap(document.contents) ? findColonSlips(yaml) : [];
  // YAML's own complaint about such a line is a riddle, and comes a line late.
  if (slips.length > 0) return { problems: slips.map((slip) => colonProblem(place, slip)) };
  if (trouble) {
    const at = trouble.linePos?.[0];
    return { problems: [yamlProblem(place, at?.line ?? 1, at?.col ?? 1, firstSentence(trouble.message))] };
  }
  const lineOf = (offset: number): number => place.firstLine + yaml.slice(0, offset).split("\n").length - 1;
  return isMap(document.contents) ? readMapping(document.contents, place, lineOf) : { problems: [] };
}

function readMapping(map: YAMLMap, place: YamlPlace, lineOf: (offset: number) => number): ParsedFields {
  const fields = new Map<string, Field>();
  const problems: Problem[] = [];
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : "";
    const line = lineOf((isScalar(key) && key.range?.[0]) || 0);
    const text = textOf(value);
    if (text === undefined) problems.push(nestedProblem(place.file, line, name));
    else if (text !== "") fields.set(name, { value: text, line });
  }
  return { fields, problems };
}

/** A scalar's text; a list of scalars joined by an ideographic space, as names stand in print. */
function textOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return "";
  if (isScalar(value)) return String(value.value ?? "").trim();
  if (isSeq(value) && value.items.every((item) => isScalar(item)))
    return value.items.map((item) => textOf(item)).join("\u3000");
  return undefined;
}

const firstSentence = (message: string): string => message.split(/ at line \d+|\n/)[0]!;

function yamlProblem(place: YamlPlace, line: number, column: number, found: string): Problem {
  return {
    rule: "read/broken-yaml",
    severity: "error",
    file: place.file,
    line: place.firstLine + line - 1,
    column,
    message: `Expected YAML lines of the form “name: value”; found: ${found}.`,
    hint: 'Put values with a colon, quotes or brackets between double quotes: section: "要闻: 综合".',
  };
}

function colonProblem({ file, firstLine }: YamlPlace, slip: ColonSlip): Problem {
  return {
    rule: "read/colon",
    severity: "error",
    file,
    line: firstLine + slip.line - 1,
    message: colonSlipMessage(slip),
    hint: slip.hint,
  };
}

function nestedProblem(file: string, line: number, name: string): Problem {
  return {
    rule: "read/field-not-text",
    severity: "error",
    file,
    line,
    message: `Expected a plain text for “${name}”; found a structure of several values.`,
    hint: `Write it on one line: ${name || "name"}: value`,
  };
}
