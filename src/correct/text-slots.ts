import type { Article, FurnitureItem, Leftover } from "../model/article.ts";
import type { BlockId } from "../model/ids.ts";
import type { LineRange } from "../model/lines.ts";

/** The parts of a finished page that hold its text. */
export interface TextParts {
  readonly articles: readonly Article[];
  readonly furniture: readonly FurnitureItem[];
  readonly leftovers: readonly Leftover[];
}

/** One text of a finished page, and how the page is with another text in its place. */
export interface TextSlot {
  readonly text: string;
  readonly lines: readonly LineRange[];
  /** The blocks that it was joined from, where that is known. */
  readonly blocks?: readonly BlockId[];
  /** Index of the article that it belongs to; undefined for furniture and leftovers. */
  readonly article?: number;
  /** "headline", "body", "byline" … */
  readonly field: string;
  readonly write: (parts: TextParts, text: string) => TextParts;
}

const PLAIN_FIELDS = ["kicker", "headline", "deck", "standingHead", "source", "byline"] as const;

/** Every text of a page that a correction can concern. */
export const textSlots = (parts: TextParts): TextSlot[] => [
  ...parts.articles.flatMap((article, index) => articleSlots(article).map((slot) => inArticle(slot, index))),
  ...parts.furniture.map(({ text, lines }, at) => listSlot("furniture", text, lines, at)),
  ...parts.leftovers.map(({ text, lines }, at) => listSlot("leftovers", text, lines, at)),
];

interface ArticleSlot extends Omit<TextSlot, "write" | "article"> {
  readonly write: (article: Article, text: string) => Article;
}

const inArticle = ({ write, ...slot }: ArticleSlot, index: number): TextSlot => ({
  ...slot,
  article: index,
  write: (parts, text) => ({
    ...parts,
    articles: parts.articles.map((article, at) => (at === index ? write(article, text) : article)),
  }),
});

const listSlot = (
  field: "furniture" | "leftovers",
  text: string,
  lines: LineRange,
  index: number,
): TextSlot => ({
  field,
  text,
  lines: [lines],
  write: (parts, written) => ({
    ...parts,
    [field]: parts[field].map((item, at) => (at === index ? { ...item, text: written } : item)),
  }),
});

function articleSlots(article: Article): ArticleSlot[] {
  const { lines, dateline, jump } = article;
  const plain = PLAIN_FIELDS.flatMap((field): ArticleSlot[] => {
    const text = article[field];
    if (text === undefined || (field === "source" && article.sourceInDateline)) return [];
    return [{ field, text, lines, write: (one, written) => ({ ...one, [field]: written }) }];
  });
  const printed = (field: "dateline" | "jump", text: string): ArticleSlot => ({
    field,
    text,
    lines,
    write: (one, written) => ({ ...one, [field]: { ...one[field], printed: written } }),
  });
  return [
    ...plain,
    ...(dateline ? [printed("dateline", dateline.printed)] : []),
    ...(jump ? [printed("jump", jump.printed)] : []),
    ...bodySlots(article),
    ...captionSlots(article),
    ...article.remnants.map(
      ({ text, lines }, at): ArticleSlot => ({
        field: "remnants",
        text,
        lines: [lines],
        write: (one, written) => ({ ...one, remnants: replaced(one.remnants, at, { text: written }) }),
      }),
    ),
  ];
}

const bodySlots = ({ body }: Article): ArticleSlot[] =>
  body.map(({ text, lines, blocks }, at) => ({
    field: "body",
    text,
    lines,
    blocks,
    write: (one, written) => ({ ...one, body: replaced(one.body, at, { text: written }) }),
  }));

const captionSlots = ({ captions }: Article): ArticleSlot[] =>
  captions.flatMap(({ text, credit, lines }, at) => {
    const slot = (field: "text" | "credit", value: string): ArticleSlot => ({
      field: "caption",
      text: value,
      lines,
      write: (one, written) => ({ ...one, captions: replaced(one.captions, at, { [field]: written }) }),
    });
    return credit === undefined ? [slot("text", text)] : [slot("text", text), slot("credit", credit)];
  });

const replaced = <T>(items: readonly T[], index: number, change: Partial<T>): T[] =>
  items.map((item, at) => (at === index ? { ...item, ...change } : item));
