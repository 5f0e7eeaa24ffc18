import type { Dateline, Jump, Remnant } from "../model/article.ts";
import type { LineRange } from "../model/lines.ts";

/** The parts of an article while its blocks are read, one after another. */
export interface Parts {
  source?: string;
  sourceInDateline?: boolean;
  byline?: string;
  dateline?: Dateline;
  jump?: Jump;
  remnants: Remnant[];
}

/** Adds to a field what one more line says of it. */
export function addTo(parts: Parts, field: "source" | "byline", text: string | undefined): void {
  const value = together(parts[field], text);
  if (value !== undefined) parts[field] = value;
}

const together = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined ? b : b === undefined ? a : `${a} ${b}`;

export const remnantsOf = (texts: readonly string[], field: Remnant["field"], lines: LineRange): Remnant[] =>
  texts.map((text) => ({ text, field, lines }));
