import { isMap, isSeq, type Node, parseDocument, stringify, type YAMLSeq } from "yaml";
import type { Correction, Quote } from "../model/correction.ts";

/** A correction before it stands in a file. */
export type NewCorrection = Correction extends infer C
  ? C extends Correction
    ? Omit<C, "line">
    : never
  : never;

const HEAD = "corrections:\n";
const NAMES = [
  "kind",
  "page",
  "quote",
  "follows",
  "belongsTo",
  "through",
  "role",
  "text",
  "field",
  "value",
  "by",
  "when",
  "why",
];

/**
 * Adds a correction at the end of a corrections file's list. The text is edited, not written anew: comments, order
 * and spelling of what stands there stay as they are. Throws when the file is no such list.
 */
export function appendCorrection(fileText: string, correction: NewCorrection): string {
  const list = findList(fileText);
  if (list === undefined) return withHead(fileText) + entryText(correction, 2) + behindHead(fileText);
  if (list.items.length === 0) return fillEmptyList(fileText, list, correction);
  const last = list.items.at(-1) as Node;
  const end = lineEnd(fileText, valueEnd(last, fileText));
  const indent = columnOf(fileText, dashBefore(fileText, list.items[0] as Node));
  return withBreak(fileText.slice(0, end)) + entryText(correction, indent) + fileText.slice(end);
}

/** Takes the correction that begins on a line (from 1) out of a file; all else stays as it is. */
export function removeCorrection(fileText: string, line: number): string {
  const items = (findList(fileText)?.items ?? []) as Node[];
  const at = items.find((item) => lineOf(fileText, item.range![0]) === line);
  if (!at) throw new RangeError(`no correction begins on line ${line}`);
  const start = lineStart(fileText, dashBefore(fileText, at));
  const end = lineEnd(fileText, valueEnd(at, fileText));
  return fileText.slice(0, start) + fileText.slice(end);
}

function findList(text: string): YAMLSeq | undefined {
  const document = parseDocument(text, { schema: "failsafe" });
  if (document.errors.length > 0)
    throw new RangeError(`the corrections file is broken: ${document.errors[0]!.message}`);
  const { contents } = document;
  if (isSeq(contents)) return contents;
  if (!isMap(contents)) return undefined;
  const list = contents.get("corrections", true);
  if (isSeq(list)) return list;
  if (list !== undefined && !EMPTY_HEAD.test(text)) throw new RangeError("“corrections” is no list");
  return undefined;
}

/** A head "corrections:" with nothing below it yet; comments may stand behind it. */
const EMPTY_HEAD = /^corrections:[ \t]*(?:#.*)?$/m;

function withHead(text: string): string {
  const head = EMPTY_HEAD.exec(text);
  return head ? withBreak(text.slice(0, lineEnd(text, head.index))) : withBreak(text) + HEAD;
}

function behindHead(text: string): string {
  const head = EMPTY_HEAD.exec(text);
  return head ? text.slice(lineEnd(text, head.index)) : "";
}

function fillEmptyList(text: string, list: YAMLSeq, correction: NewCorrection): string {
  const [start, end] = list.range!;
  const before = text.slice(0, start).trimEnd();
  const rest = text.slice(lineEnd(text, end));
  const comment = text.slice(end, lineEnd(text, end)).trimEnd();
  return `${before}${comment}\n${entryText(correction, 2)}${rest}`;
}

/** One entry as people write it: a line a value, texts between double quotes. */
function entryText(correction: NewCorrection, indent: number): string {
  const values = correction as unknown as Record<string, string | Quote | undefined>;
  const lines = NAMES.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [`${name}: ${valueText(value, name)}`];
  });
  const pad = " ".repeat(indent);
  return lines.map((line, index) => `${pad}${index === 0 ? "- " : "  "}${line}\n`).join("");
}

function valueText(value: string | Quote, name: string): string {
  if (typeof value === "string")
    return ["kind", "role", "field", "when"].includes(name) ? value : quoted(value);
  const parts = (["prefix", "exact", "suffix"] as const).flatMap((part) =>
    value[part] === undefined ? [] : [`${part}: ${quoted(value[part])}`],
  );
  return `{ ${parts.join(", ")} }`;
}

/** Double quotes hold every text on one line, whatever it begins with. */
const quoted = (text: string): string =>
  stringify(text, {
    defaultStringType: "QUOTE_DOUBLE",
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: 1e9,
  }).trimEnd();

/** End of a node's last value, without the comments and blank lines that yaml counts to it. */
function valueEnd(node: Node, text: string): number {
  const end = node.range![1];
  return node.range![0] + text.slice(node.range![0], end).trimEnd().length;
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf("\n", offset - 1) + 1;

/** Behind the line break that ends the line of an offset. */
function lineEnd(text: string, offset: number): number {
  const at = text.indexOf("\n", offset);
  return at < 0 ? text.length : at + 1;
}

const dashBefore = (text: string, item: Node): number => text.lastIndexOf("-", item.range![0] - 1);
const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);
const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
const withBreak = (text: string): string => (text === "" || text.endsWith("\n") ? text : `${text}\n`);
