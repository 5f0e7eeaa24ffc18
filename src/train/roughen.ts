import { pickFrom, seededRandom, shuffle } from "../learning/train-network.ts";
import { isBareName } from "../text/credit-line.ts";
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

/** The page with each block's piece changed. */
function reprint(page: GoldPage, how: string, change: (piece: Piece, gold: GoldBlock) => Piece): GoldPage {
  const pieces = piecesOf(page);
  return withText(page, how, printPieces(alignPage(page).map((gold, at) => change(pieces[at]!, gold))));
}

function piecesOf({ raw }: GoldPage): Piece[] {
  const source = raw.text.split("\n");
  return tokenizePage(raw).map((block) => pieceOf(source, block));
}

/** A writer's name alone below a story, as it is or behind a mark; and the share of a page's stories that end so. */
const SIGNATURES: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name,
  (name) => `■${name}`,
];
const SIGNED = [0.3, 0.8];

/**
 * Signs some of a page's stories with a name on a line of its own at their end.
 *
 * @param writers names of people; none that the page prints is used, and none twice
 */
export function withSignatures(page: GoldPage, writers: readonly string[], random: () => number): GoldPage {
  const [share, form] = [pickFrom(SIGNED, random), pickFrom(SIGNATURES, random)];
  const blocks = alignPage(page);
  const last = new Map<number, number>();
  for (const [at, { role, article, place }] of blocks.entries())
    if (role === "body" && article !== undefined && place >= (blocks[last.get(article) ?? -1]?.place ?? 0))
      last.set(article, at);
  const free = shuffle(
    writers.filter((name) => !page.raw.text.includes(name)),
    random,
  );
  const signatures = new Map<number, string>();
  const articles = page.articles.map((article, index): GoldArticle => {
    const end = last.get(index);
    if (end === undefined || free.length === 0 || random() >= share) return article;
    const signature = form(free.pop()!);
    signatures.set(end, signature);
    return { ...article, body: [...article.body, signature] };
  });
  const pieces = piecesOf(page).flatMap((piece, at): Piece[] => {
    const signature = signatures.get(at);
    return signature === undefined ? [piece] : [piece, { lines: [signature], blankLinesAbove: 1 }];
  });
  return { ...withText(page, "signed", printPieces(pieces)), articles };
}

/** Shares of a page's characters that are read for others. */
const MISREAD = [0.003, 0.01, 0.02, 0.04];
const LOST = 0.2;
const MARKS = "，。、；：";
const READABLE = new RegExp(`[\\p{Script=Han}${MARKS}]`, "gu");

/** Reads characters of a page for others: Chinese ones for some that the page prints as well, marks for other marks. */
export function misreadPage(page: GoldPage, random: () => number): GoldPage {
  const share = pickFrom(MISREAD, random);
  const characters = page.raw.text.match(/\p{Script=Han}/gu) ?? [];
  if (characters.length === 0) return page;
  // Of its own: blocks may be read later, and in any order of pages.
  const chance = seededRandom(Math.floor(random() * 2 ** 31));
  const misread = (text: string): string =>
    text.replace(READABLE, (character) => {
      if (chance() >= share) return character;
      if (chance() < LOST && text.length > 1) return "";
      return MARKS.includes(character) ? pickFrom([...MARKS], chance) : pickFrom(characters, chance);
    });
  // A block is read once, whoever asks.
  const readings = new Map<string, string>();
  return {
    ...page,
    misread: (text) => {
      const reading = readings.get(text) ?? misread(text);
      readings.set(text, reading);
      return reading;
    },
  };
}

/** Levels of headings as a tool may give them: of the first headline, of the others, of crossheads, of kickers and decks. */
interface Levels {
  readonly main: number;
  readonly headline: number;
  readonly crosshead: number;
  readonly minor: number;
}

const LEVELS: readonly Levels[] = [
  { main: 1, headline: 1, crosshead: 2, minor: 2 },
  { main: 1, headline: 1, crosshead: 2, minor: 1 },
  { main: 2, headline: 2, crosshead: 3, minor: 3 },
  { main: 1, headline: 2, crosshead: 3, minor: 3 },
  { main: 1, headline: 2, crosshead: 2, minor: 2 },
  { main: 1, headline: 1, crosshead: 1, minor: 1 },
  { main: 2, headline: 2, crosshead: 2, minor: 2 },
];
/** Shares of crossheads, and of kickers and decks, that the tool marks at all. */
const MARKED_CROSSHEADS = [0, 0.6, 1, 1];
const MARKED_MINOR = [0, 0, 0.5, 1];
/** Headlines of stories so short are taken for a rank lower by some tools, which go by size. */
const SHORT_STORY = 250;
const LOWERED = [0, 0, 0, 0.8];

/** Marks a page's headings anew, at levels as a tool may give them: by what they are, by their size, or all alike. */
export function withLevels(page: GoldPage, random: () => number): GoldPage {
  const levels = pickFrom(LEVELS, random);
  const marked = { crosshead: pickFrom(MARKED_CROSSHEADS, random), minor: pickFrom(MARKED_MINOR, random) };
  const lowered = pickFrom(LOWERED, random);
  const lengths = page.articles.map(({ body }) => body.join("").length);
  let isFirst = true;
  const levelOf = ({ role, article, block }: GoldBlock): number | undefined => {
    if (role === "headline") {
      const level = isFirst ? levels.main : levels.headline;
      isFirst = false;
      const isShort = article !== undefined && lengths[article]! < SHORT_STORY;
      return isShort && random() < lowered ? level + 1 : level;
    }
    if (role === "crosshead") return random() < marked.crosshead ? levels.crosshead : undefined;
    if (role === "kicker" || role === "deck") return random() < marked.minor ? levels.minor : undefined;
    return block.kind === "heading" ? levels.headline : undefined;
  };
  return reprint(page, "levels", (piece, gold) => {
    if (gold.block.kind === "picture" || gold.block.kind === "table" || piece.lines.length !== 1)
      return piece;
    const level = levelOf(gold);
    const bare = piece.lines[0]!.replace(/^#+\s+/, "");
    return { ...piece, lines: [level === undefined ? bare : `${"#".repeat(level)} ${bare}`] };
  });
}

/** Shares of a page's headlines, kickers and decks that are set in two lines, and characters of the shortest that are. */
const BROKEN = [0, 0.5, 0.9];
const LEAST_BROKEN = 9;

/** Sets headings of plain text in two lines, as print has them: parted at a space, or in the middle. */
export function withBrokenHeadings(page: GoldPage, random: () => number): GoldPage {
  const share = pickFrom(BROKEN, random);
  return reprint(page, "broken", (piece, { role, block }) => {
    const [line] = piece.lines;
    const isOne = piece.lines.length === 1 && block.kind === "paragraph" && HEADINGS.has(role);
    if (!isOne || line!.trim().length < LEAST_BROKEN || random() >= share) return piece;
    return { ...piece, lines: inTwoLines(line!.trim()) };
  });
}

function inTwoLines(line: string): string[] {
  const parts = line.split(/\s+/);
  if (parts.length > 1) return [parts[0]!, parts.slice(1).join(" ")];
  const middle = Math.ceil(line.length / 2);
  return [line.slice(0, middle), line.slice(middle)];
}

/** The names that stand alone as bylines of stories on the pages. */
export const peopleOf = (pages: readonly GoldPage[]): string[] =>
  [...new Set(pages.flatMap(({ articles }) => articles.map(({ byline }) => byline ?? "")))]
    .filter(isBareName)
    .sort();

/** Shares of the pages that are marked anew, get names of columns, lose paragraphs' beginnings, are signed, and are poorly read. */
const WITH_LEVELS = 0.4;
const WITH_HEADS = 0.35;
const WITH_MERGED = 0.3;
const WITH_SIGNATURES = 0.2;
const POORLY_READ = 0.3;

/**
 * Some of the pages as they are, the others with headings of other levels, with names of columns, with paragraphs merged,
 * with signatures or poorly read, as real scans are and the pages made of typed articles are not.
 *
 * @param namesOf names of columns for a page
 * @param degree how many of the pages become rough, as a share of those that roles are learned from
 */
export function roughen(
  pages: readonly GoldPage[],
  namesOf: (page: GoldPage) => readonly string[],
  random: () => number,
  degree = 1,
): GoldPage[] {
  const people = peopleOf(pages);
  const happens = (share: number): boolean => random() < share * degree;
  return pages.map((page) => {
    if (page.raw.blocks) return page;
    const names = namesOf(page);
    let rough = page;
    if (happens(WITH_LEVELS)) rough = withLevels(rough, random);
    if (happens(WITH_MERGED)) rough = withMergedParagraphs(rough, random);
    if (happens(WITH_SIGNATURES)) rough = withSignatures(rough, people, random);
    if (names.length > 0 && happens(WITH_HEADS)) rough = withStandingHeads(rough, names, random);
    return happens(POORLY_READ) ? misreadPage(rough, random) : rough;
  });
}
