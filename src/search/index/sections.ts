import { fold } from "../fold.ts";
import type { FieldName, Passage, SearchRecord } from "../record.ts";

/**
 * Sections: the pieces of articles that the index counts. Lists of sections rather than of articles find
 * words that stand near each other, and tell the field at once. Of every article come first its headline,
 * then byline and source where printed, then its other passages, whole ones, gathered to some hundred
 * characters. Nothing is found across passages, so nothing is found across sections.
 *
 *     article      0                     1              2
 *     sections     0  1  2  3  4         5  6  7        8 …
 *                  h  b  s  ·  ·         h  ·  ·        h …
 */
export interface SectionedArticle {
  readonly headline: string;
  readonly byline: string | undefined;
  readonly source: string | undefined;
  readonly rest: readonly string[];
}

/** How an article is parted: all that a reader of the index needs to tell a section's article and field. */
export interface SectionShape {
  readonly hasByline: boolean;
  readonly hasSource: boolean;
  readonly restSections: number;
}

/** Passages of a section are parted by this, a code unit that stands in no folded text. */
export const PASSAGE_BREAK = "\0";

/** Shorter sections make lists longer, longer ones bring more candidates that are none: see README.md. */
export const SECTION_CHARS = 256;

export function sectionArticle({ passages }: SearchRecord, sectionChars = SECTION_CHARS): SectionedArticle {
  const others = passages.filter(
    ([field]) => field !== "headline" && field !== "byline" && field !== "source",
  );
  return {
    headline: foldedField(passages, "headline") ?? "",
    byline: foldedField(passages, "byline"),
    source: foldedField(passages, "source"),
    rest: gather(others, sectionChars),
  };
}

function foldedField(passages: readonly Passage[], wanted: FieldName): string | undefined {
  const texts = passages.filter(([field]) => field === wanted).map(([, text]) => fold(text));
  return texts.length === 0 ? undefined : texts.join(PASSAGE_BREAK);
}

function gather(passages: readonly Passage[], sectionChars: number): string[] {
  const sections: string[] = [];
  let open = false;
  for (const [, text] of passages) {
    const folded = fold(text);
    if (open) sections[sections.length - 1] += PASSAGE_BREAK + folded;
    else sections.push(folded);
    open = sections.at(-1)!.length < sectionChars;
  }
  return sections;
}

export const sectionsOf = ({ headline, byline, source, rest }: SectionedArticle): string[] =>
  [headline, byline, source, ...rest].filter((text) => text !== undefined);

export const shapeOf = ({ byline, source, rest }: SectionedArticle): SectionShape => ({
  hasByline: byline !== undefined,
  hasSource: source !== undefined,
  restSections: rest.length,
});
