import type { Block } from "../../model/block.ts";

/** Share of a text's character pairs that the other must hold to be its likeness: OCR of one print differs a little. */
const LEAST_SHARE = 0.8;
/** Fewer pairs than this are found in any text: shorter texts agree only when they are equal. */
const LEAST_PAIRS = 4;

/**
 * Lends the boxes of a layout file to the blocks of the same page's text. The text stands as it is: a block gets box,
 * type height and the tool's label from the layout block whose text agrees with its own, and keeps everything else.
 *
 * Equal texts are paired first, in their order on the page; then a text with the block that holds most of its
 * character pairs, as when the text's paragraph was cut in two by a column (it gets the first part's box), or when two
 * of its paragraphs are one block to the tool. Pictures are paired by their file's name.
 */
export function alignBlocksToText(textBlocks: readonly Block[], layoutBlocks: readonly Block[]): Block[] {
  const placed = layoutBlocks.filter((block) => block.box);
  const equal = queuesByKey(placed);
  const findLikeness = likenessFinder(placed);
  return textBlocks.map((block) => {
    const match = equal.get(keyOf(block))?.shift() ?? (block.text ? findLikeness(block) : undefined);
    return match ? withPlaceOf(block, match) : block;
  });
}

const withPlaceOf = (block: Block, { box, typeHeight, toolLabel }: Block): Block => ({
  ...block,
  ...(box === undefined ? {} : { box }),
  ...(typeHeight === undefined ? {} : { typeHeight }),
  ...(toolLabel === undefined ? {} : { toolLabel }),
});

const squash = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");

const keyOf = (block: Block): string =>
  block.kind === "picture" ? `picture:${block.image?.split("/").at(-1) ?? ""}` : squash(block.text);

function queuesByKey(blocks: readonly Block[]): Map<string, Block[]> {
  const queues = new Map<string, Block[]>();
  for (const block of blocks) queues.set(keyOf(block), [...(queues.get(keyOf(block)) ?? []), block]);
  return queues;
}

/** A search for the layout block that agrees best with a text, over an index of character pairs. */
function likenessFinder(blocks: readonly Block[]): (block: Block) => Block | undefined {
  const pairs = blocks.map((block) => pairsOf(block.text));
  const holders = new Map<string, number[]>();
  for (const [index, own] of pairs.entries())
    for (const pair of own) holders.set(pair, [...(holders.get(pair) ?? []), index]);
  return (block) => {
    const own = pairsOf(block.text);
    if (own.size < LEAST_PAIRS) return undefined;
    const shared = new Map<number, number>();
    for (const pair of own)
      for (const index of holders.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    const alike = [...shared].filter(
      ([index, count]) =>
        pairs[index]!.size >= LEAST_PAIRS && count >= LEAST_SHARE * Math.min(own.size, pairs[index]!.size),
    );
    const startOf = (index: number): number => placeIn(block.text, blocks[index]!.text);
    // Parts of a paragraph: where it begins. One block for all of it: that one.
    alike.sort(([a, sharedA], [b, sharedB]) => startOf(a) - startOf(b) || sharedB - sharedA);
    return alike[0] && blocks[alike[0][0]];
  };
}

/** Where the part begins in the whole; a part that is the whole, or cannot be found, counts as its beginning. */
const placeIn = (whole: string, part: string): number =>
  Math.max(0, squash(whole).indexOf(squash(part).slice(0, 8)));

const pairsOf = (text: string): Set<string> => {
  const chars = [...squash(text)];
  return new Set(chars.slice(1).map((char, index) => chars[index]! + char));
};
