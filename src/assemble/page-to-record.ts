import type { Article, Page } from "../model/article.ts";

/** The public form of a page (`broadsheet parse`): absent properties become null, body items plain text. */
export function pageToRecord(page: Page) {
  return {
    newspaper: page.meta.newspaper || null,
    date: page.meta.date || null,
    inferred: page.meta.inferred,
    page: page.meta.page ?? null,
    section: page.meta.section ?? null,
    articles: page.articles.map(articleToRecord),
    furniture: page.furniture,
    leftovers: page.leftovers,
    problems: page.problems,
  };
}

export type PageRecord = ReturnType<typeof pageToRecord>;

function articleToRecord(article: Article) {
  const { dateline, jump } = article;
  return {
    id: article.id,
    kicker: article.kicker ?? null,
    headline: article.headline,
    deck: article.deck ?? null,
    standingHead: article.standingHead ?? null,
    dateline: dateline
      ? {
          printed: dateline.printed,
          agency: dateline.agency ?? null,
          place: dateline.place ?? null,
          date: dateline.date ?? null,
        }
      : null,
    source: article.source ?? null,
    byline: article.byline ?? null,
    body: article.body.map((item) => item.text),
    captions: article.captions.map(({ text, credit }) => ({ text, credit: credit ?? null })),
    // Known where a whole issue is read; a page alone cannot tell.
    ...(article.continuedOn && { continuedOn: article.continuedOn }),
    ...(article.continuedFrom && { continuedFrom: article.continuedFrom }),
    jump: jump ? { ...(jump.to ? { to: jump.to } : {}), ...(jump.from ? { from: jump.from } : {}) } : null,
    confidence: article.confidence,
    repairs: article.repairs,
    lines: article.lines,
    remnants: article.remnants,
  };
}
