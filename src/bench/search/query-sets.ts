import { Converter } from "opencc-js/cn2t";
import type { SearchRecord } from "../../search/record.ts";
import { seededNumbers } from "./random.ts";

/** A query, and the string by which its truth is told where that is another one. */
export interface BenchQuery {
  readonly q: string;
  readonly meaning?: string;
}

export type QuerySets = Readonly<Record<string, readonly BenchQuery[]>>;

const HAN_RUN = /\p{Script=Han}{2,}/gu;
const MIXED = /\d+(?:\.\d+)?[%年月日万亿个项]\p{Script=Han}?|[A-Z]+\d+|\d+[A-Z]+|“\p{Script=Han}{2,4}”/gu;
const NAME = /(?<=记者|主席|总理|部长|书记)\p{Script=Han}{2,3}(?=[、）：])/gu;
const PUNCTUATED = /\p{Script=Han}{1,2}[，、；：《》]\p{Script=Han}{1,2}/gu;

/** Query sets drawn from the articles: the same for the same articles, whatever engine is asked. */
export function querySets(records: readonly SearchRecord[], count: number): QuerySets {
  const draw = drawer(records, seededNumbers(20201001));
  const toTraditional = Converter({ from: "cn", to: "t" });
  const han = (least: number, most = least) => draw(count, HAN_RUN, least, most).map((q) => ({ q }));
  return {
    "1 character": han(1),
    "2 characters": han(2),
    "3 characters": han(3),
    "4 characters": han(4),
    "6 to 8": han(6, 8),
    words: drawWords(records, count).map((q) => ({ q })),
    names: draw(count, NAME).map((q) => ({ q })),
    "two words": pairs(drawWords(records, count * 2, 7)).map((q) => ({ q })),
    "digits, Latin": draw(count, MIXED).map((q) => ({ q })),
    punctuation: draw(count, PUNCTUATED).map((q) => ({ q: `"${q}"` })),
    traditional: han(2, 4).map(({ q }) => ({ q: toTraditional(q), meaning: q })),
    nonsense: nonsense(records, count).map((q) => ({ q })),
  };
}

/** Strings that match a pattern in articles taken by chance, cut to a length where one is given. */
function drawer(records: readonly SearchRecord[], below: (limit: number) => number) {
  return (count: number, pattern: RegExp, least?: number, most = least): string[] => {
    const drawn: string[] = [];
    for (let tries = 0; drawn.length < count && tries < count * 500; tries++) {
      const { passages } = records[below(records.length)]!;
      const found = [...passages[below(passages.length)]![1].matchAll(pattern)];
      const whole = found[below(found.length)]?.[0];
      if (whole === undefined || (least !== undefined && whole.length < least)) continue;
      drawn.push(least === undefined ? whole : cut(whole, least, most!, below));
    }
    return drawn;
  };
}

function cut(whole: string, least: number, most: number, below: (limit: number) => number): string {
  const length = Math.min(whole.length, least + below(most - least + 1));
  const start = below(whole.length - length + 1);
  return whole.slice(start, start + length);
}

/** Words of headlines, as a dictionary parts them. */
function drawWords(records: readonly SearchRecord[], count: number, seed = 3): string[] {
  const below = seededNumbers(seed);
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const words: string[] = [];
  while (words.length < count) {
    const headline = records[below(records.length)]!.passages[0]![1];
    const parts = [...segmenter.segment(headline)].map(({ segment }) => segment);
    const choice = parts.filter((part) => /^\p{Script=Han}{2,4}$/u.test(part));
    if (choice.length > 0) words.push(choice[below(choice.length)]!);
  }
  return words;
}

const pairs = (words: readonly string[]): string[] =>
  words.flatMap((word, i) => (i % 2 === 1 ? [`${words[i - 1]} ${word}`] : []));

/** Frequent characters put together by chance; the truth tells whether they stand anywhere. */
function nonsense(records: readonly SearchRecord[], count: number): string[] {
  const below = seededNumbers(11);
  const characters = [...new Set(records.slice(0, 500).flatMap(({ passages }) => [...passages[0]![1]]))];
  const han = characters.filter((character) => /\p{Script=Han}/u.test(character));
  return Array.from({ length: count }, () =>
    Array.from({ length: 3 + below(3) }, () => han[below(han.length)]).join(""),
  );
}
