import type { Box } from "../../model/block.ts";

/** An article as a person marked it on the scan: rectangles in the picture's pixels. */
export interface GoldArticle {
  readonly id: string;
  readonly title: string;
  readonly byline: string;
  /** Name of the column that it stands in; empty without one. */
  readonly column: string;
  readonly regions: readonly Box[];
  readonly title_region: Box | null;
}

/** A recognised line, its corners in pixels of the enlarged picture. */
export interface OcrLine {
  readonly text: string;
  readonly box: readonly (readonly [x: number, y: number])[];
}

/** Recognised text that belongs to an article, line by line. */
export interface GoldText {
  readonly id: string;
  readonly lines: readonly string[];
}

/**
 * Gives each article the lines whose centres lie in its regions; `enlargement` is how many times larger the picture
 * was when its lines were read. Lines in no region (folios, section heads) belong to none.
 */
export function goldTexts(
  articles: readonly GoldArticle[],
  lines: readonly OcrLine[],
  enlargement: number,
): GoldText[] {
  return articles.map(({ id, regions, title_region }) => {
    const areas = title_region ? [...regions, title_region] : regions;
    const own = lines.filter((line) => areas.some((area) => isInside(centreOf(line, enlargement), area)));
    return { id, lines: own.map(({ text }) => text) };
  });
}

function centreOf({ box }: OcrLine, enlargement: number): readonly [number, number] {
  const middle = (values: readonly number[]): number =>
    (Math.min(...values) + Math.max(...values)) / 2 / enlargement;
  return [middle(box.map(([x]) => x)), middle(box.map(([, y]) => y))];
}

const isInside = ([x, y]: readonly [number, number], [left, top, right, bottom]: Box): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;
