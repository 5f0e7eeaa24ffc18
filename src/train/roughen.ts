import { pickFrom } from "../learning/train-network.ts";
import { tokenizePage } from "../tokenize/tokenize-page.ts";
import { squash } from "./corpus.ts";
import { alignPage, type GoldArticle, type GoldBlock, type GoldPage, HEADINGS, withText } from "./gold.ts";
import { type Piece, pieceOf, printPieces } from "./page-pieces.ts";

/** How papers set the name of a column. */
const FORMS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name,
  (name) => name,
  (name) => `【${name}】`,
  (name) => `■${name}`,
  (name) => `·${name}·`,
];
/** Shares of a page's stories that stand under a column's name, and of those names that the tool takes for headings. */
const HEADED = [0.2, 0.5, 0.9];
const MARKED = [0, 0, 0.5, 1, 1];
/** How often a name stands above all headings that are read together, and not right above its story's. */
const ABOVE_ALL = 0.3;

/** Names of columns for a page: above which of its blocks each stands, as a line, and whose article's it is. */
interface Naming {
  readonly above: ReadonlyMap<number, readonly string[]>;
  readonly ofArticle: ReadonlyMap<number, string>;
}

function nameStories(page: GoldPage, names: readonly string[], random: () => number): Naming {
  const [share, marked, form] = [pickFrom(HEADED, random), pickFrom(MARKED, random), pickFrom(FORMS, random)];
  const blocks = alignPage(page);
  const above = new Map<number, string[]>();
  const ofArticle = new Map<number, string>();
  const seen = new Set<number>();
  const taken = new Set(page.articles.flatMap(({ kicker, headline, deck }) => [kicker, headline, deck]));
  for (const [at, { role, article }] of blocks.entries()) {
    if (article === undefined || seen.has(article) || !HEADINGS.has(role)) continue;
    seen.add(article);
    const name = form(pickFrom(names, random));
    if (random() >= share || taken.has(name)) continue;
    taken.add(name);
    ofArticle.set(article, name);
    let place = at;
    if (random() < ABOVE_ALL) while (place > 0 && HEADINGS.has(blocks[place - 1]!.role)) place--;
    above.set(place, [...(above.get(place) ?? []), random() < marked ? `## ${name}` : name]);
  }
  return { above, ofArticle };
}

/**
 * Puts names of columns (栏目) above some of a page's stories, as a tool may read them: display type that is no headline,
 * often marked like one.
 */
export function withStandingHeads(page: GoldPage, names: readonly string[], random: () => number): GoldPage {
  const { above, ofArticle } = nameStories(page, names, random);
  const pieces = piecesOf(page).flatMap((piece, at): Piece[] => {
    const lines = above.get(at);
    if (!lines) return [piece];
    return [
      ...lines.map((line) => ({ lines: [line], blankLinesAbove: 1 })),
      { ...piece, blankLinesAbove: Math.max(1, piece.blankLinesAbove) },
    ];
  });
  const articles = page.articles.map((article, index): GoldArticle => {
    const standingHead = ofArticle.get(index);
    return standingHead === undefined ? article : { ...article, standingHead };
  });
  return { ...withText(page, "headed", printPieces(pieces)), articles };
}

/** Shares of a page's paragraphs whose beginning is missed: some tools give a column as one. */
const MERGED = [0.4, 0.8, 1];

/** Sets paragraphs that follow each other on one line, as tools do that miss where a paragraph begins. */
export function withMergedParagraphs(page: GoldPage, random: () => number): GoldPage {
  const share = pickFrom(MERGED, random);
  const blocks = alignPage(page);
  const merged: Piece[] = [];
  for (const [at, piece] of piecesOf(page).entries()) {
    const previous = blocks[at - 1];
    const last = merged.at(-1);
    if (!last || !previous || !isNextParagraph(previous, blocks[at]!) || random() >= share)
      merged.push(piece);
    else merged[merged.length - 1] = onOneLine(last, piece);
  }
  return withText(page, "merged", printPieces(merged));
}

function onOneLine(above: Piece, below: Piece): Piece {
  const [first, ...others] = below.lines;
  const joined = `${above.lines.at(-1)!.trimEnd()}${first!.trimStart()}`;
  return { ...above, lines: [...above.lines.slice(0, -1), joined, ...others] };
}

const isNextParagraph = (above: GoldBlock, below: GoldBlock): boolean =>
  above.role === "body" &&
  below.role === "body" &&
  above.article !== undefined &&
  above.article === below.article &&
  below.place === above.place + squash(above.block.text).length;

function piecesOf({ raw }: GoldPage): Piece[] {
  const source = raw.text.split("\n");
  return tokenizePage(raw).map((block) => pieceOf(source, block));
}

/** Shares of the pages that get names of columns, and that lose paragraphs' beginnings. */
const WITH_HEADS = 0.35;
const WITH_MERGED = 0.3;

/**
 * Some of the pages as they are, the others with names of columns or with paragraphs merged, as real scans have them and
 * the pages made of typed articles do not.
 *
 * @param namesOf names of columns for a page
 */
export function roughen(
  pages: readonly GoldPage[],
  namesOf: (page: GoldPage) => readonly string[],
  random: () => number,
): GoldPage[] {
  return pages.map((page) => {
    if (page.raw.blocks) return page;
    const names = namesOf(page);
    const merged = random() < WITH_MERGED ? withMergedParagraphs(page, random) : page;
    return names.length > 0 && random() < WITH_HEADS ? withStandingHeads(merged, names, random) : merged;
  });
}
