import { join } from "node:path";
import { seededRandom } from "../learning/train-network.ts";
import { displaceAll } from "./displace.ts";
import { foldOf, HALVES } from "./folds.ts";
import { type GoldPage, readGoldPages } from "./gold.ts";
import { setInLines } from "./lines-of-type.ts";
import { peopleOf, roughen, withBrokenHeadings } from "./roughen.ts";
import { shortStoryPages } from "./short-stories.ts";
import { simulatePages, withSimulated } from "./simulate.ts";
import { readStandingHeads } from "./standing-heads.ts";
import { unmarkPage } from "./unmark.ts";

/** Where the pages lie that weights are fitted on. */
export interface PageFolders {
  /** Pages with known articles; those of the first folder are also set and displaced anew. */
  readonly pages: readonly string[];
  /** What `corpus-pages.ts` made: two halves, `a` and `b`. */
  readonly corpus: string | undefined;
}

function readAll({ pages, corpus }: PageFolders) {
  const [text, ...others] = pages.map(readGoldPages);
  return {
    text: text!,
    others: others.flat(),
    corpus: corpus === undefined ? [] : HALVES.flatMap((half) => readGoldPages(join(corpus, half))),
  };
}

/** How often the first folder's pages are learned anew: set and read in other manners, and displaced. */
export interface Copies {
  readonly simulated: number;
  readonly displaced: number;
}

/** The pages that roles are learned from: as they are, set anew, displaced and rough. */
export function readRolePages(folders: PageFolders, copies: Copies): GoldPage[] {
  const read = readAll(folders);
  return [...read.text, ...makeAnew(read, copies, namesFrom(folders)), ...read.others];
}

/** Pages of short stories, compared with those that they are made of. */
const SHORT_STORIES = 0.5;
/** The same where reading order is learned. */
const SHORT_STORIES_ORDER = 0.25;
/** The readings of such pages by tools, compared with those in order. */
const SHORT_READINGS = 1;

/** Pages as small papers have them, in order, and as tools read them. */
function makeShort(pages: readonly GoldPage[], share: number): GoldPage[] {
  const short = shortStoryPages(pages, peopleOf(pages), share, seededRandom(37));
  return withSimulated(short, SHORT_READINGS);
}

/** Pages set anew, and displaced, some of them rough. */
function makeAnew(
  { text, corpus }: Pick<ReturnType<typeof readAll>, "text" | "corpus">,
  { simulated, displaced }: Copies,
  namesOf: (page: GoldPage) => readonly string[],
): GoldPage[] {
  return roughen(
    [
      ...withSimulated(text, simulated),
      ...displaceAll([...Array.from({ length: displaced }, () => text).flat(), ...corpus]),
      ...withSimulated(corpus, 1),
      ...makeShort([...text, ...corpus], SHORT_STORIES),
    ],
    namesOf,
    seededRandom(13),
  );
}

/** Share of the pages of plain text that have a line to each line of type. */
const IN_LINES = 0.3;

/**
 * The pages that the roles of plain text are learned from: those without boxes, all rough in some cases, and the corpus's
 * once more as they are; all without marks, some in lines of type or with headings in two lines.
 */
export function readPlainPages(folders: PageFolders, copies: Copies): GoldPage[] {
  const read = readAll(folders);
  const namesOf = namesFrom(folders);
  const asTheyAre = roughen([...read.text, ...read.corpus], namesOf, seededRandom(17));
  const random = seededRandom(29);
  return [...asTheyAre, ...makeAnew(read, copies, namesOf)].map((page) =>
    withBrokenHeadings(unmarkPage(random() < IN_LINES ? setInLines(page, random) : page), random),
  );
}

/** Pages that reading order is learned from are rough in so many cases, compared with those that roles are learned from. */
const ROUGH_ORDER = 0.6;

/** The pages that reading order is learned from: those in order that were set anew, and displaced ones, some of them rough. */
export function readOrderPages(folders: PageFolders): GoldPage[] {
  const { text, others, corpus } = readAll(folders);
  const anew = [
    ...simulatePages(text, 1),
    ...displaceAll([...text, ...corpus]),
    ...simulatePages(corpus, 1),
    ...makeShort([...text, ...corpus], SHORT_STORIES_ORDER),
  ];
  return [...text, ...roughen(anew, namesFrom(folders), seededRandom(19), ROUGH_ORDER), ...others];
}

/** Either half of the pages has its own half of the columns' names. */
function namesFrom({ corpus }: PageFolders): (page: GoldPage) => readonly string[] {
  const names = readStandingHeads(corpus);
  const ofHalf = HALVES.map((_, half) => names.filter((__, i) => i % 2 === half));
  return (page) => ofHalf[foldOf(page)]!;
}

/** One in so many of the pages in order, and of those with boxes, teaches the choice among covers. */
const IN_ORDER_SHARE = 2;
const BOXES_SHARE = 3;

/** The pages that the choice among covers is learned from: as tools gave them, set anew, in order and displaced. */
export function readChoicePages(folders: PageFolders): GoldPage[] {
  const { text, others, corpus } = readAll(folders);
  const anew = [
    ...simulatePages(text, 1),
    ...displaceAll([...text, ...corpus]),
    ...simulatePages(corpus, 1),
    ...corpus.filter((_, i) => i % IN_ORDER_SHARE === 0),
    ...makeShort([...text, ...corpus], SHORT_STORIES_ORDER),
  ];
  return [
    ...text,
    ...roughen(anew, namesFrom(folders), seededRandom(23), ROUGH_ORDER),
    ...others.filter((_, i) => i % BOXES_SHARE === 0),
  ];
}
