import type { Article } from "../model/article.ts";
import type { Block, ClassifiedBlock } from "../model/block.ts";
import { isFurniture } from "../model/block.ts";
import type { AppliedCorrection, Correction, Quote } from "../model/correction.ts";
import type { PageId } from "../model/ids.ts";
import type { LineRange } from "../model/lines.ts";
import type { ReadingOrder } from "../model/order.ts";
import type { PageMeta } from "../model/page.ts";
import type { Problem } from "../model/problem.ts";
import { canGive, moveToField } from "./correct-field.ts";
import { applyMove, holds, type Move, withDecidedConfidence } from "./correct-order.ts";
import { CorrectionProblems } from "./correction-problems.ts";
import { findSlot, type SlotPlace } from "./find-slot.ts";
import { blocksAt, findQuote, type PageText, pageTextOf, type Stretch } from "./page-text.ts";
import { joinBlock, type Outcome, splitBlock } from "./split-and-join.ts";
import { type TextParts, type TextSlot, textSlots } from "./text-slots.ts";

interface ReadingPlace extends SlotPlace {
  readonly correction: OfKind<"text">;
}

const overlap = (a: SlotPlace, b: SlotPlace): boolean =>
  a.slot === b.slot && a.start < b.end && b.start < a.end;

/** The corrections of one page, and the file that they stand in, for messages. */
export interface PageCorrections {
  readonly corrections: readonly Correction[];
  readonly file: string;
}

export const NO_CORRECTIONS: PageCorrections = { corrections: [], file: "corrections.yaml" };

type OfKind<K extends Correction["kind"]> = Extract<Correction, { kind: K }>;

/**
 * Applies one page's corrections, each right after the stage that it overrules and exactly once. Corrections that
 * have gone stale, are ambiguous, contradict one another or would lose a character are problems and change nothing.
 */
export class PageCorrector {
  readonly #corrections: readonly Correction[];
  readonly #problems: CorrectionProblems;
  readonly #applied = new Map<Correction, AppliedCorrection>();
  #page: PageText = { squashed: "", blocks: [] };

  constructor({ corrections, file }: PageCorrections) {
    this.#corrections = corrections;
    this.#problems = new CorrectionProblems(file);
  }

  get problems(): readonly Problem[] {
    return this.#problems.all;
  }

  /** After tokenizing: cuts blocks that hold two things, joins blocks that are one. */
  correctBlocks(blocks: readonly Block[], pageId: PageId): readonly Block[] {
    if (this.#corrections.length === 0) return blocks;
    this.#page = pageTextOf(blocks);
    for (const correction of this.#corrections) {
      if (correction.kind !== "split" && correction.kind !== "join") continue;
      const at = this.#find(correction, correction.quote);
      if (!at) continue;
      const outcome: Outcome<Block[]> =
        correction.kind === "split" ? splitBlock(this.#page, at, pageId) : joinBlock(this.#page, at);
      if ("failure" in outcome) this.#fail(correction, outcome.failure, outcome.hint);
      else {
        this.#apply(correction, this.#linesOf(at));
        // White space aside the page's text is the same, so that places found before still hold.
        this.#page = pageTextOf(outcome.value);
      }
    }
    return this.#page.blocks.map(({ block }) => block);
  }

  /** What the page prints about itself. */
  correctMeta(meta: PageMeta): PageMeta {
    const stated = new Map<string, string>();
    for (const correction of this.#ofKind("metadata")) {
      const at = this.#find(correction, correction.quote);
      if (!at) continue;
      stated.set(correction.field, correction.value);
      this.#apply(correction, this.#linesOf(at));
    }
    return {
      ...meta,
      ...Object.fromEntries(stated),
      inferred: meta.inferred.filter((field) => !stated.has(field)),
    };
  }

  /** After classifying: what a person says that a block is. */
  correctRoles(blocks: readonly ClassifiedBlock[]): readonly ClassifiedBlock[] {
    if (this.#corrections.length === 0) return blocks;
    const decided = new Map<string, OfKind<"role">>();
    for (const correction of this.#ofKind("role")) {
      const block = this.#findBlock(correction, correction.quote);
      if (!block) continue;
      const earlier = decided.get(block.id);
      if (earlier) this.#contradicts(correction, earlier);
      else {
        decided.set(block.id, correction);
        this.#apply(correction, block.lines);
      }
    }
    return blocks.map((block) => {
      const correction = decided.get(block.id);
      if (!correction) return block;
      const { roleScores: _, ...plain } = block;
      return { ...plain, role: correction.role, decidedBy: "correct/role" };
    });
  }

  /** After ordering: what follows what, and what belongs to which headline. */
  correctOrder(order: ReadingOrder, blocks: readonly ClassifiedBlock[]): ReadingOrder {
    const moves = this.#ofKind("order").flatMap((correction) => this.#moveOf(correction, blocks) ?? []);
    const moved = moves.reduce(applyMove, order);
    for (const move of moves)
      if (!holds(moved, move))
        this.#fail(
          move.correction,
          "another correction takes the same text elsewhere",
          "Keep one of the two; where the block holds more than one thing, divide it first (kind: split).",
        );
    return withDecidedConfidence(
      moved,
      moves.filter((move) => holds(moved, move)),
    );
  }

  /** After assembling: what the printed text reads, and which field it belongs in. */
  correctTexts<T extends TextParts>(assembled: T): T & { corrections?: readonly AppliedCorrection[] } {
    let parts: TextParts = assembled;
    for (const correction of this.#ofKind("field")) parts = this.#correctField(parts, correction);
    parts = this.#correctReadings(parts);
    return { ...assembled, ...this.#withApparatus(parts) };
  }

  #correctField(parts: TextParts, correction: OfKind<"field">): TextParts {
    const at = this.#find(correction, correction.quote);
    if (!at) return parts;
    const lines = this.#linesOf(at);
    const place = findSlot(textSlots(parts), this.#page, at);
    if (!place || !canGive(place)) {
      this.#fail(
        correction,
        place
          ? `it stands in the ${place.slot.field}, which needs it`
          : "no single field of an article holds it",
        "Quote text of one paragraph of an article; give headings and captions their place with kind: role.",
      );
      return parts;
    }
    this.#apply(correction, this.#linesOf(at));
    return moveToField(parts, place, correction, lines);
  }

  /** All places are found before the first is changed, so that no reading is taken for print. */
  #correctReadings(parts: TextParts): TextParts {
    const slots = textSlots(parts);
    const places: ReadingPlace[] = [];
    for (const correction of this.#ofKind("text")) {
      const place = this.#readingPlace(slots, places, correction);
      if (place) places.push(place);
    }
    return slots.reduce((read, slot) => {
      const own = places.filter((place) => place.slot === slot);
      return own.length === 0 ? read : slot.write(read, withReadings(slot.text, own));
    }, parts);
  }

  #readingPlace(
    slots: readonly TextSlot[],
    taken: readonly ReadingPlace[],
    correction: OfKind<"text">,
  ): ReadingPlace | undefined {
    const at = this.#find(correction, correction.quote);
    if (!at) return undefined;
    const place = findSlot(slots, this.#page, at);
    const rival = place && taken.find((other) => overlap(other, place));
    if (place && !rival) {
      this.#apply(correction, this.#linesOf(at), { reading: correction.text, printedText: place.slot.text });
      return { ...place, correction };
    }
    const hint = "Quote text that stands in one paragraph or one field; correct others on their own.";
    if (rival) this.#contradicts(correction, rival.correction);
    else this.#fail(correction, "no single field holds it", hint);
    return undefined;
  }

  /** Each correction goes to the article that its lines are in, or stays with the page. */
  #withApparatus(parts: TextParts): TextParts & { corrections?: readonly AppliedCorrection[] } {
    if (this.#applied.size === 0) return parts;
    const applied = this.#corrections.flatMap((correction) => this.#applied.get(correction) ?? []);
    const isIn = ({ file, lines }: Article, { lines: [line] }: AppliedCorrection): boolean =>
      file === undefined && lines.some(([first, last]) => first <= line && line <= last);
    const homes = applied.map((one) => parts.articles.findIndex((article) => isIn(article, one)));
    const articles = parts.articles.map((article, index) => {
      const own = applied.filter((_, at) => homes[at] === index);
      return own.length === 0 ? article : { ...article, corrections: own };
    });
    const others = applied.filter((_, at) => homes[at] === -1);
    return { ...parts, articles, ...(others.length > 0 && { corrections: others }) };
  }

  #moveOf(correction: OfKind<"order">, blocks: readonly ClassifiedBlock[]): Move | undefined {
    const first = this.#findBlock(correction, correction.quote);
    const last = correction.through ? this.#findBlock(correction, correction.through) : first;
    const target = this.#findBlock(correction, (correction.follows ?? correction.belongsTo)!);
    if (!first || !last || !target) return undefined;
    const indexOf = (block: Block): number => blocks.findIndex(({ id }) => id === block.id);
    const run = blocks.slice(indexOf(first), indexOf(last) + 1).filter(({ role }) => !isFurniture(role));
    const failure = moveFailure(run, blocks[indexOf(target)]!, correction);
    if (!failure) {
      this.#apply(correction, [run[0]!.lines[0], run.at(-1)!.lines[1]]);
      return { correction, run, target: target.id };
    }
    this.#fail(
      correction,
      failure,
      "Quote blocks of the text; give furniture another role first with kind: role.",
    );
    return undefined;
  }

  #ofKind<K extends Correction["kind"]>(kind: K): OfKind<K>[] {
    return this.#corrections.filter((correction): correction is OfKind<K> => correction.kind === kind);
  }

  #find(correction: Correction, quote: Quote): Stretch | undefined {
    const found = findQuote(this.#page, quote);
    if (found.length === 0) this.#problems.stale(correction, quote);
    if (found.length > 1) this.#problems.ambiguous(correction, quote, found.length);
    return found.length === 1 ? found[0] : undefined;
  }

  /** The one block that holds a quote. */
  #findBlock(correction: Correction, quote: Quote): Block | undefined {
    const at = this.#find(correction, quote);
    if (!at) return undefined;
    const touched = blocksAt(this.#page, at);
    if (touched.length === 1) return touched[0];
    this.#fail(correction, "the quote goes across several blocks", "Quote a part that stands in one block.");
    return undefined;
  }

  #linesOf(at: Stretch): LineRange {
    const touched = blocksAt(this.#page, at);
    return [touched[0]!.lines[0], touched.at(-1)!.lines[1]];
  }

  #apply(
    correction: Correction,
    lines: LineRange,
    text: Pick<AppliedCorrection, "reading" | "printedText"> = {},
  ): void {
    const { kind, quote, by, when, why } = correction;
    this.#applied.set(correction, { kind, printed: quote.exact, ...text, lines, by, when, why });
  }

  #fail(correction: Correction, why: string, hint: string): void {
    this.#applied.delete(correction);
    const what = correction.quote.exact;
    this.#problems.add(
      correction,
      "cannot-apply",
      `Expected to apply “${correction.kind}” to “${what}”; ${why}.`,
      hint,
    );
  }

  #contradicts(correction: Correction, earlier: Correction): void {
    const why = `the correction on line ${earlier.line} decides the same block`;
    this.#fail(correction, why, "Keep one of the two corrections.");
  }
}

function moveFailure(
  run: readonly ClassifiedBlock[],
  target: ClassifiedBlock,
  { through, belongsTo }: OfKind<"order">,
): string | undefined {
  if (run.length === 0)
    return through ? "its run ends before it begins" : "it is furniture, which is in no order";
  if (isFurniture(target.role)) return "what it should follow is furniture, which is in no order";
  if (run.includes(target)) return "it cannot follow itself";
  if (belongsTo && target.role !== "headline")
    return `the block that it should belong to is a ${target.role}`;
  return undefined;
}

/** A text with readings in the place of what they correct, from the last to the first. */
const withReadings = (text: string, places: readonly ReadingPlace[]): string =>
  [...places]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (read, { start, end, correction }) => read.slice(0, start) + correction.text + read.slice(end),
      text,
    );
