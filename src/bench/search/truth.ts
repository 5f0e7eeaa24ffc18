import { fold } from "../../search/fold.ts";
import { foldPassages } from "../../search/match.ts";
import type { SearchRecord } from "../../search/record.ts";
import type { BenchQuery } from "./query-sets.ts";

/** What a query should give, by literal containment after folding. */
export interface Truth {
  readonly ids: ReadonlySet<string>;
  readonly inHeadline: ReadonlySet<string>;
}

export type TruthTeller = (query: BenchQuery) => Truth;

const BREAK = "\n";

/** Reads every article for every query: slow, and plain enough to be believed. */
export function truthTeller(records: readonly SearchRecord[]): TruthTeller {
  const texts = records.map(({ id, passages }) => {
    const folded = foldPassages(passages);
    const headline = folded.filter(([field]) => field === "headline").map(([, text]) => text);
    return { id, headline: headline.join(BREAK), whole: folded.map(([, text]) => text).join(BREAK) };
  });
  return ({ q, meaning }) => {
    const words = wordsOf(meaning ?? q).map(fold);
    const idsWhere = (part: "headline" | "whole") =>
      new Set(texts.filter((text) => words.every((word) => text[part].includes(word))).map(({ id }) => id));
    return { ids: idsWhere("whole"), inHeadline: idsWhere("headline") };
  };
}

/** A phrase in quotation marks, or words parted by spaces. */
const wordsOf = (q: string): string[] => (/^".*"$/.test(q) ? [q.slice(1, -1)] : q.split(" "));
