import { join } from "node:path";
import { seededRandom } from "../learning/train-network.ts";
import { displaceAll } from "./displace.ts";
import { foldOf, HALVES } from "./folds.ts";
import { type GoldPage, readGoldPages } from "./gold.ts";
import { roughen } from "./roughen.ts";
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

/** One in so many of the corpus's pages is learned as plain text. */
const UNMARKED = 3;

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

/** The pages that roles are learned from: as they are, set anew, displaced, rough and, for plain text, without marks. */
export function readRolePages(folders: PageFolders, copies: Copies, plain: boolean): GoldPage[] {
  const { text, others, corpus } = readAll(folders);
  const namesOf = namesFrom(folders);
  const anew = roughen(
    [
      ...withSimulated(text, copies.simulated),
      ...displaceAll([...Array.from({ length: copies.displaced }, () => text).flat(), ...corpus]),
      ...withSimulated(corpus, 1),
    ],
    namesOf,
    seededRandom(13),
  );
  const toUnmark = [...text, ...corpus.filter((_, i) => i % UNMARKED === 0)];
  return [
    ...text,
    ...anew,
    ...(plain ? roughen(toUnmark, namesOf, seededRandom(17)).map(unmarkPage) : []),
    ...others,
  ];
}

/** Pages that reading order is learned from are rough in so many cases, compared with those that roles are learned from. */
const ROUGH_ORDER = 0.6;

/** The pages that reading order is learned from: those in order that were set anew, and displaced ones, some of them rough. */
export function readOrderPages(folders: PageFolders): GoldPage[] {
  const { text, others, corpus } = readAll(folders);
  const anew = [...simulatePages(text, 1), ...displaceAll([...text, ...corpus]), ...simulatePages(corpus, 1)];
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
  ];
  return [
    ...text,
    ...roughen(anew, namesFrom(folders), seededRandom(23), ROUGH_ORDER),
    ...others.filter((_, i) => i % BOXES_SHARE === 0),
  ];
}
