import type { Block } from "../model/block.ts";
import { blocksAt, offsetIn, type PageText, type Stretch, squash } from "./page-text.ts";
import type { TextSlot } from "./text-slots.ts";

/** Where a stretch of the raw page stands in the finished one: a text, and the offsets in it. */
export interface SlotPlace {
  readonly slot: TextSlot;
  readonly start: number;
  readonly end: number;
}

interface Candidate {
  readonly slot: TextSlot;
  /** Where the words begin in the slot's text without white space. */
  readonly at: number;
  /** How many characters around them agree with the raw page. */
  readonly context: number;
  /** Whether they agree up to an end of the text, or long enough not to agree by chance. */
  readonly sure: boolean;
}

/** Characters beside the words that two places in Chinese text hardly share by chance. */
const SURE_CHARS = 8;

/**
 * Finds the field that a stretch of the raw page has come to stand in: of all places with its words, made of its
 * lines, the one whose surroundings agree best. Undefined when no field holds all of it or two agree alike.
 */
export function findSlot(
  slots: readonly TextSlot[],
  page: PageText,
  stretch: Stretch,
): SlotPlace | undefined {
  const own = slots.filter((slot) => blocksAt(page, stretch).every((block) => isMadeOf(slot, block)));
  const candidates = own
    .flatMap((slot) => candidatesIn(slot, page, stretch))
    .sort((a, b) => b.context - a.context);
  const [best, rival] = candidates;
  if (!best?.sure || rival?.context === best.context) return undefined;
  const { text } = best.slot;
  const start = offsetIn(text, best.at);
  const end = offsetIn(text, best.at + (stretch.end - stretch.start) - 1) + 1;
  return { slot: best.slot, start, end };
}

/** Body texts know their blocks; the others are made of lines of their article. */
function isMadeOf({ blocks, lines }: TextSlot, block: Block): boolean {
  if (blocks) return blocks.includes(block.id);
  return lines.some(([first, last]) => first <= block.lines[1] && last >= block.lines[0]);
}

function candidatesIn(slot: TextSlot, { squashed }: PageText, { start, end }: Stretch): Candidate[] {
  const text = squash(slot.text);
  const words = squashed.slice(start, end);
  const found: Candidate[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = agreement(text, at - 1, squashed, start - 1, -1);
    const behind = agreement(text, at + words.length, squashed, end, 1);
    const sure = before === at || at + words.length + behind === text.length || before + behind >= SURE_CHARS;
    found.push({ slot, at, context: before + behind, sure });
  }
  return found;
}

/** How many characters two texts have in common from two places on, in one direction. */
function agreement(a: string, atA: number, b: string, atB: number, step: 1 | -1): number {
  let count = 0;
  while (a[atA + count * step] !== undefined && a[atA + count * step] === b[atB + count * step]) count++;
  return count;
}
