import type { SearchRecord } from "../../../search/record.ts";

/** An article for the engines that keep their whole index in memory. */
export interface PlainDocument {
  readonly id: string;
  readonly headline: string;
  readonly text: string;
}

/** Widths and case are folded for them; they do not do it themselves. */
const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

export function plainDocument({ id, passages }: SearchRecord): PlainDocument {
  const [headline, ...rest] = passages.map(([, text]) => plain(text));
  return { id, headline: headline ?? "", text: rest.join("\n") };
}

/** Overlapping pairs of characters, of a single one itself: the usual way to search Chinese without a dictionary. */
export function bigrams(text: string): string[] {
  const grams: string[] = [];
  for (const run of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (run.length === 1) grams.push(run);
    for (let i = 0; i + 1 < run.length; i++) grams.push(run.slice(i, i + 2));
  }
  return grams;
}

export const plainQuery = (q: string): string => plain(q).replaceAll('"', "");
