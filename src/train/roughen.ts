import { parsePageId } from "../model/ids.ts";
import { alignPage, type GoldArticle, type GoldBlock, type GoldPage } from "./gold.ts";

/** A piece of the page's text: a block's lines, and how many blank lines stand above them. */
interface Piece {
  readonly lines: readonly string[];
  readonly blankLinesAbove: number;
}

const HEADINGS: ReadonlySet<string> = new Set(["kicker", "headline", "deck"]);

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

const pickFrom = <T>(values: readonly T[], random: () => number): T =>
  values[Math.floor(random() * values.length)]!;

/**
 * Puts names of columns (栏目) above some of a page's stories, as a tool may read them: display type that is no headline,
 * often marked like one.
 */
export function withStandingHeads(page: GoldPage, names: readonly string[], random: () => number): GoldPage {
  const pick = <T>(values: readonly T[]): T => pickFrom(values, random);
  const [share, marked, form] = [pick(HEADED), pick(MARKED), pick(FORMS)];
  const blocks = alignPage(page);
  const above = new Map<number, string[]>();
  const heads = new Map<number, string>();
  const headed = new Set<number>();
  const taken = new Set(page.articles.flatMap(({ kicker, headline, deck }) => [kicker, headline, deck]));
  for (const [at, { role, article }] of blocks.entries()) {
    if (article === undefined || headed.has(article) || !HEADINGS.has(role)) continue;
    headed.add(article);
    const name = form(pick(names));
    if (random() >= share || taken.has(name)) continue;
    taken.add(name);
    heads.set(article, name);
    let place = at;
    if (random() < ABOVE_ALL) while (place > 0 && HEADINGS.has(blocks[place - 1]!.role)) place--;
    const line = random() < marked ? `## ${name}` : name;
    above.set(place, [...(above.get(place) ?? []), line]);
  }
  const pieces = piecesOf(page, blocks).flatMap((piece, at): Piece[] => {
    const lines = above.get(at) ?? [];
    if (lines.length === 0) return [piece];
    return [
      ...lines.map((line) => ({ lines: [line], blankLinesAbove: 1 })),
      { ...piece, blankLinesAbove: Math.max(1, piece.blankLinesAbove) },
    ];
  });
  const articles = page.articles.map((article, index): GoldArticle => {
    const standingHead = heads.get(index);
    return standingHead === undefined ? article : { ...article, standingHead };
  });
  return { ...rewrite(page, "headed", pieces), articles };
}

/** Shares of a page's paragraphs whose beginning is missed: some tools give a column as one. */
const MERGED = [0.4, 0.8, 1];

/** Takes away the blank lines between paragraphs that follow each other, as tools do that miss where one begins. */
export function withMergedParagraphs(page: GoldPage, random: () => number): GoldPage {
  const share = pickFrom(MERGED, random);
  const blocks = alignPage(page);
  const pieces = piecesOf(page, blocks).map((piece, at): Piece => {
    const previous = blocks[at - 1];
    const goesOn = previous !== undefined && isNextParagraph(previous, blocks[at]!) && random() < share;
    if (!goesOn) return piece;
    const [first, ...others] = piece.lines;
    return { lines: [first!.trimStart(), ...others], blankLinesAbove: 0 };
  });
  return rewrite(page, "merged", pieces);
}

const isNextParagraph = (above: GoldBlock, below: GoldBlock): boolean =>
  above.role === "body" &&
  below.role === "body" &&
  above.article !== undefined &&
  above.article === below.article &&
  below.place === above.place + above.block.text.replace(/\s/g, "").length;

function piecesOf(page: GoldPage, blocks: readonly GoldBlock[]): Piece[] {
  const source = page.raw.text.split("\n");
  return blocks.map(({ block }) => ({
    lines: source.slice(block.lines[0] - 1, block.lines[1]),
    blankLinesAbove: block.blankLinesAbove,
  }));
}

function rewrite(page: GoldPage, how: string, pieces: readonly Piece[]): GoldPage {
  const lines = pieces.flatMap((piece) => [
    ...Array.from({ length: piece.blankLinesAbove }, () => ""),
    ...piece.lines,
  ]);
  const name = `${page.name}-${how}`;
  return {
    ...page,
    name,
    raw: { ...page.raw, id: parsePageId(`x-2020-01-01-${name}`), text: `${lines.join("\n")}\n` },
  };
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
