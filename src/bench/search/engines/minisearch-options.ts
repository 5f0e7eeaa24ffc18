import type { Options } from "minisearch";
import { bigrams, type PlainDocument } from "./plain-documents.ts";

export const MINISEARCH_OPTIONS: Options<PlainDocument> = {
  fields: ["headline", "text"],
  tokenize: bigrams,
  processTerm: (term) => term,
  searchOptions: { combineWith: "AND", boost: { headline: 4 } },
};
