import { BitReader, BitWriter } from "./bits.ts";
import { partOfSection } from "./record-parts.ts";
import type { SectionShape } from "./sections.ts";

export type SectionField = "headline" | "byline" | "source" | "rest";

/** Which article, field and part a section belongs to. */
export class SectionMap {
  readonly articles: number;
  readonly sections: number;
  readonly #shapes: readonly SectionShape[];
  readonly #articleOf: Uint32Array;
  /** The first section of each article: its headline. */
  readonly #firstOf: Uint32Array;

  constructor(shapes: readonly SectionShape[]) {
    this.#shapes = shapes;
    this.articles = shapes.length;
    this.sections = shapes.reduce((sum, shape) => sum + sectionCount(shape), 0);
    this.#articleOf = new Uint32Array(this.sections);
    this.#firstOf = new Uint32Array(shapes.length);
    let next = 0;
    for (const [article, shape] of shapes.entries()) {
      this.#firstOf[article] = next;
      this.#articleOf.fill(article, next, next + sectionCount(shape));
      next += sectionCount(shape);
    }
  }

  articleOf(section: number): number {
    return this.#articleOf[section]!;
  }

  headlineOf(article: number): number {
    return this.#firstOf[article]!;
  }

  fieldOf(section: number): SectionField {
    const article = this.articleOf(section);
    const { hasByline, hasSource } = this.#shapes[article]!;
    const n = section - this.#firstOf[article]!;
    if (n === 0) return "headline";
    if (n === 1 && hasByline) return "byline";
    return n === (hasByline ? 2 : 1) && hasSource ? "source" : "rest";
  }

  /** The part of the article's record that has the section's text. */
  partOf(section: number): number {
    if (this.fieldOf(section) !== "rest") return 0;
    const article = this.articleOf(section);
    const shape = this.#shapes[article]!;
    const end = this.#firstOf[article]! + sectionCount(shape);
    return partOfSection(section - (end - shape.restSections), shape.restSections);
  }
}

const sectionCount = ({ hasByline, hasSource, restSections }: SectionShape): number =>
  1 + (hasByline ? 1 : 0) + (hasSource ? 1 : 0) + restSections;

export function encodeSectionMap(shapes: readonly SectionShape[]): Uint8Array {
  const out = new BitWriter();
  for (const { hasByline, hasSource, restSections } of shapes) {
    out.bits(hasByline ? 1 : 0, 1);
    out.bits(hasSource ? 1 : 0, 1);
    out.gamma(restSections + 1);
  }
  return out.finish();
}

export function decodeSectionMap(bytes: Uint8Array, articles: number): SectionMap {
  const bits = new BitReader(bytes);
  const shapes = Array.from({ length: articles }, () => ({
    hasByline: bits.bit() === 1,
    hasSource: bits.bit() === 1,
    restSections: bits.gamma() - 1,
  }));
  return new SectionMap(shapes);
}
