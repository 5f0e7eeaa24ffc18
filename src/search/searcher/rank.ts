import type { SectionMap } from "../index/section-map.ts";
import type { VolumeMatches } from "./find-in-volume.ts";

/** Where an article answers: how much of the query its headline has, and which part of its text to quote. */
export interface Placing {
  /** Clauses that stand in the headline. */
  readonly headlineClauses: number;
  /** The part of the record with the section in which the most clauses stand, the first among equals. */
  readonly part: number;
}

/** The placing of each of a volume's articles that answer, in their order. */
export function placeArticles({ articles, clauseSections }: VolumeMatches, map: SectionMap): Placing[] {
  const headlineClauses = new Map<number, number>();
  const clausesBySection = new Map<number, number>();
  for (const section of clauseSections.flat()) {
    if (map.fieldOf(section) === "headline") increment(headlineClauses, map.articleOf(section));
    else increment(clausesBySection, section);
  }
  const best = bestSections(clausesBySection, map);
  return articles.map((article) => ({
    headlineClauses: headlineClauses.get(article) ?? 0,
    part: map.partOf(best.get(article) ?? map.headlineOf(article)),
  }));
}

function bestSections(clausesBySection: ReadonlyMap<number, number>, map: SectionMap): Map<number, number> {
  const best = new Map<number, number>();
  for (const [section, clauses] of clausesBySection) {
    const article = map.articleOf(section);
    const rival = best.get(article);
    const rivalClauses = rival === undefined ? 0 : clausesBySection.get(rival)!;
    if (clauses > rivalClauses || (clauses === rivalClauses && section < rival!)) best.set(article, section);
  }
  return best;
}

const increment = (counts: Map<number, number>, key: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
