import { articlePath } from "../model/addresses.ts";
import type { Article, Page } from "../model/article.ts";
import type { Issue } from "../model/issue.ts";

/** The fields of an article in which words are looked for, in the order in which they are printed. */
export const FIELD_NAMES = [
  "headline",
  "kicker",
  "deck",
  "standingHead",
  "dateline",
  "byline",
  "source",
  "body",
  "caption",
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** One field's text, or one paragraph of it. A string is never found across two passages. */
export type Passage = readonly [field: FieldName, text: string];

/** What search knows of an article: enough to find it, to show it in a list and to quote it. */
export interface SearchRecord {
  readonly id: string;
  /** Relative to the site's root: "sxb/2026/02/04/01/l042/". */
  readonly path: string;
  readonly paper: string;
  readonly paperName: string;
  /** yyyy-mm-dd */
  readonly date: string;
  /** As it stands in the address: "01", "a01". */
  readonly page: string;
  readonly section?: string;
  readonly frontPage: boolean;
  readonly hasPictures: boolean;
  readonly passages: readonly Passage[];
}

/** Every article of the issues, in their order. */
export function searchRecords(issues: readonly Issue[]): SearchRecord[] {
  return issues.flatMap((issue) => issue.pages.flatMap((page) => pageRecords(issue, page)));
}

function pageRecords(issue: Issue, page: Page): SearchRecord[] {
  const { section } = page.meta;
  const frontPage = isFrontPage(issue, page);
  return page.articles.map((article) => ({
    id: article.id,
    path: articlePath(page.place, page.id, article.id),
    paper: page.place.newspaper,
    paperName: issue.newspaper.name,
    date: page.place.date,
    page: page.place.page,
    ...(section === undefined ? {} : { section }),
    frontPage,
    hasPictures: article.captions.length > 0,
    passages: passagesOf(article),
  }));
}

/** 头版: the page numbered 1 ("01", "A01"), or an issue's first page where none has a number. */
function isFrontPage(issue: Issue, page: Page): boolean {
  const number = /^\p{L}?0*(\d+)$/u.exec(page.place.page);
  return number === null ? issue.pages[0] === page : number[1] === "1" && /^a?0*1$/i.test(page.place.page);
}

/** The article's searchable text, passage by passage, empty ones left out. */
export function passagesOf(article: Article): Passage[] {
  const { headline, kicker, deck, standingHead, dateline, byline, source, body, captions } = article;
  const passages: [FieldName, string | undefined][] = [
    ["headline", headline],
    ["kicker", kicker],
    ["deck", deck],
    ["standingHead", standingHead],
    ["dateline", dateline?.printed],
    ["byline", byline],
    ["source", source],
    ...body.map((item): [FieldName, string] => ["body", item.text]),
    ...captions.flatMap(({ text, credit }): [FieldName, string | undefined][] => [
      ["caption", text],
      ["caption", credit],
    ]),
  ];
  return passages.flatMap(([field, text]) => (text?.trim() ? [[field, text.trim()] as const] : []));
}
