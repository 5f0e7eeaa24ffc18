import type { Block } from "../model/block.ts";
import type { RoleFeatures } from "./role-features.ts";
import { LEARNED_ROLES } from "./role-features.ts";

const HEADLINE = LEARNED_ROLES.indexOf("headline");
const CROSSHEAD = LEARNED_ROLES.indexOf("crosshead");
/** Neighbours whose first guesses are looked at, in blocks. */
const NEIGHBOURS = [-2, -1, 1, 2] as const;

/**
 * Adds to every block's features what the first look made of it, of its neighbours, and of the other blocks that
 * the tool marked or left unmarked: whether marks mean headlines is a habit of each page.
 */
export function withFirstLook(
  features: RoleFeatures,
  blocks: readonly Block[],
  first: readonly Float32Array[],
): RoleFeatures {
  const marked = tally(blocks, first, true);
  const unmarked = tally(blocks, first, false);
  const rows = blocks.map((block, index) => {
    const own = first[index]!;
    const isMarked = block.kind === "heading";
    return [
      ...features.values.subarray(index * features.size, (index + 1) * features.size),
      ...own,
      ...NEIGHBOURS.flatMap((step) => [...(first[index + step] ?? NOBODY)]),
      ...sharesOfOthers(marked, isMarked ? own : undefined),
      ...sharesOfOthers(unmarked, isMarked ? undefined : own),
    ];
  });
  return { values: Float32Array.from(rows.flat()), size: rows[0]?.length ?? 0 };
}

const NOBODY = new Float32Array(LEARNED_ROLES.length);

interface Tally {
  readonly headlines: number;
  readonly crossheads: number;
  readonly count: number;
}

/** Expected headlines and crossheads among the marked blocks, or among the unmarked. */
function tally(blocks: readonly Block[], first: readonly Float32Array[], marked: boolean): Tally {
  let headlines = 0;
  let crossheads = 0;
  let count = 0;
  for (const [index, block] of blocks.entries()) {
    if ((block.kind === "heading") !== marked) continue;
    headlines += first[index]![HEADLINE]!;
    crossheads += first[index]![CROSSHEAD]!;
    count++;
  }
  return { headlines, crossheads, count };
}

function sharesOfOthers({ headlines, crossheads, count }: Tally, own: Float32Array | undefined): number[] {
  const others = Math.max(1, count - (own ? 1 : 0));
  const h = headlines - (own ? own[HEADLINE]! : 0);
  const c = crossheads - (own ? own[CROSSHEAD]! : 0);
  return [h / others, c / others, Math.min(2, Math.log1p(h) / 2), Math.min(2, Math.log1p(c) / 2)];
}
