import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from "yaml";
import type { BlockRole } from "../model/block.ts";
import {
  CORRECTABLE_FIELDS,
  CORRECTABLE_METADATA,
  type Correction,
  type CorrectionKind,
  type Quote,
} from "../model/correction.ts";
import type { Problem } from "../model/problem.ts";
import { colonSlipMessage, findColonSlips } from "../text/colon-slip.ts";
import { parseIsoDate } from "../text/dates.ts";
import { CorrectionProblems } from "./correction-problems.ts";

const ROLES = {
  ...{ kicker: 1, headline: 1, deck: 1, standingHead: 1, summary: 1, editorsNote: 1, crosshead: 1, body: 1 },
  ...{ credit: 1, caption: 1, creditLine: 1, picture: 1, jumpLine: 1, nameplate: 1, folio: 1, imprint: 1 },
  ...{ weather: 1, notice: 1, unknown: 1 },
} satisfies Record<BlockRole, 1>;

/** What each kind needs beside page, quote, by, when and why; a name with "?" may be absent. */
const SHAPES = {
  role: ["role"],
  order: ["follows?", "belongsTo?", "through?"],
  split: [],
  join: [],
  text: ["text"],
  field: ["field"],
  metadata: ["field", "value"],
} satisfies Record<CorrectionKind, readonly string[]>;

const COMMON = ["page", "quote", "by", "when", "why"];
const QUOTES = new Set(["quote", "follows", "belongsTo", "through"]);
const VALUES: Readonly<Record<string, readonly string[]>> = {
  role: Object.keys(ROLES),
  "field field": CORRECTABLE_FIELDS,
  "metadata field": CORRECTABLE_METADATA,
};

export interface ParsedCorrections {
  readonly corrections: readonly Correction[];
  readonly problems: readonly Problem[];
}

/** Reads a corrections.yaml: a list under `corrections`. An entry that is not whole is a problem and is left out. */
export function parseCorrections(text: string, file: string): ParsedCorrections {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter: counter });
  const problems = new CorrectionProblems(file);
  const [trouble] = [...document.errors, ...document.warnings];
  const list = isMap(document.contents) ? document.contents.get("corrections") : document.contents;
  const isWhole = !trouble && isSeq(list) && list.items.every((item) => isMap(item));
  const slips = isWhole ? [] : findColonSlips(text);
  for (const slip of slips) problems.add(slip, "colon", colonSlipMessage(slip), slip.hint);
  if (slips.length > 0) return { corrections: [], problems: problems.all };
  if (trouble) {
    const line = trouble.linePos?.[0].line ?? 1;
    problems.add(
      { line },
      "broken-yaml",
      `Expected YAML; found: ${trouble.message.split(/ at line|\n/)[0]}.`,
      YAML_HINT,
    );
    return { corrections: [], problems: problems.all };
  }
  const lineOf = (node: Node): number => counter.linePos(node.range?.[0] ?? 0).line;
  if (!isSeq(list)) {
    if (text.trim() !== "" && document.contents !== null && !isEmptyScalar(list))
      problems.add({ line: 1 }, "no-list", "Expected a list under “corrections:”; found none.", YAML_HINT);
    return { corrections: [], problems: problems.all };
  }
  const corrections = list.items.flatMap(
    (item) => parseEntry(item as Node, lineOf(item as Node), problems) ?? [],
  );
  return { corrections, problems: problems.all };
}

const YAML_HINT =
  'Begin each entry with "- kind: …" below a line "corrections:", and put texts between double quotes.';

const isEmptyScalar = (node: unknown): boolean =>
  node === undefined ||
  node === null ||
  node === "" ||
  (isScalar(node) && (node.value === "" || node.value === null));

type Entry = Record<string, string | Quote>;

function parseEntry(node: Node, line: number, problems: CorrectionProblems): Correction | undefined {
  const complain = (message: string, hint: string): undefined => {
    problems.add({ line }, "not-whole", message, hint);
  };
  if (!isMap(node)) return complain("Expected an entry of named values; found something else.", YAML_HINT);
  const entry = toEntry(node);
  const kind = String(entry.kind ?? "");
  if (!Object.hasOwn(SHAPES, kind))
    return complain(
      `Expected a kind of correction; found “${kind}”.`,
      `Kinds are: ${Object.keys(SHAPES).join(", ")}.`,
    );
  const own: readonly string[] = SHAPES[kind as CorrectionKind];
  const names = [...COMMON, ...own.map((name) => name.replace("?", ""))];
  const unknown = Object.keys(entry).find((name) => name !== "kind" && !names.includes(name));
  if (unknown !== undefined)
    return complain(
      `Expected no “${unknown}” in a correction of kind ${kind}.`,
      `It has: ${names.join(", ")}.`,
    );
  const missing = [...COMMON, ...own].find((name) => !name.endsWith("?") && !isGiven(entry[name]));
  if (missing !== undefined)
    return complain(
      `Expected “${missing}” in a correction of kind ${kind}; found none.`,
      `It needs: ${names.join(", ")}.`,
    );
  return finishEntry(entry, kind as CorrectionKind, line, complain);
}

function finishEntry(
  entry: Entry,
  kind: CorrectionKind,
  line: number,
  complain: (message: string, hint: string) => undefined,
): Correction | undefined {
  const unquoted = Object.keys(entry).find((name) => QUOTES.has(name) && !isQuote(entry[name]));
  if (unquoted !== undefined)
    return complain(
      `Expected a quote for “${unquoted}”.`,
      `Write ${unquoted}: { exact: "…" }, with prefix and suffix if need be.`,
    );
  for (const [name, allowed] of [
    ["role", VALUES.role],
    ["field", VALUES[`${kind} field`]],
  ] as const) {
    const value = entry[name];
    if (allowed && value !== undefined && !allowed.includes(String(value)))
      return complain(
        `Expected a ${name} that there is; found “${String(value)}”.`,
        `One of: ${allowed.join(", ")}.`,
      );
  }
  if (kind === "order" && (entry.follows === undefined) === (entry.belongsTo === undefined))
    return complain(
      "Expected either “follows” or “belongsTo”.",
      "Say which block it follows, or whose headline it belongs to.",
    );
  if (!parseIsoDate(String(entry.when)))
    return complain(
      `Expected a day for “when”; found “${String(entry.when)}”.`,
      "Write a day of the calendar as yyyy-mm-dd.",
    );
  return { ...entry, kind, line } as unknown as Correction;
}

const isQuote = (value: unknown): value is Quote =>
  typeof value === "object" && value !== null && "exact" in value && String(value.exact).trim() !== "";

const isGiven = (value: string | Quote | undefined): boolean =>
  value !== undefined && (typeof value === "object" || value.trim() !== "");

function toEntry(map: YAMLMap): Entry {
  const plain = map.toJSON() as Record<string, unknown>;
  const isText = ([, value]: [string, unknown]): boolean =>
    typeof value === "string" || (typeof value === "object" && value !== null);
  return Object.fromEntries(Object.entries(plain).filter(isText)) as Entry;
}
