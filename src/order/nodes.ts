import { type BlockRole, type ClassifiedBlock, hasMarks } from "../model/block.ts";
import { asSet } from "../text/as-set.ts";
import type { CharacterModel } from "../text/character-model.ts";
import { findClosingCredit } from "../text/closing-credit.ts";
import type { Beginning, Ending } from "../text/cut.ts";
import { hasDateline, opensStory } from "../text/dateline-sign.ts";
import { beginsInside, endsSentence, isOpenEnded, openMarks } from "../text/sentence.ts";
import { loadStoryEdgeModel, type StoryEdges } from "../text/story-edges.ts";
import { findMoment, type Moment } from "./moments.ts";

/** Roles whose blocks reading order strings together; pictures and captions join their article afterwards. */
const IN_ORDER: ReadonlySet<BlockRole> = new Set([
  "kicker",
  "headline",
  "deck",
  "summary",
  "editorsNote",
  "crosshead",
  "body",
  "unknown",
]);

/** Roles whose blocks join an article once its order is found, because of what they stand by or speak of. */
const ATTACHED: ReadonlySet<BlockRole> = new Set([
  "standingHead",
  "caption",
  "credit",
  "creditLine",
  "picture",
  "jumpLine",
]);

export const isAttached = (block: ClassifiedBlock): boolean => ATTACHED.has(block.role);
export const isInOrder = (block: ClassifiedBlock): boolean => IN_ORDER.has(block.role);

/** Role probabilities that edges look at, in this order. What may be a column's name leads into a headline as a kicker does. */
export const NODE_ROLES = ["kicker", "headline", "deck", "crosshead", "body"] as const;

/** A block as reading order sees it: everything about it that does not depend on another block. */
export interface OrderNode {
  readonly block: ClassifiedBlock;
  /** Place in the file among the page's nodes, from 0. */
  readonly position: number;
  readonly text: string;
  /** ln(1 + the text's length in characters). */
  readonly logLength: number;
  /** As NODE_ROLES. */
  readonly roles: readonly number[];
  /** Marked as a heading by the tool; on a page without a single mark, taken for a headline all but certainly. */
  readonly marked: boolean;
  /** The first and the last few characters, ready to be joined with others. */
  readonly beginning: Beginning;
  readonly ending: Ending;
  readonly openEnded: boolean;
  readonly endsSentence: boolean;
  readonly beginsInside: boolean;
  readonly openMarks: number;
  readonly dateline: boolean;
  /** It begins as a story does, with the paper's own dateline: no other text leads into it. */
  readonly opensStory: boolean;
  /** A credit line stands right above or right below it in the file: a story ends, or its byline is printed, there. */
  readonly creditAbove: boolean;
  readonly creditBelow: boolean;
  /** Number in an enumeration (“二、”, “三是”), where the block begins with one. */
  readonly ordinal: number | undefined;
  /** The last number that it counts to, at its beginning or within. */
  readonly lastOrdinal: number | undefined;
  /** When it happened, where the block says so at its beginning. */
  readonly moment: Moment | undefined;
  /** The mark that it ends with, of those that lead on to something, and the one that it begins with: their place in LAST_SIGNS and FIRST_SIGNS, or -1. */
  readonly lastSign: number;
  readonly firstSign: number;
  /** ln P(paragraph ends | last characters). */
  readonly endLikelihood: number;
  /** ln P(first characters | paragraph start) − ln P(first characters | nothing known). */
  readonly startLikelihood: number;
  /** Does it sound like the paragraph that opens a story, or closes one? */
  readonly storyEdges: StoryEdges;
}

/** Characters at the cut that the model of order four can look across. */
const JOIN_REACH = 3;
const ORDINAL =
  /^(?:第|其|[（(])?([一二三四五六七八九十]{1,2}|\d{1,2})(?:[、．.）)是]|来，|(?<=^第[^，]*)，)/;
const CHINESE_DIGITS = "一二三四五六七八九";

/** Words that count without a number. */
const COUNTING_WORDS: Readonly<Record<string, number>> = {
  首先: 1,
  其次: 2,
  再次: 3,
  再者: 3,
  一方面: 1,
  另一方面: 2,
};
const COUNTING_WORD = new RegExp(`^(?:${Object.keys(COUNTING_WORDS).join("|")})`);

/** @example findOrdinal("三是加强管理") // => 3 */
export function findOrdinal(text: string): number | undefined {
  const word = COUNTING_WORD.exec(text)?.[0];
  if (word !== undefined) return COUNTING_WORDS[word];
  const printed = ORDINAL.exec(text)?.[1];
  if (printed === undefined) return undefined;
  if (/\d/.test(printed)) return Number(printed);
  const [tens, ones] = printed.includes("十") ? printed.split("十") : ["", printed];
  const digit = (c: string | undefined): number => (c ? CHINESE_DIGITS.indexOf(c) + 1 : 0);
  return printed.includes("十") ? 10 * (tens ? digit(tens) : 1) + digit(ones) : digit(ones);
}

/** A sentence or clause that begins with a number. */
const COUNTED_WITHIN = /[。；，：](?:其?[一二三四五六七八九]{1,2}是|第[一二三四五六七八九]{1,2}[是，])/g;

/** @example findLastOrdinal("要做好两件事：一是学习，二是落实。") // => 2 */
export function findLastOrdinal(text: string): number | undefined {
  const last = text.match(COUNTED_WITHIN)?.at(-1);
  return last === undefined ? findOrdinal(text) : findOrdinal(last.slice(1));
}

/** What an answer, a list or an explanation follows. */
export const LAST_SIGNS = "：？…；";
/** What speech, explanations and items of one set begin with. */
export const FIRST_SIGNS = "“—【（■▲◆●★";

/** Plain text has no marks at all, and what tells its headlines are their roles alone. */
const CLEAR_HEADLINE = 0.8;

export function makeNodes(blocks: readonly ClassifiedBlock[], model: CharacterModel): OrderNode[] {
  const marks = hasMarks(blocks);
  const printed = blocks.filter((block) => isInOrder(block) || block.role === "credit");
  const isCredit = (index: number): boolean => printed[index]?.role === "credit";
  const closing = printed.map(({ kind, text }) =>
    kind === "paragraph" ? findClosingCredit(text) : undefined,
  );
  const endsWithCredit = (index: number): boolean => isCredit(index) || closing[index] !== undefined;
  let position = 0;
  return printed.flatMap((block, index) =>
    isCredit(index)
      ? []
      : [
          {
            ...makeNode(block, closing[index]?.rest ?? block.text, position++, { marks, model }),
            creditAbove: endsWithCredit(index - 1),
            creditBelow: endsWithCredit(index) || isCredit(index + 1),
          },
        ],
  );
}

type BareNode = Omit<OrderNode, "creditAbove" | "creditBelow">;

/** @param printed its text without the credit that ends it */
function makeNode(
  block: ClassifiedBlock,
  printed: string,
  position: number,
  { marks, model }: { marks: boolean; model: CharacterModel },
): BareNode {
  const text = asSet(printed).replace(/\s+/g, "");
  // A person's decision leaves no scores: it is certain.
  const scores: ClassifiedBlock["roleScores"] = block.roleScores ?? { [block.role]: 1 };
  const head = model.symbolsOf(text.slice(0, JOIN_REACH));
  const beginning = model.readBeginning(head);
  const ending = model.readEnding(model.symbolsOf(text.slice(-JOIN_REACH)));
  return {
    block,
    position,
    text,
    logLength: Math.log1p(text.length),
    roles: NODE_ROLES.map(
      (role) => (scores[role] ?? 0) + (role === "kicker" ? (scores.standingHead ?? 0) : 0),
    ),
    marked: marks ? block.kind === "heading" : (scores.headline ?? 0) > CLEAR_HEADLINE,
    beginning,
    ending,
    openEnded: isOpenEnded(text),
    endsSentence: endsSentence(text),
    beginsInside: beginsInside(text),
    openMarks: openMarks(text),
    dateline: hasDateline(text),
    opensStory: opensStory(text),
    ordinal: findOrdinal(text),
    lastOrdinal: findLastOrdinal(text),
    moment: findMoment(text),
    lastSign: LAST_SIGNS.indexOf(text.at(-1) ?? " "),
    firstSign: FIRST_SIGNS.indexOf(text[0] ?? " "),
    endLikelihood: ending.likelihood,
    startLikelihood: sum(beginning.startSteps) - sum(beginning.ownLog),
    storyEdges: loadStoryEdgeModel().judge(text),
  };
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
