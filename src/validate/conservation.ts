import type { Article, Page } from "../model/article.ts";
import type { RawPage } from "../model/page.ts";
import type { Problem } from "../model/problem.ts";
import { type PrintedLine, printedText } from "./printed-text.ts";

/**
 * Conservation: every character of the page that is not white space or heading and picture markup stands in
 * exactly one article field, furniture or leftovers. Compared as bags of characters, exactly; the lines that a
 * missing or surplus character stands on are named.
 */
export function findLostText(page: Page, raw: RawPage): Problem[] {
  const source = printedText(raw);
  const difference = countCharacters(source.map(({ text }) => text));
  for (const text of publishedTexts(page)) addCharacters(difference, text, -1);
  for (const { printed, reading } of readingsOf(page)) {
    addCharacters(difference, reading, 1);
    addCharacters(difference, printed, -1);
  }
  const lost = [...difference].filter(([, count]) => count > 0);
  const invented = [...difference].filter(([, count]) => count < 0);
  return [
    ...(lost.length > 0 ? [lostProblem(raw.file, lost, source)] : []),
    ...(invented.length > 0 ? [inventedProblem(raw.file, invented, page)] : []),
  ];
}

/** Texts that people read otherwise than the OCR: the printed form stands in the correction, beside the reading. */
function readingsOf(page: Page): { printed: string; reading: string }[] {
  const all = [...(page.corrections ?? []), ...page.articles.flatMap(({ corrections }) => corrections ?? [])];
  return all.flatMap(({ printed, reading }) => (reading === undefined ? [] : [{ printed, reading }]));
}

/** Every text that the page publishes and that came from its own raw text. */
export function publishedTexts(page: Page): string[] {
  return [
    ...page.articles.filter(({ file }) => file === undefined).flatMap(articleTexts),
    ...page.furniture.map(({ text }) => text),
    ...page.leftovers.map(({ text }) => text),
  ];
}

/** The texts of an article's fields, each character once: what was understood of a dateline is in its printed form. */
export function articleTexts(article: Article): string[] {
  const { kicker, headline, deck, standingHead, dateline, byline, jump } = article;
  const source = article.sourceInDateline ? undefined : article.source;
  return [
    ...[kicker, headline, deck, standingHead, dateline?.printed, source, byline, jump?.printed].filter(
      (text) => text !== undefined,
    ),
    ...article.body.map(({ text }) => text),
    ...article.captions.flatMap(({ text, credit }) => (credit === undefined ? [text] : [text, credit])),
    ...(article.pictures ?? []).map(({ text }) => text),
    ...article.remnants.map(({ text }) => text),
  ];
}

type CharacterBag = Map<string, number>;

function countCharacters(texts: readonly string[]): CharacterBag {
  const bag: CharacterBag = new Map();
  for (const text of texts) addCharacters(bag, text, 1);
  return bag;
}

function addCharacters(bag: CharacterBag, text: string, step: 1 | -1): void {
  for (const char of text) if (/\S/.test(char)) bag.set(char, (bag.get(char) ?? 0) + step);
}

const MANY = 12;

const sample = (bag: readonly (readonly [string, number])[]): string =>
  bag
    .slice(0, MANY)
    .map(([char, count]) => (Math.abs(count) > 1 ? `${char}×${Math.abs(count)}` : char))
    .join(" ") + (bag.length > MANY ? " …" : "");

const HINT =
  "This is a fault of the program, not of the content: please report it with the page. Nothing was published over it.";

function lostProblem(
  file: string,
  lost: readonly (readonly [string, number])[],
  source: readonly PrintedLine[],
): Problem {
  const total = lost.reduce((sum, [, count]) => sum + count, 0);
  const line = likeliestLine(new Map(lost), source);
  return {
    rule: "validate/text-lost",
    severity: "error",
    file,
    ...(line !== undefined && { line }),
    message: `Expected every printed character in an article, the furniture or the leftovers; ${total} are missing: ${sample(lost)}`,
    hint: HINT,
  };
}

/** The line with the most of the lost characters: a bag does not know which of several places lost them. */
function likeliestLine(lost: CharacterBag, source: readonly PrintedLine[]): number | undefined {
  const scored = source.map(({ text, line }) => ({ line, score: overlap(lost, countCharacters([text])) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best), {
    line: undefined,
    score: 0,
  } as {
    line: number | undefined;
    score: number;
  }).line;
}

const overlap = (a: CharacterBag, b: CharacterBag): number =>
  [...a].reduce((sum, [char, count]) => sum + Math.min(count, b.get(char) ?? 0), 0);

function inventedProblem(
  file: string,
  invented: readonly (readonly [string, number])[],
  page: Page,
): Problem {
  const wanted = new Set(invented.map(([char]) => char));
  const total = -invented.reduce((sum, [, count]) => sum + count, 0);
  const article = page.articles.find((one) =>
    articleTexts(one).some((text) => [...text].some((c) => wanted.has(c))),
  );
  const line = article?.lines[0]?.[0];
  return {
    rule: "validate/text-invented",
    severity: "error",
    file,
    ...(line !== undefined && { line }),
    message: `Expected no character more often than the page prints it; ${total} are: ${sample(invented)}`,
    hint: HINT,
  };
}
