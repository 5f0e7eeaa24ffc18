import { type BitReader, type BitWriter, riceParameter } from "./bits.ts";

/** Ascending numbers of a volume's articles, from 0. */
export type DocumentList = readonly number[];

/** Writes an ascending list: its length, then its gaps. Never more than a bit an article of the volume. */
export function writeDocuments(out: BitWriter, documents: DocumentList, volumeSize: number): void {
  out.gamma(documents.length + 1);
  const k = gapParameter(documents.length, volumeSize);
  let next = 0;
  for (const document of documents) {
    out.rice(document - next, k);
    next = document + 1;
  }
}

export function readDocuments(bits: BitReader, volumeSize: number): number[] {
  const length = bits.gamma() - 1;
  const k = gapParameter(length, volumeSize);
  const documents = new Array<number>(length);
  let next = 0;
  for (let i = 0; i < length; i++) {
    const document = next + bits.rice(k);
    documents[i] = document;
    next = document + 1;
  }
  return documents;
}

const gapParameter = (length: number, volumeSize: number): number =>
  length === 0 ? 0 : riceParameter(volumeSize / length);
