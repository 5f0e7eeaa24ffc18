import { bodyTypeHeightOf, isPlaced, type PlacedBlock, readingRegions } from "../geometry/index.ts";
import type { Block } from "../model/block.ts";
import type { BlockId } from "../model/ids.ts";
import { endsSentence } from "../text/sentence.ts";
import type { LearnedRole } from "./role-features.ts";

/** Roles that no block has which heads the columns below it. */
const INSIDE_STORY: readonly LearnedRole[] = ["crosshead", "body"];
const DISPLAY: readonly LearnedRole[] = ["headline", "kicker", "deck", "crosshead", "standingHead"];
const BESIDE_HEADLINE: readonly LearnedRole[] = ["kicker", "deck", "standingHead"];
/** Of 4,900 marked lines on the training and development pages 22 are text: none is as long. */
const LONG_HEADING_CHARS = 24;
/** From this ratio to the running text's type on, what stands in a head is none of it. */
const LARGER = 1.05;
/** Kicker and deck are set smaller than their headline, to the eye: at this ratio of type heights or below. */
const SMALLER = 0.87;
/** A column's name (栏目) is short, and all of a page's are set in one size, within so much of it. */
const MOST_NAME_CHARS = 12;
const SAME_SIZE = 0.08;
/** From so many on they are the page's habit. */
const FEWEST_NAMES = 3;

type Sized = PlacedBlock & { readonly typeHeight: number };

/**
 * Roles that are ruled out for headings: of a long one, to be text; and by boxes, for those of the page's regions, to be within
 * their story. The largest of several there is the headline, and the others are not.
 */
export function rolesRuledOut(blocks: readonly Block[]): ReadonlyMap<BlockId, readonly LearnedRole[]> {
  const heads = readingRegions(blocks).flatMap(({ head }) => (head ? [head.blocks] : []));
  const ruledOut = new Map<BlockId, readonly LearnedRole[]>();
  const bodySize = bodyTypeHeightOf(blocks.filter(isPlaced));
  const isDisplay = ({ kind, typeHeight, text }: Block): boolean =>
    kind === "heading" ||
    (typeHeight !== undefined &&
      bodySize !== undefined &&
      typeHeight > LARGER * bodySize &&
      !endsSentence(text.trim()));
  for (const block of blocks) {
    if (isLongHeading(block)) ruledOut.set(block.id, ["body"]);
    if (isSentences(block)) ruledOut.set(block.id, DISPLAY);
  }
  for (const block of heads.flat()) if (isDisplay(block)) ruledOut.set(block.id, INSIDE_STORY);
  const rule = (block: Block, roles: readonly LearnedRole[]): void => {
    ruledOut.set(block.id, [...(ruledOut.get(block.id) ?? []), ...roles]);
  };
  const ranked = heads
    .filter((head) => head.length > 1)
    .filter(isSized)
    .map(rankBySize);
  for (const block of [...ranked.flatMap(({ smaller }) => smaller), ...namesOfColumns(ranked)])
    rule(block, ["headline"]);
  for (const { largest } of ranked) if (largest) rule(largest, BESIDE_HEADLINE);
  return ruledOut;
}

/** Display type has no full stop: a paragraph with one that ends as a sentence does is text, however short. */
const isSentences = ({ kind, text }: Block): boolean =>
  kind === "paragraph" && text.includes("。") && endsSentence(text);

/** A line of text that a tool has marked by mistake is short, or breaks off. */
const isLongHeading = ({ kind, text }: Block): boolean =>
  kind === "heading" && [...text.trim()].length >= LONG_HEADING_CHARS && !/[，、。]$/.test(text.trim());

const isSized = (head: readonly PlacedBlock[]): head is readonly Sized[] =>
  head.every(({ typeHeight }) => typeHeight !== undefined);

/** A head's parts by their size. */
interface RankedHead {
  readonly head: readonly Sized[];
  readonly smaller: readonly Sized[];
  /** The one that is larger than all others. */
  readonly largest: Sized | undefined;
}

function rankBySize(head: readonly Sized[]): RankedHead {
  const most = Math.max(...head.map(({ typeHeight }) => typeHeight));
  const smaller = head.filter(({ typeHeight }) => typeHeight <= SMALLER * most);
  const [largest, ...others] = head.filter((block) => !smaller.includes(block));
  return { head, smaller, largest: others.length === 0 ? largest : undefined };
}

/**
 * Names of columns above headlines that are no larger: of a size with those that stand beside larger ones.
 *
 *     | 三品一标展台          区域风采                  |
 *     | 成都蔬菜可以溯源      沂源“空中草莓”俏市场      |
 */
function namesOfColumns(heads: readonly RankedHead[]): Sized[] {
  const sizes = heads
    .flatMap(({ smaller }) => smaller)
    .filter(isShort)
    .map(({ typeHeight }) => typeHeight)
    .sort((a, b) => a - b);
  const middle = sizes[sizes.length >> 1];
  if (middle === undefined) return [];
  const isOfSize = (size: number): boolean => Math.abs(size - middle) <= SAME_SIZE * middle;
  if (sizes.filter(isOfSize).length < FEWEST_NAMES) return [];
  return heads
    .filter(({ largest, smaller }) => largest === undefined && smaller.length === 0)
    .map(({ head }) => head[0]!)
    .filter((first) => isShort(first) && isOfSize(first.typeHeight));
}

const isShort = ({ text }: Block): boolean => [...text.replace(/\s/g, "")].length <= MOST_NAME_CHARS;
