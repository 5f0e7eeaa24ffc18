import { seededRandom } from "../learning/train-network.ts";
import { alignPage, type GoldBlock, type GoldPage, withText } from "./gold.ts";
import { pieceOf, printPieces } from "./page-pieces.ts";

type Random = () => number;

const MOST_RUN = 5;
const TO_END = 0.25;

/** Takes runs of one to five items out and puts them in elsewhere, often at the end. */
export function displaceRuns<Item>(items: readonly Item[], runs: number, random: Random): Item[] {
  const moved = [...items];
  for (let i = 0; i < runs; i++) {
    const from = Math.floor(random() * moved.length);
    const run = moved.splice(from, 1 + Math.floor(random() * MOST_RUN));
    const to = random() < TO_END ? moved.length : Math.floor(random() * (moved.length + 1));
    moved.splice(to, 0, ...run);
  }
  return moved;
}

/** A block that has its place in an article, and what followed it in the file without having one. */
interface Unit {
  readonly article: number;
  readonly place: number;
  readonly blocks: GoldBlock[];
}

/** The page's blocks article by article; captions, pictures and furniture stay below what they stood under. */
function inPrintedOrder(page: GoldPage): GoldBlock[] {
  const units: Unit[] = [{ article: -1, place: 0, blocks: [] }];
  for (const gold of alignPage(page)) {
    if (gold.article === undefined || gold.role === "caption") units.at(-1)!.blocks.push(gold);
    else units.push({ article: gold.article, place: gold.place, blocks: [gold] });
  }
  return units.sort((a, b) => a.article - b.article || a.place - b.place).flatMap(({ blocks }) => blocks);
}

/**
 * A known page put in order and displaced anew, its lines as they are: so the weights see the same stories in more
 * than one disorder.
 */
export function displacePage(page: GoldPage, runs: number, random: Random): GoldPage {
  const source = page.raw.text.split("\n");
  const blocks = displaceRuns(inPrintedOrder(page), runs, random);
  const pieces = blocks.map(({ block }) => ({
    ...pieceOf(source, block),
    blankLinesAbove: Math.max(1, block.blankLinesAbove),
  }));
  return { ...withText(page, "displaced", printPieces(pieces)), orderType: "displaced-anew" };
}

/** Every page once: a third of them with one or two runs displaced, the others with three to six. */
export function displaceAll(pages: readonly GoldPage[]): GoldPage[] {
  const random = seededRandom(7);
  return pages.map((page, i) => {
    const runs = i % 3 === 0 ? 1 + Math.floor(random() * 2) : 3 + Math.floor(random() * 4);
    return displacePage(page, runs, random);
  });
}
