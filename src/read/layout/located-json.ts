import jsonc, { type Node, type ParseError } from "jsonc-parser";
import { boundsOfPoints } from "./boxes.ts";
import type { SourceBox } from "./layout-page.ts";
import type { LayoutSource } from "./layout-source.ts";

/** A JSON value that knows its place in the file. */
export type JsonNode = Node;

/** Layout files nest some ten levels deep; more is no layout file, and would exhaust the parser's stack. */
const MAX_DEPTH = 200;

/**
 * Parses strict JSON with positions. Anything else (comments, NaN, a truncated file) is reported at its
 * place, and then there is no value: half a page would be taken for a whole one.
 */
export function parseJson(source: LayoutSource): JsonNode | undefined {
  const depthExceeded = findDepth(source.text, MAX_DEPTH);
  if (depthExceeded !== undefined) return reportJson(source, depthExceeded, "nested too deeply");
  const errors: ParseError[] = [];
  const root = jsonc.parseTree(source.text, errors, { disallowComments: true });
  const error = errors[0];
  if (!error && root) return root;
  const offset = Math.min(error?.offset ?? 0, source.text.length);
  const endsEarly = errors.some((each) => each.offset >= source.text.trimEnd().length);
  return reportJson(source, offset, endsEarly ? "the file ends too early" : found(source.text, offset));
}

function reportJson(source: LayoutSource, offset: number, what: string): undefined {
  source.report({
    rule: "json",
    severity: "error",
    offset,
    message: `This is not valid JSON: ${what}.`,
    hint: "Write the file again with the OCR tool; a copy that was cut off or edited by hand is often the cause.",
  });
}

const found = (text: string, offset: number): string =>
  `unexpected “${text
    .slice(offset, offset + 20)
    .split(/[\r\n]/, 1)[0]!
    .trim()}”`;

/** The offset at which brackets first nest deeper than `limit`; strings are skipped over. */
function findDepth(text: string, limit: number): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (token === "[" || token === "{") depth++;
    else if (token === "]" || token === "}") depth--;
    if (depth > limit) return index;
  }
  return undefined;
}

/** An object's member under the first of the names that it has. */
export function member(node: JsonNode | undefined, ...names: readonly string[]): JsonNode | undefined {
  if (node?.type !== "object") return undefined;
  for (const name of names) {
    const property = node.children?.find((child) => child.children?.[0]?.value === name);
    if (property?.children?.[1]) return property.children[1];
  }
  return undefined;
}

/** A list's items; of anything else, none. */
export const items = (node: JsonNode | undefined): readonly JsonNode[] =>
  node?.type === "array" ? (node.children ?? []) : [];

export const stringOf = (node: JsonNode | undefined): string | undefined =>
  node?.type === "string" ? (node.value as string) : undefined;

export const numberOf = (node: JsonNode | undefined): number | undefined =>
  node?.type === "number" && Number.isFinite(node.value) ? (node.value as number) : undefined;

/** Strings of a list, or a lone string as a list of one. */
export const stringsOf = (node: JsonNode | undefined): string[] =>
  [node, ...items(node)].map(stringOf).filter((text) => text !== undefined);

/** Numbers of a list, all of them or none. */
export function numbersOf(node: JsonNode | undefined): number[] | undefined {
  const numbers = items(node).map(numberOf);
  return numbers.length > 0 && numbers.every((number) => number !== undefined) ? numbers : undefined;
}

/**
 * A box as tools write it: `[left, top, right, bottom]`, eight numbers, or a list of `[x, y]` corners.
 * Undefined where it is none of these.
 */
export function boxOf(node: JsonNode | undefined): SourceBox | undefined {
  const flat =
    numbersOf(node) ?? items(node).flatMap((point) => numbersOf(point)?.slice(0, 2) ?? [Number.NaN]);
  return boundsOfPoints(flat);
}

/** How much an outline of four corners, from the upper left one on, leans: units down for each to the right; 0 where it is a box. */
export function slopeOf(node: JsonNode | undefined): number {
  const [first, second, ...others] = items(node).flatMap((point) => {
    const numbers = numbersOf(point);
    return numbers && numbers.length >= 2 ? [numbers] : [];
  });
  if (!first || !second || others.length !== 2 || second[0]! <= first[0]!) return 0;
  return (second[1]! - first[1]!) / (second[0]! - first[0]!);
}

/** Offsets of a value's first and last character in the file. */
export const offsetsOf = (node: JsonNode): readonly [number, number] => [
  node.offset,
  node.offset + Math.max(0, node.length - 1),
];
