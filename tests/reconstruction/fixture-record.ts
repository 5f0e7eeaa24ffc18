import { pageToRecord } from "../../src/assemble/page-to-record.ts";
import type { RawPage } from "../../src/model/page.ts";
import { reconstructPage } from "../../src/pipeline.ts";
import { rawPage } from "../support/arbitrary-page.ts";

/** An article as fixtures keep it: what is printed, without lines, reasons and confidence. */
export interface FixtureArticle {
  readonly kicker?: string | null;
  readonly headline: string;
  readonly deck?: string | null;
  /** As printed. */
  readonly dateline?: string | null;
  readonly source?: string | null;
  readonly byline?: string | null;
  readonly body: readonly string[];
  readonly captions: readonly { readonly text: string; readonly credit: string | null }[];
  readonly jump?: { readonly to?: string; readonly from?: string } | null;
}

/** The file expected.json beside a page.txt. */
export interface FixtureRecord {
  readonly articles: readonly FixtureArticle[];
}

/** A page of text as the pipeline reconstructs it, in the form of expected.json. */
export function fixtureRecord(text: string, meta: Partial<RawPage["meta"]> = {}): FixtureRecord {
  const raw = rawPage(text);
  const record = pageToRecord(reconstructPage({ ...raw, meta: { ...raw.meta, ...meta } }));
  const articles = record.articles.map((article) => ({
    kicker: article.kicker,
    headline: article.headline,
    deck: article.deck,
    dateline: article.dateline?.printed ?? null,
    source: article.source,
    byline: article.byline,
    body: article.body,
    captions: article.captions,
    jump: article.jump,
  }));
  return { articles };
}

const squash = (value: string | null | undefined): string | null => value?.replace(/\s+/g, "") ?? null;

/** The same articles with white space taken out, absent fields as null, in the order of their headlines. */
export function comparable({ articles }: FixtureRecord): FixtureArticle[] {
  return articles
    .map((article) => ({
      kicker: squash(article.kicker),
      headline: squash(article.headline)!,
      deck: squash(article.deck),
      dateline: squash(article.dateline),
      source: squash(article.source),
      byline: squash(article.byline),
      body: article.body.map((text) => squash(text)!),
      captions: article.captions.map(({ text, credit }) => ({ text: squash(text)!, credit: squash(credit) })),
      jump: article.jump ?? null,
    }))
    .sort((a, b) => (a.headline < b.headline ? -1 : 1));
}
