import { type Excerpt, excerptOf } from "../../search/excerpt.ts";
import { findSpans } from "../../search/marks.ts";
import type { Term } from "../../search/query.ts";
import type { FieldName, SearchRecord } from "../../search/record.ts";
import { element, marked } from "./dom.ts";

/** What an item needs to know beside its record. */
export interface ItemContext {
  readonly terms: readonly Term[];
  /** As typed; the article's page marks it again. */
  readonly q: string;
  /** The article's address from the search page. */
  readonly addressOf: (path: string) => string;
}

/** One result as a list item: where the article stands, its headings, and a piece of its text. */
export function resultItem(record: SearchRecord, context: ItemContext): HTMLLIElement {
  const { terms, q, addressOf } = context;
  const field = (name: FieldName) => record.passages.find(([field]) => field === name)?.[1];
  const line = (name: FieldName, className: string) => {
    const text = field(name);
    return text && element("p", { class: className }, marked(text, findSpans(text, terms, name)));
  };
  const headline = field("headline") ?? openingOf(record);
  const link = element(
    "a",
    { href: `${addressOf(record.path)}?${new URLSearchParams({ q })}` },
    marked(headline, findSpans(headline, terms, "headline")),
  );
  const excerpt = excerptOf(record.passages, terms);
  return element(
    "li",
    { "data-article": record.id },
    element(
      "article",
      { class: "hit" },
      line("kicker", "kicker"),
      element("h2", { class: "hit-headline" }, link),
      line("deck", "deck"),
      element("p", { class: "facts hit-facts" }, factsOf(record)),
      excerpt && excerptParagraph(excerpt),
    ),
  );
}

/** An article without a headline is called by its first words. */
const OPENING_CHARS = 24;
function openingOf({ passages }: SearchRecord): string {
  const text = passages.find(([field]) => field === "body")?.[1] ?? passages[0]?.[1] ?? "无题";
  return text.length > OPENING_CHARS ? `${text.slice(0, OPENING_CHARS)}……` : text;
}

/** @example "三湘都市报 2026年2月4日 第01版 要闻 头版" */
function factsOf({ paperName, date, page, section, frontPage }: SearchRecord): string {
  const [year, month, day] = date.split("-").map(Number);
  const pageName = /^[a-z]?\d+$/i.test(page) ? `第${page.toUpperCase()}版` : undefined;
  return [
    paperName,
    `${year}年${month}月${day}日`,
    pageName,
    section,
    frontPage && section === undefined ? "头版" : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(" ");
}

function excerptParagraph({ text, spans, cutBefore, cutAfter }: Excerpt): HTMLElement {
  return element(
    "p",
    { class: "hit-excerpt" },
    cutBefore ? "……" : "",
    marked(text, spans),
    cutAfter ? "……" : "",
  );
}
