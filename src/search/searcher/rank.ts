import type { SectionMap } from "../index/section-map.ts";
import type { VolumeMatches } from "./find-in-volume.ts";
import type { Numbers } from "./number-sets.ts";

/** How many of the query's clauses stand in the headline, for each of the articles that answer. */
export function headlineClauses({ articles, clauseSections }: VolumeMatches, map: SectionMap): number[] {
  const counts = new Array<number>(articles.length).fill(0);
  for (const sections of clauseSections) {
    let i = 0;
    for (const [n, article] of articles.entries()) {
      const headline = map.headlineOf(article);
      while (i < sections.length && sections[i]! < headline) i++;
      if (sections[i] === headline) counts[n]!++;
    }
  }
  return counts;
}

/**
 * The part of an article's record to quote: the one with the section in which the most clauses stand, the
 * first among equals; the first part where nothing but the headline has any.
 */
export function partToQuote(article: number, { clauseSections }: VolumeMatches, map: SectionMap): number {
  const first = map.headlineOf(article) + 1;
  const clausesBySection = new Map<number, number>();
  for (const sections of clauseSections) {
    for (
      let i = lowerBound(sections, first);
      i < sections.length && map.articleOf(sections[i]!) === article;
      i++
    ) {
      clausesBySection.set(sections[i]!, (clausesBySection.get(sections[i]!) ?? 0) + 1);
    }
  }
  const [best] = [...clausesBySection].sort(([a, n], [b, m]) => m - n || a - b);
  return best === undefined ? 0 : map.partOf(best[0]);
}

/** Where in an ascending list the first number from `least` on stands. */
function lowerBound(numbers: Numbers, least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
