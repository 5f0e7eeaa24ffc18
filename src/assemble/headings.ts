import type { ClassifiedBlock } from "../model/block.ts";
import { asSet } from "../text/as-set.ts";
import { beginsAnew, isPoint } from "../text/begins-anew.ts";
import { isOpenEnded } from "../text/sentence.ts";

/** The display type above a story, in the three ranks of a Chinese headline (引题, 主题, 副题). */
export interface Headings {
  readonly kicker?: string;
  readonly headline?: string;
  readonly deck?: string;
  readonly standingHead?: string;
  /** How many of the article's first blocks they take up. */
  readonly count: number;
}

const ABOVE_STORY = new Set(["kicker", "headline", "deck", "standingHead"]);

/**
 * Reads the headings that an article's blocks begin with. The likeliest headline is the headline; what stands
 * above it leads into it, what stands below it is its deck.
 */
export function readHeadings(blocks: readonly ClassifiedBlock[]): Headings {
  const count = countHeadings(blocks);
  const group = blocks.slice(0, count);
  const standing = group.filter((block) => block.role === "standingHead");
  const ranked = group.filter((block) => block.role !== "standingHead");
  // A name of a column that stands above text alone is all that leads it.
  if (ranked.length === 0 && standing.length > 0) ranked.push(standing.pop()!);
  if (ranked.length === 0) return { count: 0 };
  const main = ranked.reduce(
    (best, block, index) => (chance(block) > chance(ranked[best]!) ? index : best),
    0,
  );
  const join = (some: readonly ClassifiedBlock[]): string => some.map(onOneLine).join(" ");
  return {
    headline: onOneLine(ranked[main]!),
    ...(main > 0 && { kicker: join(ranked.slice(0, main)) }),
    ...(main < ranked.length - 1 && { deck: join(ranked.slice(main + 1)) }),
    ...(standing.length > 0 && { standingHead: join(standing) }),
    count,
  };
}

/** Display type is broken over lines as its columns allow. */
const onOneLine = ({ text }: ClassifiedBlock): string => text.replace(/\s*\n\s*/g, " ");

const chance = (block: ClassifiedBlock): number =>
  block.roleScores?.headline ?? (block.role === "headline" ? 1 : 0);

/** A block that is hardly a crosshead and stands above the story is one of its headings. */
const SURE_CROSSHEAD = 0.7;

function countHeadings(blocks: readonly ClassifiedBlock[]): number {
  // Below the columns' names.
  const top = blocks.findIndex(({ role }) => role !== "standingHead");
  let count = 0;
  for (const [index, block] of blocks.entries()) {
    const doubtful = block.role === "crosshead" && (block.roleScores?.crosshead ?? 1) < SURE_CROSSHEAD;
    // An article begins with its headline: what looks like a crosshead up there is one.
    const first = index === top && block.role === "crosshead";
    const leads =
      (index === top && leadsIntoHeadline(blocks, index)) || leadsIntoDateline(blocks, index, top);
    if (!ABOVE_STORY.has(block.role) && !doubtful && !first && !leads) break;
    count++;
  }
  return count;
}

/** Longer lines are text. */
const LONGEST_KICKER_CHARS = 45;

/** A line without a full stop that an article begins with, above its marked headline, is its kicker. */
function leadsIntoHeadline(blocks: readonly ClassifiedBlock[], index: number): boolean {
  const [{ text }, next] = [blocks[index]!, blocks[index + 1]];
  return (
    next?.kind === "heading" &&
    ABOVE_STORY.has(next.role) &&
    text.length <= LONGEST_KICKER_CHARS &&
    isOpenEnded(asSet(text))
  );
}

/** Longer ones right above the dateline sum the story up, and papers count them as text. */
const LONGEST_DECK_CHARS = 60;

/**
 * Lines without a full stop between the headline and the dateline, or the marked points that sum a story up, are decks:
 * no sentence goes on there, and nothing of the text stands above a deck or such points.
 */
function leadsIntoDateline(blocks: readonly ClassifiedBlock[], index: number, top: number): boolean {
  const [block, next] = [blocks[index]!, blocks[index + 1]];
  if (index <= top || next === undefined || beginsAnew(block.text) || !isOpenEnded(asSet(block.text)))
    return false;
  if (isPoint(next.text)) return true;
  return beginsAnew(next.text)
    ? block.text.length <= LONGEST_DECK_CHARS
    : leadsIntoDateline(blocks, index + 1, top);
}
