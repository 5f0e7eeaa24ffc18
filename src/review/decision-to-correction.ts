import type { NewCorrection } from "../correct/edit-corrections.ts";
import { type PageText, quoteOf, type Stretch, squash } from "../correct/page-text.ts";
import type { Correction, Quote } from "../model/correction.ts";
import type { Decision } from "./decision.ts";

/** A decision about the page's text; taking a correction back is none. */
export type TextDecision = Exclude<Decision, { kind: "remove" }>;

/** Who decides, when, and about which page. */
export interface DecisionContext {
  readonly page: string;
  readonly by: string;
  /** yyyy-mm-dd */
  readonly when: string;
}

/** A decision that cannot be written down, told to the person who made it. */
export class Refusal extends Error {}

/** Enough of a block's beginning for a reader of the file to know it by. */
const QUOTE_CHARS = 12;

/**
 * Writes a decision down as a correction: blocks become quotes of the print, which outlive every engine.
 * Throws a Refusal for what cannot be quoted.
 */
export function decisionToCorrection(
  decision: TextDecision,
  text: PageText,
  { page, by, when }: DecisionContext,
): NewCorrection {
  const common = { page, by, when, why: decision.why, quote: quoteOf(text, placeOf(decision, text)) };
  switch (decision.kind) {
    case "role":
      return { ...common, kind: "role", role: decision.role };
    case "split":
    case "join":
      return { ...common, kind: decision.kind };
    case "text":
      return { ...common, kind: "text", text: decision.reading };
    case "field":
      return { ...common, kind: "field", field: decision.field };
    case "follows":
    case "belongsTo": {
      const { kind, block, through, target } = decision;
      const run = through === block ? {} : { through: blockQuote(text, through) };
      return { ...common, kind: "order", [kind]: blockQuote(text, target), ...run } as NewCorrection;
    }
  }
}

/** Where on the page a decision is about. */
export function placeOf(decision: TextDecision, text: PageText): Stretch {
  const span = spanOf(text, decision.block);
  if (decision.kind === "text" || decision.kind === "field") return wordsIn(text, span, decision.printed);
  if (decision.kind === "split") return splitPlace(text, decision.block, decision.offset);
  return beginningOf(span);
}

const blockQuote = (text: PageText, block: string): Quote => quoteOf(text, beginningOf(spanOf(text, block)));

function spanOf(text: PageText, block: string): Stretch {
  const span = text.blocks.find((one) => one.block.id === block);
  if (!span) throw new Refusal("此块已不在版面上，请重新载入。");
  if (span.start === span.end) throw new Refusal("此块没有文字，无法引用。");
  return span;
}

const beginningOf = ({ start, end }: Stretch): Stretch => ({
  start,
  end: Math.min(end, start + QUOTE_CHARS),
});

function splitPlace(text: PageText, block: string, offset: number): Stretch {
  const span = text.blocks.find((one) => one.block.id === block)!;
  const start = span.start + squash(span.block.text.slice(0, offset)).length;
  if (start <= span.start || start >= span.end) throw new Refusal("断开处须在一块文字的中间。");
  return beginningOf({ start, end: span.end });
}

/** The one place in a block with these words. */
function wordsIn(text: PageText, { start, end }: Stretch, printed: string): Stretch {
  const [words, own] = [squash(printed), text.squashed.slice(start, end)];
  const at = own.indexOf(words);
  if (at < 0) throw new Refusal(`此块没有“${words}”。`);
  if (own.indexOf(words, at + 1) >= 0) throw new Refusal(`此块不止一处“${words}”，请多引几个字。`);
  return { start: start + at, end: start + at + words.length };
}

/** Kinds of which a block bears one: a new decision takes the place of the old. */
const ONE_A_BLOCK: ReadonlySet<Correction["kind"]> = new Set(["role", "order"]);

/** Whether a decision takes the place of a correction that the file has already. */
export const replaces = (correction: NewCorrection, { kind }: Correction, isSameBlock: boolean): boolean =>
  isSameBlock && kind === correction.kind && ONE_A_BLOCK.has(kind);
