import type { FieldName, SearchRecord } from "../record.ts";

/** What Pagefind is told of an article: what it is about, not all that it says. */
const TOLD: readonly FieldName[] = ["headline", "kicker", "deck", "standingHead"];

/** And so much of its beginning: news says first what happened. */
const OPENING_CHARS = 80;

/** A custom record as Pagefind takes it. */
export interface RelatedRecord {
  readonly url: string;
  readonly content: string;
  readonly language: "zh";
  readonly meta: { readonly title: string; readonly date: string; readonly paper: string };
}

export function relatedRecord({ path, date, paperName, passages }: SearchRecord): RelatedRecord {
  const told = passages.filter(([field]) => TOLD.includes(field)).map(([, text]) => text);
  const opening = passages.find(([field]) => field === "body")?.[1].slice(0, OPENING_CHARS) ?? "";
  const headline = passages.find(([field]) => field === "headline")?.[1];
  return {
    url: path,
    // Pagefind's search does not fold widths: ２０２６ would find nothing.
    content: [...told, opening].join("。").normalize("NFKC"),
    language: "zh",
    meta: { title: headline ?? `${opening.slice(0, 24)}……`, date, paper: paperName },
  };
}
