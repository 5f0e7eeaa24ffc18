import fc from "fast-check";
import type { NewCorrection } from "../../src/correct/edit-corrections.ts";
import { type PageText, pageTextOf, quoteOf } from "../../src/correct/page-text.ts";
import type { BlockRole } from "../../src/model/block.ts";
import { CORRECTABLE_FIELDS, CORRECTABLE_METADATA } from "../../src/model/correction.ts";
import { tokenizePage } from "../../src/tokenize/tokenize-page.ts";
import { pageText, rawPage } from "./arbitrary-page.ts";

const ROLES: readonly BlockRole[] = [
  ...([
    "headline",
    "kicker",
    "deck",
    "crosshead",
    "body",
    "caption",
    "credit",
    "creditLine",
    "summary",
  ] as const),
  ...(["notice", "imprint", "folio", "unknown", "jumpLine", "standingHead", "editorsNote"] as const),
];

/** No page prints it. */
const STALE = "此句本版无";

const signature = {
  page: "01",
  by: "江月",
  when: "2031-05-08",
  why: fc.constantFrom("原报如此", "形近 # 字: “己”", '据"样报"'),
};

/** Random numbers that pick a place on the page, whatever the page is. */
const place = fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 12 }), fc.nat(9));

type Place = readonly [block: number, offset: number, length: number, luck: number];

/** Quotes a stretch inside one block; one quote in ten is stale. */
function quoteAt(page: PageText, [block, offset, length, luck]: Place): NewCorrection["quote"] {
  const spans = page.blocks.filter(({ start, end }) => end > start);
  const span = spans[block % Math.max(1, spans.length)];
  if (!span || luck === 0) return { exact: STALE };
  const start = span.start + (offset % (span.end - span.start));
  return quoteOf(page, { start, end: Math.min(span.end, start + length) });
}

const decision = fc.oneof(
  fc.record({ kind: fc.constant("role"), role: fc.constantFrom(...ROLES) }),
  fc.record({
    kind: fc.constant("order"),
    target: place,
    way: fc.constantFrom("follows", "belongsTo"),
    through: fc.option(place),
  }),
  fc.record({ kind: fc.constant("split") }),
  fc.record({ kind: fc.constant("join") }),
  fc.record({ kind: fc.constant("text"), text: fc.constantFrom("已经", "甲", "“乙”", "a b", "二〇三一年") }),
  fc.record({ kind: fc.constant("field"), field: fc.constantFrom(...CORRECTABLE_FIELDS) }),
  fc.record({
    kind: fc.constant("metadata"),
    field: fc.constantFrom(...CORRECTABLE_METADATA),
    value: fc.constantFrom("要闻", "A02"),
  }),
);

const drawn = fc.record({ place, decision, why: signature.why });

function toCorrection(
  page: PageText,
  { place, decision, why }: typeof drawn extends fc.Arbitrary<infer T> ? T : never,
) {
  const { target, way, through, ...own } = decision as Record<string, unknown> & {
    target?: Place;
    way?: string;
    through?: Place | null;
  };
  return {
    ...own,
    ...(way !== undefined && { [way]: quoteAt(page, target!) }),
    ...(through && { through: quoteAt(page, through) }),
    ...signature,
    why,
    quote: quoteAt(page, place),
  } as unknown as NewCorrection;
}

export interface CorrectedPage {
  readonly text: string;
  readonly corrections: readonly NewCorrection[];
}

/** A page, and decisions about it of every kind: sound ones, stale ones, and such as contradict one another. */
export const correctedPage: fc.Arbitrary<CorrectedPage> = fc
  .tuple(pageText, fc.array(drawn, { minLength: 8, maxLength: 12 }))
  .map(([text, draws]) => {
    const page = pageTextOf(tokenizePage(rawPage(text)));
    return { text, corrections: draws.map((draw) => toCorrection(page, draw)) };
  });

export const isStale = (correction: NewCorrection): boolean => JSON.stringify(correction).includes(STALE);
