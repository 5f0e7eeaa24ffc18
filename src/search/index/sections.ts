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
  readonly rest: readonly RestSection[];
}

/** Some passages of an article, and their folded text. */
export interface RestSection {
  readonly text: string;
  readonly passages: readonly Passage[];
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

function gather(passages: readonly Passage[], sectionChars: number): RestSection[] {
  const sections: { text: string; passages: Passage[] }[] = [];
  for (const passage of passages) {
    const text = fold(passage[1]);
    const open = sections.at(-1);
    if (open === undefined || open.text.length >= sectionChars) sections.push({ text, passages: [passage] });
    else {
      open.text += PASSAGE_BREAK + text;
      open.passages.push(passage);
    }
  }
  return sections;
}

/** The folded texts in the order in which they are numbered. */
export const sectionTexts = ({ headline, byline, source, rest }: SectionedArticle): string[] =>
  [headline, byline, source, ...rest.map(({ text }) => text)].filter((text) => text !== undefined);

export const shapeOf = ({ byline, source, rest }: SectionedArticle): SectionShape => ({
  hasByline: byline !== undefined,
  hasSource: source !== undefined,
  restSections: rest.length,
});
