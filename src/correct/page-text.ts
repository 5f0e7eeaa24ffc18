import type { Block } from "../model/block.ts";
import type { Quote } from "../model/correction.ts";

/** A stretch of a page's text, white space left out; ends are exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A page's text with white space left out, and which block each of its characters stands in. */
export interface PageText {
  readonly squashed: string;
  readonly blocks: readonly (Stretch & { readonly block: Block })[];
}

/** Text without its white space: OCR tools break lines and set spaces as they like. */
export const squash = (text: string): string => text.replace(/\s+/g, "");

/** Runs the blocks' texts together in the order of the file, which no engine changes. */
export function pageTextOf(blocks: readonly Block[]): PageText {
  let end = 0;
  const spans = blocks.map((block) => {
    const start = end;
    end += squash(block.text).length;
    return { start, end, block };
  });
  return { squashed: blocks.map(({ text }) => squash(text)).join(""), blocks: spans };
}

/** Half of a surrogate pair: no character, and nothing that print can be quoted by. */
const HALF_CHARACTER = /[\uD800-\uDFFF]/u;

/** Every place where a quote stands: none when it is stale, several when it is ambiguous. */
export function findQuote({ squashed }: PageText, quote: Quote): Stretch[] {
  const [prefix, exact, suffix] = [quote.prefix, quote.exact, quote.suffix].map((part) => squash(part ?? ""));
  const wanted = prefix! + exact! + suffix!;
  const found: Stretch[] = [];
  if (HALF_CHARACTER.test(exact!)) return found;
  for (let at = squashed.indexOf(wanted); at >= 0; at = squashed.indexOf(wanted, at + 1)) {
    const start = at + prefix!.length;
    found.push({ start, end: start + exact!.length });
  }
  return found;
}

/** The blocks that a stretch touches. */
export const blocksAt = ({ blocks }: PageText, { start, end }: Stretch): Block[] =>
  blocks.filter((span) => span.start < end && span.end > start).map(({ block }) => block);

/** Characters that one more try at telling a quote apart adds on each side. */
const CONTEXT_STEP = 4;

/** The shortest quote of a stretch, in steps, that stands on the page once. */
export function quoteOf(page: PageText, stretch: Stretch): Quote {
  const { squashed } = page;
  const [start, end] = [wholeFrom(squashed, stretch.start), wholeTo(squashed, stretch.end)];
  const exact = squashed.slice(start, end);
  for (let context = 0; ; context += CONTEXT_STEP) {
    const prefix = squashed.slice(wholeFrom(squashed, Math.max(0, start - context)), start);
    const suffix = squashed.slice(end, wholeTo(squashed, end + context));
    const quote = { exact, ...(prefix && { prefix }), ...(suffix && { suffix }) };
    const isWhole = context >= squashed.length;
    if (isWhole || findQuote(page, quote).length === 1) return quote;
  }
}

const LOW_SURROGATE = /^[\uDC00-\uDFFF]/;

/** An offset, or the one before where it would cut a character in half. */
const wholeFrom = (text: string, offset: number): number =>
  offset - Number(LOW_SURROGATE.test(text.charAt(offset)));

/** An offset, or the one behind where it would cut a character in half. */
const wholeTo = (text: string, offset: number): number =>
  offset + Number(LOW_SURROGATE.test(text.charAt(offset)));

/** The offset in a text of the character that has so many printed characters before it. */
export function offsetIn(text: string, printedBefore: number): number {
  let printed = 0;
  for (let offset = 0; offset < text.length; offset++) {
    if (/\s/.test(text[offset]!)) continue;
    if (printed === printedBefore) return offset;
    printed++;
  }
  return text.length;
}
