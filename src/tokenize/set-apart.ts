import type { Block } from "../model/block.ts";

/** Characters that must stand alone, one below the other or side by side, to be one line of type. */
const FEWEST_BELOW = 3;
/** Names of three letters are set wide in lists and credits, and stay as they are. */
const FEWEST_BESIDE = 4;
const ALONE = /^\S$/u;
const HAN = /^\p{Script=Han}$/u;

/**
 * Display type as tools give it that read a vertical or a widely set line letter by letter: closed up again.
 *
 * @example closeUp("渔\n港\n通\n航") // => "渔港通航"
 * @example closeUp("渔 港 通 航") // => "渔港通航"
 * @example closeUp("渔港\n通航") // => "渔港\n通航"
 */
export function closeUp(text: string): string {
  const isBelow = text.includes("\n");
  const letters = text.split(isBelow ? "\n" : /\s+/).map((part) => part.trim());
  return isLineOfType(letters, isBelow ? FEWEST_BELOW : FEWEST_BESIDE) ? letters.join("") : text;
}

const isLineOfType = (letters: readonly string[], fewest: number): boolean =>
  letters.length >= fewest &&
  letters.every((letter) => ALONE.test(letter)) &&
  letters.filter((letter) => HAN.test(letter)).length >= fewest;

const isLetter = ({ kind, text }: Block): boolean =>
  (kind === "paragraph" || kind === "heading") && ALONE.test(text);

/** Makes one block of the letters of a vertical line that stand in a block each. */
export function joinLetters(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    let end = at;
    while (end < blocks.length && isLetter(blocks[end]!)) end++;
    const letters = blocks.slice(at, end);
    const [first] = letters;
    if (first && isLineOfType(textsOf(letters), FEWEST_BELOW)) {
      joined.push({
        ...(letters.find(({ kind }) => kind === "heading") ?? first),
        id: first.id,
        text: textsOf(letters).join(""),
        lines: [first.lines[0], letters.at(-1)!.lines[1]],
        blankLinesAbove: first.blankLinesAbove,
      });
    } else joined.push(...letters);
    if (end < blocks.length) joined.push(blocks[end]!);
    at = end + 1;
  }
  return joined;
}

/** Shorter vertical lines are as often names of columns and places, and signatures. */
const SHORTEST_TITLE = 6;

/**
 * Marks vertical lines that the tool did not mark: hardly anything else of their length is set so. On a page whose headings
 * are marked they are headings of the highest level; on others a mark would be the only one.
 */
export function markVerticalTitles(blocks: readonly Block[]): Block[] {
  const levels = blocks.flatMap(({ kind, level }) => (kind === "heading" ? [level ?? 1] : []));
  return blocks.map((block) => {
    if (!isVerticalTitle(block)) return block;
    if (levels.length === 0) return { ...block, isVertical: true };
    return { ...block, kind: "heading", level: Math.min(...levels) };
  });
}

/** A line of the file for each letter. */
function isVerticalTitle({ kind, text, lines }: Block): boolean {
  const letters = [...text].length;
  return kind === "paragraph" && letters >= SHORTEST_TITLE && lines[1] - lines[0] + 1 >= letters;
}

/** Whether a vertical line, letter by letter, begins at this line of a run, or ended above it. */
export function partsVerticalLine(
  source: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
  at: number,
): boolean {
  const isLetterAt = (line: number): boolean => line >= from && line < to && HAN.test(source[line]!.trim());
  if (isLetterAt(at) === isLetterAt(at - 1)) return false;
  const step = isLetterAt(at) ? 1 : -1;
  const first = step > 0 ? at : at - 1;
  return Array.from({ length: FEWEST_BELOW }, (_, index) => first + step * index).every(isLetterAt);
}

const textsOf = (blocks: readonly Block[]): string[] => blocks.map(({ text }) => text);
