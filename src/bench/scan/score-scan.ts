import type { GoldText } from "./gold-lines.ts";

/** Characters that must be found together: fewer occur anywhere. Lines that are shorter are looked for whole. */
const GRAM = 4;

export interface ScanScore {
  /** Characters of all articles' lines. */
  readonly characters: number;
  /** Those of them that stand in the article matched to theirs. */
  readonly inRightArticle: number;
  readonly articles: readonly {
    readonly id: string;
    readonly characters: number;
    readonly inRightArticle: number;
    /** Index of the matched prediction; undefined when none shares text. */
    readonly match: number | undefined;
  }[];
}

/**
 * Scores predicted articles, each as all of its text, by the share of characters in the right one. Articles are
 * matched one to one, those that share the most text first.
 */
export function scoreScan(gold: readonly GoldText[], predicted: readonly string[]): ScanScore {
  const texts = predicted.map(squash);
  const shared = gold.map(({ lines }) =>
    texts.map((text) => sum(lines.map((line) => sharedChars(squash(line), text)))),
  );
  const matches = matchGreedily(shared);
  const articles = gold.map(({ id, lines }, index) => {
    const match = matches.get(index);
    const characters = sum(lines.map((line) => [...squash(line)].length));
    return { id, characters, inRightArticle: match === undefined ? 0 : shared[index]![match]!, match };
  });
  return {
    characters: sum(articles.map(({ characters }) => characters)),
    inRightArticle: sum(articles.map(({ inRightArticle }) => inRightArticle)),
    articles,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const squash = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");

/** How many of the line's characters the text holds, in runs of at least `GRAM`. */
function sharedChars(line: string, text: string): number {
  const chars = [...line];
  if (chars.length < GRAM) return text.includes(line) ? chars.length : 0;
  const found = new Set<number>();
  for (let start = 0; start + GRAM <= chars.length; start++) {
    if (!text.includes(chars.slice(start, start + GRAM).join(""))) continue;
    for (let index = start; index < start + GRAM; index++) found.add(index);
  }
  return found.size;
}

/** Pairs rows with columns, the largest share first; what shares nothing stays alone. */
function matchGreedily(shared: readonly (readonly number[])[]): Map<number, number> {
  const pairs = shared.flatMap((row, index) => row.map((value, column) => ({ index, column, value })));
  pairs.sort((a, b) => b.value - a.value);
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  for (const { index, column, value } of pairs) {
    if (value === 0 || matches.has(index) || taken.has(column)) continue;
    matches.set(index, column);
    taken.add(column);
  }
  return matches;
}
