import type { Block } from "../model/block.ts";
import { type BlockId, blockId, type PageId } from "../model/ids.ts";
import { offsetIn, type PageText, type Stretch } from "./page-text.ts";

export type Outcome<T> = { readonly value: T } | { readonly failure: string; readonly hint: string };

/** Cuts the block in which a stretch begins, right before it. */
export function splitBlock(page: PageText, at: Stretch, pageId: PageId): Outcome<Block[]> {
  const span = page.blocks.find(({ start, end }) => start <= at.start && at.start < end)!;
  const { block } = span;
  if (span.start === at.start)
    return { failure: "a block begins there already", hint: "Remove the correction: it has nothing to do." };
  if (block.kind === "picture" || block.kind === "table")
    return {
      failure: "a picture or a table cannot be split",
      hint: "Quote a place in a paragraph or a heading.",
    };
  const offset = offsetIn(block.text, at.start - span.start);
  const all = page.blocks.map((one) => one.block);
  const halves = halve(block, offset, (line) => freeId(pageId, line, new Set(all.map(({ id }) => id))));
  return { value: all.flatMap((one) => (one === block ? halves : [one])) };
}

function halve(block: Block, offset: number, idOn: (line: number) => BlockId): [Block, Block] {
  const { level: _, ...unmarked } = block;
  const before = block.text.slice(0, offset).trimEnd();
  const line = lineBehind(block, block.text.slice(0, offset));
  const first: Block = { ...block, text: before, lines: [block.lines[0], lineBehind(block, before)] };
  const second: Block = {
    ...unmarked,
    kind: "paragraph", // what is cut off a heading was run into it; a role correction can say otherwise
    id: idOn(line),
    text: block.text.slice(offset),
    lines: [line, block.lines[1]],
    blankLinesAbove: 0,
  };
  return [first, second];
}

/** The source line on which a block's text goes on behind its first part. */
const lineBehind = ({ lines }: Block, part: string): number =>
  Math.min(lines[1], lines[0] + part.split("\n").length - 1);

function freeId(page: PageId, line: number, taken: ReadonlySet<BlockId>): BlockId {
  for (let part = 0; ; part++) {
    const id = blockId(page, line, part);
    if (!taken.has(id)) return id;
  }
}

/** Appends the block in which a stretch begins to the one above it in the file. */
export function joinBlock(page: PageText, at: Stretch): Outcome<Block[]> {
  const all = page.blocks.map((one) => one.block);
  const index = page.blocks.findIndex(({ start, end }) => start <= at.start && at.start < end);
  const [above, below] = [all[index - 1], all[index]!];
  if (!above) return { failure: "no block stands above it", hint: "Quote the second of the two blocks." };
  if (![above, below].every(({ kind }) => kind === "paragraph" || kind === "heading"))
    return {
      failure: "a picture or a table cannot be joined",
      hint: "Use kind: order to say what follows what.",
    };
  const joined: Block = {
    ...above,
    text: above.text + (above.kind === "heading" ? " " : "\n") + below.text,
    lines: [above.lines[0], Math.max(above.lines[1], below.lines[1])],
  };
  return { value: [...all.slice(0, index - 1), joined, ...all.slice(index + 1)] };
}
