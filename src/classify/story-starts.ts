import { type Block, type BlockRole, hasMarks } from "../model/block.ts";
import { isBareName } from "../text/credit-line.ts";
import { findLead } from "../text/lead.ts";
import { beginsLetter } from "../text/salutation.ts";
import { endsSentence } from "../text/sentence.ts";
import { isSignature } from "../text/signature.ts";
import { BODY, CROSSHEAD } from "./role-chances.ts";

/** Display type is hardly longer. */
const LONGEST_DISPLAY_CHARS = 45;
/** What is printed for pictures stands anywhere among the text, and so does a page's furniture. */
const ASIDE: ReadonlySet<BlockRole> = new Set([
  ...(["picture", "caption", "creditLine", "jumpLine"] as const),
  ...(["nameplate", "folio", "imprint", "weather", "notice"] as const),
]);
/**
 * So much of its chance a crosshead keeps where one story ends and another begins: hardly any such line is one, on the
 * development pages and the real ones; but the roles' model has weighed some of these signs already.
 */
const SHARE_LEFT = 0.03;

interface Line {
  readonly index: number;
  readonly block: Block;
  readonly certain: BlockRole | undefined;
}

/**
 * Takes the chance to be a crosshead, or a heading's to be text, from lines of display type between two stories: right above
 * a story's reporter, its dateline or a letter's salutation, and right below the name that signs the story before.
 *
 *       | ……采茶前可以通车。（本报记者 许禾）
 *     > | 渠首通水                <- leads into the next
 *     > | 八千亩稻田浇上头水      <- its headline
 *       | 本报讯（记者 江月）……
 *
 * @param blocks as the engine reads them, credits set apart
 * @param guesses probabilities of the learned roles, which are left as they are
 */
export function withStoryStarts(
  blocks: readonly Block[],
  certain: readonly (BlockRole | undefined)[],
  guesses: readonly Float32Array[],
): Float32Array[] {
  const marked = hasMarks(blocks);
  const lines = blocks
    .map((block, index): Line => ({ index, block, certain: certain[index] }))
    .filter((line) => line.certain === undefined || !ASIDE.has(line.certain));
  const changed = [...guesses];
  let leads = false;
  for (let at = lines.length - 1; at >= 0; at--) {
    const { index, block } = lines[at]!;
    const isDisplay = isDisplayType(lines[at]!);
    leads = isDisplay && (leads || beginsBelow(lines, at));
    // Below a story's end, what a tool has left unmarked among headings is as often a note as display type.
    const follows = isDisplay && (!marked || block.kind === "heading") && endsAbove(lines, at);
    if (leads || follows) changed[index] = asDisplayType(guesses[index]!, block);
  }
  return changed;
}

/** What is not marked may be half a sentence, torn from a story that stands elsewhere: its chance to be text stays. */
function asDisplayType(scores: Float32Array, { kind }: Block): Float32Array {
  const isKept = (role: number): boolean => role === BODY && kind === "paragraph";
  const left = scores.map((score, role) =>
    role === CROSSHEAD || (role === BODY && !isKept(role)) ? score * SHARE_LEFT : score,
  );
  const sumOf = (some: Float32Array): number =>
    some.reduce((all, score, role) => (isKept(role) ? all : all + score), 0);
  const growth = sumOf(scores) / sumOf(left);
  // Nothing but text, to the last digit: there is no chance to share out.
  if (!Number.isFinite(growth)) return scores;
  return left.map((score, role) => (isKept(role) ? score : score * growth));
}

/** Who wrote what stands above: “山东济南市 李红军”, “——编 者”. */
const FROM_PLACE = /^\p{Script=Han}+[省市县区州旗乡镇村]\s+(\S.*)$/u;
const EDITOR = /^——\s*编\s*者$/;

function isSigned(text: string): boolean {
  const name = FROM_PLACE.exec(text)?.[1];
  return isSignature(text) || EDITOR.test(text) || (name !== undefined && isBareName(name));
}

function isDisplayType({ block, certain }: Line): boolean {
  if (certain !== undefined || isSigned(block.text.trim())) return false;
  if (block.kind !== "paragraph") return block.kind === "heading";
  return block.text.trim().length <= LONGEST_DISPLAY_CHARS && !endsSentence(block.text);
}

const isText = (line: Line | undefined): line is Line =>
  line !== undefined && line.certain === undefined && line.block.kind === "paragraph" && !isDisplayType(line);

function beginsBelow(lines: readonly Line[], at: number): boolean {
  const below = lines[at + 1];
  if (below?.certain === "credit") return isText(lines[at + 2]);
  if (below?.certain !== undefined || below?.block.kind !== "paragraph") return false;
  const text = below.block.text.trim();
  return beginsLetter(text) || findLead(text, "") !== undefined;
}

/** What nothing stands below begins no story: the page's order may have left it there. */
function endsAbove(lines: readonly Line[], at: number): boolean {
  if (lines[at + 1] === undefined) return false;
  return lines[at - 1]?.certain === "credit" && isText(lines[at - 2]);
}
