import type { ClassifiedBlock } from "../model/block.ts";
import type { BlockId } from "../model/ids.ts";

/** What a page's long lists leave to be put in order, and what goes along. */
export interface ShortenedLists {
  readonly blocks: readonly ClassifiedBlock[];
  /** The blocks inside each list, in the order of the file, by the last block before them. */
  readonly inside: ReadonlyMap<BlockId, readonly BlockId[]>;
}

/** Entries at either end of a list that are weighed like other blocks; lists with hardly more are not shortened. */
const ENDS = 16;
const SHORTEST = 3 * ENDS;

/**
 * Takes out the inside of every long list: names of the honoured, programmes, a poem's lines. Its entries stand one below
 * another, tell nothing of the page's other stories, and go where the entry above them goes; weighed with everything else
 * on the page they would take nearly all of the time.
 *
 * Entries are unmarked lines that count as crossheads, as lines without a full stop do; where boxes put them, none is taken out.
 */
export function shortenLists(blocks: readonly ClassifiedBlock[]): ShortenedLists {
  const kept: ClassifiedBlock[] = [];
  const inside = new Map<BlockId, readonly BlockId[]>();
  for (let from = 0; from < blocks.length; ) {
    let to = from;
    while (to < blocks.length && isEntry(blocks[to]!)) to++;
    if (to - from < SHORTEST) {
      const end = Math.max(to, from + 1);
      kept.push(...blocks.slice(from, end));
      from = end;
      continue;
    }
    const middle = blocks.slice(from + ENDS, to - ENDS);
    kept.push(...blocks.slice(from, from + ENDS), ...blocks.slice(to - ENDS, to));
    inside.set(
      blocks[from + ENDS - 1]!.id,
      middle.map(({ id }) => id),
    );
    from = to;
  }
  return { blocks: kept, inside };
}

const isEntry = ({ role, kind, box }: ClassifiedBlock): boolean =>
  role === "crosshead" && kind === "paragraph" && box === undefined;
