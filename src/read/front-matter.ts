import matter from "gray-matter";
import type { Problem } from "../model/problem.ts";
import { findColonSlips } from "../text/colon-slip.ts";
import { ARTICLE_FIELDS, PAGE_FIELDS } from "./known-fields.ts";
import { type Fields, type ParsedFields, parseYamlFields } from "./yaml-fields.ts";

export interface PageParts {
  readonly fields: Fields;
  /** The text below the front matter. */
  readonly text: string;
  /** Line of the file on which `text` begins, from 1. */
  readonly firstLine: number;
  readonly problems: readonly Problem[];
}

const OPENING = /^---[ \t]*(ya?ml|js|javascript|coffee|coffeescript|cson|json5?|toml)?[ \t]*$/i;
const CLOSING = /^---[ \t]*$/;
/** A name before a colon, as front matter has them; Chinese prose has its colons full width. */
const FIELD_LINE = /^[A-Za-z][\w-]*[ \t]*:(?:[ \t]|$)/;
const FIELD_NAME = /^[A-Za-z][\w-]*$/;
const KNOWN_NAMES = new Set<string>([...PAGE_FIELDS, ...ARTICLE_FIELDS]);

/**
 * Parts a page's YAML front matter from its text. A rule of three hyphens is a rule, not front matter, unless
 * named values stand below it; languages other than YAML are refused and nothing is ever evaluated.
 */
export function splitFrontMatter(text: string, file: string): PageParts {
  const whole = { fields: new Map(), text, firstLine: 1 };
  if (!text.startsWith("---")) return { ...whole, problems: [] };
  const lines = text.split("\n", 1000);
  const opening = OPENING.exec(lines[0]!);
  if (!opening) return { ...whole, problems: [] };
  const close = lines.findIndex((line, index) => index > 0 && CLOSING.test(line));
  const language = opening[1] ?? "yaml";
  if (!/^ya?ml$/i.test(language))
    return { ...whole, problems: close < 0 ? [] : [languageProblem(file, language)] };
  if (close < 0) return { ...whole, problems: isFieldLine(lines[1] ?? "") ? [unclosedProblem(file)] : [] };
  const head = lines.slice(0, close + 1);
  const { fields, problems } = parseHead(head.join("\n"), file);
  if (!isFrontMatter(fields, problems.length, head)) return { ...whole, problems: [] };
  const length = head.reduce((sum, line) => sum + line.length + 1, 0);
  return { fields: fields ?? new Map(), text: text.slice(length), firstLine: close + 2, problems };
}

/** Named values make front matter; so does broken YAML whose lines were meant to be named values. */
function isFrontMatter(fields: Fields | undefined, troubles: number, head: readonly string[]): boolean {
  if (!fields) return head.some(isFieldLine);
  return fields.size + troubles > 0 && [...fields.keys()].every((name) => FIELD_NAME.test(name));
}

/** With a slip of the colon a line is a field only under a name that is one: “QQ：12345” may well be print. */
const isFieldLine = (line: string): boolean =>
  FIELD_LINE.test(line) || findColonSlips(line).some(({ name }) => KNOWN_NAMES.has(name));

function parseHead(head: string, file: string): ParsedFields {
  // gray-matter's text of a head begins with the line break behind the opening fence: its line 1 is the file's.
  const yaml = { parse: (text: string) => parseYamlFields(text, { file, firstLine: 1 }), stringify: refuse };
  const engines = { yaml, javascript: refuse, js: refuse, coffee: refuse, json: refuse };
  const { data } = matter(head, { language: "yaml", engines });
  return { ...data, problems: data.problems ?? [] };
}

function refuse(): never {
  throw new Error("front matter is YAML alone");
}

function languageProblem(file: string, language: string): Problem {
  return {
    rule: "read/front-matter-language",
    severity: "error",
    file,
    line: 1,
    message: `Expected YAML front matter; found “---${language}”. It was not evaluated; the page shows it as text.`,
    hint: "Write the fields as YAML below a bare “---”: newspaper, date, page, section, edition.",
  };
}

function unclosedProblem(file: string): Problem {
  return {
    rule: "read/front-matter-unclosed",
    severity: "error",
    file,
    line: 1,
    message: "Expected a line “---” that ends the front matter begun here; found none. It is shown as text.",
    hint: "Add a line of three hyphens below the last field.",
  };
}
