import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inReadingOrder } from "../geometry/index.ts";
import type { Block, BlockRole } from "../model/block.ts";
import { parsePageId } from "../model/ids.ts";
import type { RawPage } from "../model/page.ts";
import { parseLayoutFile } from "../read/layout/index.ts";
import { isCredit } from "../text/credit-line.ts";
import { withoutJumpNote } from "../text/jump-note.ts";
import { isNameAlone } from "../text/name-alone.ts";
import { isSignature } from "../text/signature.ts";
import { tokenizePage } from "../tokenize/tokenize-page.ts";
import { squash } from "./corpus.ts";

export interface GoldArticle {
  /** The column's name (栏目) above it; the benchmark's pages have none. */
  readonly standingHead?: string;
  readonly kicker: string | null;
  readonly headline: string;
  readonly deck: string | null;
  readonly source: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly body: readonly string[];
  readonly captions: readonly { readonly text: string; readonly credit: string | null }[];
}

export interface GoldPage {
  readonly name: string;
  readonly orderType: string;
  readonly level: string;
  readonly raw: RawPage;
  readonly articles: readonly GoldArticle[];
  /** What a poor reading makes of a block's text; the records are matched before. */
  readonly misread?: (text: string) => string;
}

/** What a block is on a page whose articles are known. */
export interface GoldBlock {
  readonly block: Block;
  readonly role: BlockRole;
  /** Index of its article; undefined for furniture and what cannot be told. */
  readonly article?: number;
  /** Where it begins in its article: blocks of one article sort by it. */
  readonly place: number;
}

export function readGoldPages(dir: string): GoldPage[] {
  const names = readdirSync(dir).filter((name) => name.endsWith(".expected.json"));
  return names.sort().map((file) => {
    const name = file.replace(".expected.json", "");
    const gold = JSON.parse(readFileSync(join(dir, file), "utf8")) as {
      order?: string;
      level?: string;
      articles: GoldArticle[];
    };
    const layout = `${name}.content_list.json`;
    const hasBoxes = existsSync(join(dir, layout));
    return {
      name,
      orderType: hasBoxes ? "boxes" : (gold.order ?? "clean"),
      level: gold.level ?? "clean",
      raw: hasBoxes ? readLayoutPage(dir, name, layout) : readTextPage(dir, name),
      articles: gold.articles,
    };
  });
}

const emptyPage = (name: string, file: string): RawPage => ({
  id: parsePageId(`x-2020-01-01-${name}`),
  place: { newspaper: "x", date: "2020-01-01", page: name },
  file,
  meta: { newspaper: "", date: "2020-01-01", inferred: [] },
  text: "",
  firstLine: 1,
});

/** A page with other text, under a name that says what was done to it; its records stay as they are. */
export function withText(page: GoldPage, how: string, text: string): GoldPage {
  const name = `${page.name}-${how}`;
  return { ...page, name, raw: { ...page.raw, id: parsePageId(`x-2020-01-01-${name}`), text } };
}

function readTextPage(dir: string, name: string): RawPage {
  const file = `${name}.txt`;
  return { ...emptyPage(name, file), text: readFileSync(join(dir, file), "utf8").replace(/\r\n?/g, "\n") };
}

function readLayoutPage(dir: string, name: string, file: string): RawPage {
  const page = emptyPage(name, file);
  const { blocks } = parseLayoutFile({
    file,
    name: file,
    text: readFileSync(join(dir, file), "utf8"),
    page: page.id,
  });
  return { ...page, blocks: inReadingOrder(blocks) };
}

/** A dateline or jump line that the gold records keep out of the body. */
const LEAD = /[讯电）)]$/;
const LEAD_CHARS = 60;
const AFTER_BODY = 1e6;

/** Finds for every block the article and the place in it that it was printed at; misread blocks are given as read. */
export function alignPage(page: GoldPage): GoldBlock[] {
  const aligned = alignAsPrinted(page);
  const { misread } = page;
  if (!misread) return aligned;
  return aligned.map((gold) => ({ ...gold, block: { ...gold.block, text: misread(gold.block.text) } }));
}

function alignAsPrinted(page: GoldPage): GoldBlock[] {
  const bodies = page.articles.map((article) => squash(article.body.join("")));
  const taken = page.articles.map((_, index) => new Uint8Array(bodies[index]!.length));
  const paragraphs = new Set(page.articles.flatMap((article) => article.body.map(squash)));
  const blocks = tokenizePage(page.raw);
  const firstPass = blocks.map(
    (block) => alignHeading(block, page.articles) ?? alignCaption(block, page.articles),
  );
  // The longest first: a piece of a few letters could stand in many places, and is left the one that is free.
  const longestFirst = [...blocks.keys()].sort(
    (a, b) => blocks[b]!.text.length - blocks[a]!.text.length || a - b,
  );
  const inOrder: GoldBlock[] = [];
  for (const index of longestFirst) {
    const block = blocks[index]!;
    inOrder[index] =
      firstPass[index] ??
      (block.kind === "picture"
        ? { block, role: "picture", place: -1 }
        : (alignBody(block, bodies, paragraphs, taken) ?? { block, role: "unknown", place: -1 }));
  }
  return placeCredits(alignCredits(inOrder, page.articles));
}

/** Display type above a story. */
export const HEADINGS: ReadonlySet<BlockRole> = new Set(["standingHead", "kicker", "headline", "deck"]);

/** Some papers print the reporter under the headline, others at the story's end: each page has its habit. */
function placeCredits(blocks: readonly GoldBlock[]): GoldBlock[] {
  const credits = blocks.filter(({ role }) => role === "credit").length;
  const leading = blocks.filter(
    ({ role }, i) => role === "credit" && HEADINGS.has(blocks[i - 1]?.role ?? "body"),
  ).length;
  if (leading * 2 <= credits) return [...blocks];
  return blocks.map((gold) => (gold.role === "credit" ? { ...gold, place: -3 } : gold));
}

function alignHeading(block: Block, articles: readonly GoldArticle[]): GoldBlock | undefined {
  const text = squash(block.text);
  for (const [article, gold] of articles.entries()) {
    for (const [place, role] of (["standingHead", "kicker", "headline", "deck"] as const).entries()) {
      if (gold[role] && squash(gold[role]) === text) return { block, role, article, place: place - 11 };
    }
  }
  return undefined;
}

function alignCaption(block: Block, articles: readonly GoldArticle[]): GoldBlock | undefined {
  const text = squash(block.text);
  for (const [article, gold] of articles.entries()) {
    for (const caption of gold.captions) {
      const printed = squash(caption.text);
      const rest = text.slice(printed.length);
      if (text.startsWith(printed) && rest.length > 0 && rest.length < 24 && !/[。！？]/.test(rest)) {
        return { block, role: "caption", article, place: -5 };
      }
    }
  }
  return undefined;
}

function alignBody(
  block: Block,
  bodies: readonly string[],
  paragraphs: ReadonlySet<string>,
  taken: readonly Uint8Array[],
): GoldBlock | undefined {
  const text = squash(block.text);
  if (isCredit(block.text) && !paragraphs.has(text)) return undefined;
  const story = withoutJumpNote(text);
  if (story === "") return undefined;
  const longestLead = Math.max(0, Math.min(LEAD_CHARS, story.length - 2));
  for (let skip = 0; skip <= longestLead; skip++) {
    if (skip > 0 && !LEAD.test(story.slice(0, skip))) continue;
    const wanted = story.slice(skip);
    for (const [article, body] of bodies.entries()) {
      for (let at = body.indexOf(wanted); at >= 0; at = body.indexOf(wanted, at + 1)) {
        if (taken[article]!.subarray(at, at + wanted.length).some((used) => used === 1)) continue;
        taken[article]!.fill(1, at, at + wanted.length);
        const isCrosshead = skip === 0 && paragraphs.has(text) && isCrossheadText(block.text.trim());
        return { block, role: isCrosshead ? "crosshead" : "body", article, place: at };
      }
    }
  }
  return undefined;
}

const LONGEST_CROSSHEAD_CHARS = 45;
/** A paragraph that is no sentence, no note in brackets, no date at a text's foot and leads into no list. */
export const isCrossheadText = (text: string): boolean =>
  text.length <= LONGEST_CROSSHEAD_CHARS &&
  !/[。！？；，：:]$|^[（(].*[）)]$|^[12]\d{3}年\d{1,2}月\d{1,2}日$/.test(text) &&
  !isSigned(text);

/** Who wrote a story, printed as a line of its text. */
const isSigned = (text: string): boolean => isSignature(text) || isNameAlone(text) || isCredit(text);

/**
 * A credit line belongs to the article whose byline it prints; one that names nobody to the nearest article
 * above it that ends there and has no credit yet.
 */
function alignCredits(blocks: readonly GoldBlock[], articles: readonly GoldArticle[]): GoldBlock[] {
  const credited = new Set<number>();
  const named = blocks.map((gold): GoldBlock => {
    const text = squash(gold.block.text);
    if (gold.role !== "unknown" || !isCredit(gold.block.text)) return gold;
    const article = articles.findIndex(({ byline }) => byline !== null && text.endsWith(squash(byline)));
    if (article >= 0) credited.add(article);
    return { ...gold, role: "credit", place: AFTER_BODY, ...(article >= 0 ? { article } : {}) };
  });
  // Articles that end are credited in the order in which they end: credits that name nobody keep their sequence.
  const ends = articles
    .map((_, article) => ({ article, last: lastBlockOf(named, article) }))
    .filter(({ article, last }) => last >= 0 && !credited.has(article))
    .sort((a, b) => a.last - b.last);
  return named.map((gold, index) => {
    if (gold.role !== "credit" || gold.article !== undefined) return gold;
    const open = ends.findIndex(({ last }) => last === index - 1);
    const [end] = ends.splice(Math.max(open, 0), ends.length > 0 ? 1 : 0);
    return end ? { ...gold, article: end.article } : gold;
  });
}

/** Index of the block that the article's text ends with, or -1. */
function lastBlockOf(blocks: readonly GoldBlock[], article: number): number {
  let last = -1;
  for (const [index, gold] of blocks.entries()) {
    if (gold.article === article && gold.role === "body" && gold.place > (blocks[last]?.place ?? -1))
      last = index;
  }
  return last;
}
