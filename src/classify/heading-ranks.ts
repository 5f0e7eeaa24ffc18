import type { Block } from "../model/block.ts";

/** A level that fewer headings have says nothing by itself: tools give the first to the largest line of a page alone. */
const FEWEST_OF_LEVEL = 2;

/**
 * Ranks of a page's headings by the levels that the tool gave them, from 0 for the highest; undefined for what is no
 * heading. One that has its level to itself counts with those next below it.
 *
 * @example levels 1, 2, 2, 3, 3, 3 // => ranks 0, 0, 0, 1, 1, 1
 */
export function headingRanks(blocks: readonly Block[]): readonly (number | undefined)[] {
  const levels = blocks.map(({ kind, level }) => (kind === "heading" ? (level ?? 1) : undefined));
  const counts = new Map<number, number>();
  for (const level of levels) if (level !== undefined) counts.set(level, (counts.get(level) ?? 0) + 1);
  const telling = [...counts]
    .filter(([, count]) => count >= FEWEST_OF_LEVEL)
    .map(([level]) => level)
    .sort((a, b) => a - b);
  return levels.map((level) => {
    if (level === undefined) return undefined;
    const rank = telling.findIndex((other) => other >= level);
    return rank < 0 ? Math.max(0, telling.length - 1) : rank;
  });
}

/** For each block the shares of the page's headings that are of a lower rank than it, and of a higher one. */
export function rankFeatures(
  ranks: readonly (number | undefined)[],
): (readonly [lower: number, higher: number])[] {
  const known = ranks.filter((rank) => rank !== undefined);
  return ranks.map((rank) => {
    if (rank === undefined || known.length === 0) return [0, 0];
    const lower = known.filter((other) => other > rank).length;
    const higher = known.filter((other) => other < rank).length;
    return [lower / known.length, higher / known.length];
  });
}
