import { BitReader, BitWriter } from "./bits.ts";
import type { SectionShape } from "./sections.ts";

export type SectionField = "headline" | "byline" | "source" | "rest";

/** Which article and field a section belongs to. */
export class SectionMap {
  readonly articles: number;
  readonly sections: number;
  readonly #articleOf: Uint32Array;
  readonly #fieldOf: readonly SectionField[];

  constructor(shapes: readonly SectionShape[]) {
    const fields: SectionField[] = [];
    const articleOf: number[] = [];
    for (const [article, shape] of shapes.entries()) {
      for (const field of fieldsOf(shape)) {
        fields.push(field);
        articleOf.push(article);
      }
    }
    this.articles = shapes.length;
    this.sections = fields.length;
    this.#fieldOf = fields;
    this.#articleOf = Uint32Array.from(articleOf);
  }

  articleOf(section: number): number {
    return this.#articleOf[section]!;
  }

  fieldOf(section: number): SectionField {
    return this.#fieldOf[section]!;
  }
}

function* fieldsOf({ hasByline, hasSource, restSections }: SectionShape): Generator<SectionField> {
  yield "headline";
  if (hasByline) yield "byline";
  if (hasSource) yield "source";
  for (let i = 0; i < restSections; i++) yield "rest";
}

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
