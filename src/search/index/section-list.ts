import { type BitReader, type BitWriter, riceParameter } from "./bits.ts";

/** Ascending numbers of a volume's sections, from 0. */
export type SectionList = readonly number[];

/** Writes an ascending list: its length, then its gaps. Never more than a bit a section of the volume. */
export function writeSectionList(out: BitWriter, list: SectionList, sections: number): void {
  out.gamma(list.length + 1);
  const k = gapParameter(list.length, sections);
  let next = 0;
  for (const section of list) {
    out.rice(section - next, k);
    next = section + 1;
  }
}

export function readSectionList(bits: BitReader, sections: number): number[] {
  const length = bits.gamma() - 1;
  const k = gapParameter(length, sections);
  const list = new Array<number>(length);
  let next = 0;
  for (let i = 0; i < length; i++) {
    list[i] = next + bits.rice(k);
    next = list[i]! + 1;
  }
  return list;
}

const gapParameter = (length: number, sections: number): number =>
  length === 0 ? 0 : riceParameter(sections / length);
