import type { Block, BlockRole } from "../model/block.ts";
import type { BlockId } from "../model/ids.ts";
import { isClosingNote } from "../text/closing-note.ts";
import {
  creditForm,
  isBareName,
  isCredit,
  isNameBehindMark,
  isNameInBrackets,
  withoutMark,
} from "../text/credit-line.ts";
import { isNameAlone } from "../text/name-alone.ts";
import { findPhotoCredit } from "../text/photo-credit.ts";
import { beginsLetter } from "../text/salutation.ts";
import { endsSentence } from "../text/sentence.ts";
import { isSignature, isUnnamedReader } from "../text/signature.ts";
import { isSetApart } from "./credits-apart.ts";
import { isChannelOfPaper, isDisclaimer, isFolio, isImprint, isPublishersLine } from "./rules/folio.ts";
import { findFolioLabels } from "./rules/folio-labels.ts";
import { isJumpLine } from "./rules/jump-line.ts";
import { isNotice } from "./rules/notice.ts";
import { findPageIndex } from "./rules/page-index.ts";
import { findRegionSignatures } from "./rules/region-signature.ts";
import { isWeather } from "./rules/weather.ts";
import { withoutFurniture } from "./without-furniture.ts";

/** What stands around a block in the file. */
export interface Surroundings {
  readonly atPageEdge: boolean;
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
  /** The paper's name, where it is known. */
  readonly paperName: string | undefined;
}

/** One certain sign of a role. What no rule is certain of, the learned model decides. */
export interface Rule {
  readonly name: string;
  readonly role: BlockRole;
  readonly matches: (block: Block, around: Surroundings) => boolean;
}

const LONGEST_CAPTION_CHARS = 260;
/** What is shorter may be one more heading or name. */
const LEAST_TEXT_CHARS = 40;
/** What is shorter may be a caption, or one more name. */
const LEAST_SENTENCE_CHARS = 20;

/** Headings that papers print over an abstract or an editor's note. */
const LABEL = /^[【〔[]?(?:核心阅读|核心提示|阅读提示|内容提要|编者按|编者的话|开栏的话|编后)[】〕\]]?$/;

const isPictured = (block: Block | undefined): boolean =>
  block !== undefined &&
  (block.kind === "picture" || findPhotoCredit(block.text) !== undefined || block.blankLinesAbove > 2);

/** Names are set wide: “泾 河 日 报”. */
const squash = (text: string): string => text.replace(/\s+/g, "");

/** “——读散文集《河边植物记》”. */
const DECK_BEHIND_DASH = /^——.{2,28}[^。！？]$/u;
const LONGEST_HEADING_CHARS = 30;
/** Set as a heading is where nothing is marked. */
const isHeadingLike = ({ kind, text }: Block): boolean =>
  kind === "paragraph" && text.length <= LONGEST_HEADING_CHARS && !/[。！？；，、：”）]$/.test(text.trim());

/** Whether a signature stands where a story ends: above a heading, the page's foot or, in brackets, anything. */
function closesStory({ text }: Block, previous: Block, next: Block | undefined): boolean {
  if (isBracketed(text) && isSignature(text)) {
    if (previous.text.length >= LEAST_TEXT_CHARS) return true;
    if (previous.text.length >= LEAST_SENTENCE_CHARS && endsSentence(previous.text)) return true;
  }
  if (!endsSentence(previous.text)) return false;
  const atEnd =
    next === undefined ||
    next.kind === "heading" ||
    beginsLetter(next.text) ||
    isImprint(next.text) ||
    isFolio(next.text, true);
  if (atEnd) return isSignature(text) || isSurelyName(text);
  return isHeadingLike(next) && isSignature(text) && !isUnnamedReader(text);
}

/** Columns' names may be as short, “人间”. */
const MOST_COLUMN_CHARS = 3;
/** A short name set wide, which signs the parts of a story as well as stories. */
const TWO_LETTERS = /^\p{Script=Han}\s+\p{Script=Han}$/u;

/** Whether a signature, or a name above so much text, stands under a headline; one that is not marked as such tells less. */
function standsUnderHeadline({ kind, text }: Block, previous: Block, next: Block): boolean {
  const isMarked = previous.kind === "heading" || DECK_BEHIND_DASH.test(previous.text);
  if (!isMarked && !isHeadingLike(previous)) return false;
  // Below a column's name a line that is marked, or as short as a name, is the headline.
  const mayHead = kind === "heading" || previous.text.trim().length <= MOST_COLUMN_CHARS;
  // Who gives no name signs a letter's end.
  if (isUnnamedReader(text)) return false;
  if (isSignature(text)) return isMarked || !TWO_LETTERS.test(text.trim());
  // Set wide it may sign one of several parts of a story.
  const isPenName =
    !mayHead && next.text.length >= LEAST_TEXT_CHARS && !/\s/.test(text) && isNameAlone(withoutMark(text));
  return isMarked && (isPenName || (next.text.length >= LEAST_SENTENCE_CHARS && isSurelyName(text)));
}

/** Set wide, two letters may be a heading or the first word of what follows. */
export const standsAlone = (text: string): boolean =>
  isSignature(text) ||
  (isNameAlone(withoutMark(text)) && (isBareName(text) || !TWO_LETTERS.test(text.trim())));

/** A surname that is known, or a mark: plants, places and dishes stand alone in text as well. */
function isNamedOrMarked(text: string): boolean {
  const name = withoutMark(text);
  return isSignature(text) || isSurelyName(text) || (name !== text.trim() && isNameAlone(name));
}

/** A name, with a surname that is known, that can hardly be a word. */
const isSurelyName = (text: string): boolean => isBareName(text) && isNameAlone(text);
const isBracketed = (text: string): boolean => /^[（(].*[）)]$/su.test(text.trim());

const NAME_IN_TEXT = "name-in-text";

/** The first rule that matches decides. */
export const RULES: readonly Rule[] = [
  { name: "picture", role: "picture", matches: (block) => block.kind === "picture" },
  { name: "vertical-title", role: "headline", matches: (block) => block.isVertical === true },
  {
    name: "nameplate",
    role: "nameplate",
    matches: (block, { previous, paperName }) =>
      previous === undefined && paperName !== undefined && squash(block.text) === squash(paperName),
  },
  {
    name: "imprint",
    role: "imprint",
    matches: ({ kind, text }, { atPageEdge }) =>
      isImprint(text) ||
      isDisclaimer(text) ||
      (kind === "paragraph" && (isPublishersLine(text) || (atPageEdge && isChannelOfPaper(text)))),
  },
  {
    name: "folio",
    role: "folio",
    // A date right above a dispatch's note in brackets is the day on which a decree was signed.
    matches: (block, { atPageEdge, next }) =>
      isFolio(block.text, atPageEdge && !(next && isClosingNote(next.text))),
  },
  { name: "weather", role: "weather", matches: (block) => isWeather(block.text) },
  {
    name: "notice",
    role: "notice",
    matches: (block) => block.kind === "paragraph" && isNotice(block.text),
  },
  { name: "jump-line", role: "jumpLine", matches: (block) => isJumpLine(block.text) },
  {
    name: "photo-credit-alone",
    role: "creditLine",
    // “某某摄影报道” at the foot of a picture story belongs to its text.
    matches: (block, { previous, next }) =>
      findPhotoCredit(block.text) === 0 && (isPictured(previous) || next?.kind === "picture"),
  },
  {
    name: "photo-credit-in-text",
    role: "body",
    // Where the text was typed out without its pictures, a photographer's line stays with the lines above it.
    matches: (block, { previous, next }) =>
      block.kind === "paragraph" &&
      findPhotoCredit(block.text) === 0 &&
      !isPictured(previous) &&
      next?.kind !== "picture",
  },
  { name: "label", role: "crosshead", matches: (block) => LABEL.test(block.text.trim()) },
  { name: "credit", role: "credit", matches: (block) => isCredit(block.text) && (block.level ?? 9) > 1 },
  {
    name: "name-under-text",
    role: "credit",
    // Parted from the text by blank lines, the name may close one of several contributions: the model decides.
    matches: (block, { previous }) =>
      block.kind === "paragraph" &&
      block.blankLinesAbove === 0 &&
      previous?.kind === "paragraph" &&
      isNameInBrackets(block.text),
  },
  {
    name: "name-behind-mark",
    role: "credit",
    matches: (block, { previous }) =>
      block.kind === "paragraph" && previous?.kind === "paragraph" && isNameBehindMark(block.text),
  },
  {
    name: "name-closes-story",
    role: "credit",
    // With a blank line above as well, it may be a letter's signature, or a place that the next stories come from.
    matches: (block, { previous, next }) =>
      block.kind === "paragraph" &&
      block.blankLinesAbove === 0 &&
      previous?.kind === "paragraph" &&
      endsSentence(previous.text) &&
      (next === undefined || (next.kind === "heading" && next.blankLinesAbove > 0)) &&
      isBareName(block.text),
  },
  {
    name: "name-under-headline",
    role: "credit",
    matches: (block, { previous, next }) =>
      block.kind === "paragraph" &&
      previous?.kind === "heading" &&
      next?.kind === "paragraph" &&
      next.text.length >= LEAST_TEXT_CHARS &&
      (isBareName(block.text) || isNameBehindMark(block.text)),
  },
  {
    name: "signature-closes-story",
    role: "credit",
    matches: (block, { previous, next }) =>
      block.kind === "paragraph" && previous?.kind === "paragraph" && closesStory(block, previous, next),
  },
  {
    name: "signature-under-headline",
    role: "credit",
    // Tools mark it like the headline, if it is set apart.
    matches: (block, { previous, next }) =>
      previous !== undefined &&
      next?.kind === "paragraph" &&
      (block.level ?? 9) > 1 &&
      standsUnderHeadline(block, previous, next),
  },
  {
    name: NAME_IN_TEXT,
    role: "credit",
    // The writer of what follows, whose headline stands elsewhere, or of what has ended.
    matches: (block, { previous, next }) =>
      block.kind === "paragraph" &&
      previous?.kind === "paragraph" &&
      previous.text.length >= LEAST_TEXT_CHARS &&
      next?.kind === "paragraph" &&
      next.text.length >= LEAST_TEXT_CHARS &&
      isNamedOrMarked(block.text),
  },
  { name: "closing-note", role: "body", matches: (block) => isClosingNote(block.text) },
  {
    name: "caption-with-credit",
    role: "caption",
    matches: (block) =>
      block.kind === "paragraph" &&
      block.text.length <= LONGEST_CAPTION_CHARS &&
      findPhotoCredit(block.text) !== undefined,
  },
];

/** Blocks from the top and the bottom of the page within which folios are looked for, folios not counted. */
const EDGE_BLOCKS = 3;

/** Where the page's top ends, as the number of its blocks; of blocks in reverse, its foot. */
function edgeOf(blocks: readonly Block[]): number {
  // A credit set apart and its paragraph are one.
  const others = new Set<BlockId>();
  let at = 0;
  for (; at < blocks.length && others.size < EDGE_BLOCKS; at++) {
    const { id, text } = blocks[at]!;
    if (!isFolio(text, true) && !isImprint(text) && !isPublishersLine(text)) others.add(id);
  }
  return at;
}

/** The certain sign of each block, where there is one, in the order of the file. */
export function findRules(blocks: readonly Block[], paperName?: string): (Rule | undefined)[] {
  const [top, foot] = [edgeOf(blocks), blocks.length - edgeOf([...blocks].reverse())];
  const rules = blocks.map((block, index) => {
    const around: Surroundings = {
      atPageEdge: index < top || index >= foot,
      previous: blocks[index - 1],
      next: blocks[index + 1],
      paperName: paperName || undefined,
    };
    return RULES.find((rule) => rule.matches(block, around));
  });
  for (const at of namesOfParts(blocks, rules)) rules[at] = undefined;
  const labels = findFolioLabels(
    blocks,
    rules.map((rule) => rule?.role),
  );
  const indexed = findPageIndex(blocks);
  const labelled = rules.map((rule, index) =>
    labels.has(index) ? FOLIO_LABEL : indexed.has(index) ? PAGE_INDEX : rule,
  );
  const signatures = findRegionSignatures(
    withoutFurniture(
      blocks,
      labelled.map((rule) => rule?.role),
    ),
  );
  return keepCreditHabit(blocks, labelled).map(
    (rule, index) => rule ?? (signatures.has(blocks[index]!.id) ? REGION_SIGNATURE : undefined),
  );
}

/** Names of several parts of one text, each above its own: what they speak of, and no writers. */
function namesOfParts(blocks: readonly Block[], rules: readonly (Rule | undefined)[]): number[] {
  const texts: number[][] = [[]];
  for (const [at, block] of blocks.entries()) {
    if (rules[at]?.name === NAME_IN_TEXT) texts.at(-1)!.push(at);
    else if (block.kind === "heading" || (rules[at] === undefined && isHeadingLike(block))) texts.push([]);
  }
  return texts.filter(({ length }) => length > 1).flat();
}

const FOLIO_LABEL: Rule = { name: "folio-label", role: "folio", matches: () => true };
const PAGE_INDEX: Rule = { name: "page-index", role: "notice", matches: () => true };
const REGION_SIGNATURE: Rule = { name: "name-ends-region", role: "credit", matches: () => true };
/** See `keepCreditHabit`. */
export const OFF_HABIT: Rule = { name: "credit-off-habit", role: "crosshead", matches: () => true };
/** Contributors sign as they like. */
const CONTRIBUTED: ReadonlySet<string> = new Set(["signature-closes-story", "signature-under-headline"]);
/** From this many credits of one form on, and at this share of all, the page has a habit. */
const HABIT_CREDITS = 3;
const HABIT_SHARE = 0.6;

/**
 * A page credits its stories in one way. A name set otherwise, “本报记者 王沛” under a crosshead where all
 * stories end on “（据新华社）”, stands inside a story and is part of it. What paragraphs end with is no line.
 */
function keepCreditHabit(
  blocks: readonly Block[],
  rules: readonly (Rule | undefined)[],
): (Rule | undefined)[] {
  const forms = blocks.map((block, index) =>
    rules[index]?.role === "credit" && !CONTRIBUTED.has(rules[index].name) && !isSetApart(blocks, index)
      ? creditForm(block.text)
      : undefined,
  );
  const counts = new Map<string, number>();
  for (const form of forms) if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [habit, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
  if (count < HABIT_CREDITS || count < HABIT_SHARE * total) return [...rules];
  return rules.map((rule, index) =>
    forms[index] !== undefined && forms[index] !== habit ? OFF_HABIT : rule,
  );
}
