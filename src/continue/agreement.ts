import type { Article, Page } from "../model/article.ts";
import type { ArticleId } from "../model/ids.ts";
import { loadCharacterModel } from "../text/character-model.ts";
import { isOpenEnded } from "../text/sentence.ts";
import { sentenceJoin } from "../text/sentence-join.ts";
import { makeTermVectors, similarity, type TermVector } from "../text/term-vectors.ts";

/** How far two halves agree in content. */
export interface Agreement {
  /** Cosine of their terms, 0 to 1. */
  readonly subject: number;
  /** Share of the shorter headline's characters, in pairs, that stand in the other. */
  readonly headline: number;
  /** Log odds that the second goes on the first's unfinished sentence; undefined where that one is finished. */
  readonly sentence: number | undefined;
}

/*
 * 2,400 articles of a daily paper were cut in two and mixed by twelves: the subject of 97.5 % of the true halves
 * agrees so far, of 5 % of strangers; of texts cut in mid-sentence 61 % of the true ones read on so well, 5 % of others.
 */
const SAME_SUBJECT = 0.05;
const READS_ON = 12;
/** Second halves repeat the headline, often shortened. */
const SAME_HEADLINE = 0.5;

/** Whether the contents bear out what the jump lines say: by one sign at least. */
export const isConfirmed = ({ subject, headline, sentence }: Agreement): boolean =>
  subject >= SAME_SUBJECT || headline >= SAME_HEADLINE || (sentence ?? 0) >= READS_ON;

/** To choose by, where one jump line has several answers. */
export const strength = ({ subject, headline, sentence = 0 }: Agreement): number =>
  subject / SAME_SUBJECT + headline / SAME_HEADLINE + Math.max(0, sentence) / READS_ON;

/** Compares articles of one issue, before the background of all its articles. */
export class ContentComparison {
  readonly #vectorById: ReadonlyMap<ArticleId, TermVector>;

  constructor(pages: readonly Page[]) {
    const articles = pages.flatMap((page) => page.articles);
    const vectors = makeTermVectors(articles.map(allText));
    this.#vectorById = new Map(articles.map(({ id }, index) => [id, vectors[index]!]));
  }

  compare(first: Article, second: Article): Agreement {
    const [a, b] = [this.#vectorById.get(first.id)!, this.#vectorById.get(second.id)!];
    return {
      subject: similarity(a, b),
      headline: headlineShare(first.headline, second.headline),
      sentence: continuation(first, second),
    };
  }
}

const allText = ({ kicker = "", headline, deck = "", body }: Article): string =>
  [kicker, headline, deck, ...body.map(({ text }) => text)].join("\n");

function headlineShare(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  const shorter = Math.min(one.size, other.size);
  return shorter === 0 ? 0 : [...one].filter((pair) => other.has(pair)).length / shorter;
}

const pairsOf = (text: string): Set<string> => {
  const printed = text.replace(/[^\p{L}\p{N}]/gu, "");
  return new Set([...printed].slice(1).map((character, index) => [...printed][index]! + character));
};

function continuation(first: Article, second: Article): number | undefined {
  const before = first.body.at(-1)?.text ?? "";
  const after = second.body[0]?.text ?? "";
  if (before === "" || after === "" || !isOpenEnded(before)) return undefined;
  return sentenceJoin(before, after, loadCharacterModel());
}
