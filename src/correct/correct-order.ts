import type { ClassifiedBlock } from "../model/block.ts";
import type { OrderCorrection } from "../model/correction.ts";
import type { BlockId } from "../model/ids.ts";
import type { Chain, ReadingOrder } from "../model/order.ts";

/** Blocks that stay beside the text of their article instead of in it. */
const ATTACHED: ReadonlySet<ClassifiedBlock["role"]> = new Set([
  "standingHead",
  "caption",
  "creditLine",
  "picture",
  "jumpLine",
]);

/** How sure an article is that a person has put together: rarely wrong, and no machine's guess. */
const DECIDED_CONFIDENCE = 0.97;

export interface Move {
  readonly correction: OrderCorrection;
  /** The run that moves, in the order of the file. */
  readonly run: readonly ClassifiedBlock[];
  /** The block that it follows, or the headline to whose article it belongs. */
  readonly target: BlockId;
}

/** Takes a run of blocks from where the machine has it to where the person wants it; every block stays in the order once. */
export function applyMove(order: ReadingOrder, { correction, run, target }: Move): ReadingOrder {
  // What is left over is in no article that anything could follow: the move does not hold, and is reported.
  if (!order.chains.some((chain) => hasBlock(chain, target))) return order;
  const moving = new Set(run.map(({ id }) => id));
  const stays = (id: BlockId): boolean => !moving.has(id);
  const chains = order.chains.map((chain) => {
    const left = { ...chain, blocks: chain.blocks.filter(stays), attached: chain.attached.filter(stays) };
    return hasBlock(chain, target) ? receive(left, { correction, run, target }) : left;
  });
  const kept = chains.filter(({ blocks }) => blocks.length > 0);
  const orphans = chains.filter(({ blocks }) => blocks.length === 0).flatMap(({ attached }) => attached);
  return { chains: kept, rest: [...order.rest.filter(stays), ...orphans] };
}

const hasBlock = ({ blocks, attached }: Chain, id: BlockId): boolean =>
  blocks.includes(id) || attached.includes(id);

function receive(chain: Chain, { correction, run, target }: Move): Chain {
  const [beside, inText] = partition(run, ({ role }) => ATTACHED.has(role));
  const at =
    correction.follows && chain.blocks.includes(target)
      ? chain.blocks.indexOf(target) + 1
      : chain.blocks.length;
  const blocks = [...chain.blocks];
  blocks.splice(at, 0, ...inText.map(({ id }) => id));
  return {
    ...chain,
    blocks,
    attached: [...chain.attached, ...beside.map(({ id }) => id)],
    repairs: [...chain.repairs, repairOf(correction, run)],
  };
}

/**
 * Raises the confidence of articles that a person's moves put together from the first block to the last. Where a
 * part is the machine's still, so is the confidence: one block rightly placed says little of the others.
 */
export function withDecidedConfidence(order: ReadingOrder, moves: readonly Move[]): ReadingOrder {
  const decided = new Set(moves.flatMap(({ run, target }) => [...run.map(({ id }) => id), target]));
  const isMoved = ({ blocks }: Chain): boolean =>
    moves.some(({ run }) => run.some(({ id }) => blocks.includes(id)));
  const chains = order.chains.map((chain) =>
    isMoved(chain) && chain.blocks.every((id) => decided.has(id))
      ? { ...chain, confidence: Math.max(chain.confidence, DECIDED_CONFIDENCE) }
      : chain,
  );
  return { ...order, chains };
}

const repairOf = (
  { by, why }: OrderCorrection,
  run: readonly ClassifiedBlock[],
): Chain["repairs"][number] => ({
  rule: "correct/order",
  lines: [run[0]!.lines[0], run.at(-1)!.lines[1]],
  reason: `${by}: ${why}`,
});

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

/** Whether a move still holds when all are made: a later one may have undone it. */
export function holds(order: ReadingOrder, { correction, run, target }: Move): boolean {
  const chain = order.chains.find((one) => hasBlock(one, target));
  if (!chain) return false;
  const inText = run.filter(({ role }) => !ATTACHED.has(role)).map(({ id }) => id);
  if (!run.every(({ id }) => chain.blocks.includes(id) || chain.attached.includes(id))) return false;
  if (!correction.follows || !chain.blocks.includes(target)) return true;
  const at = chain.blocks.indexOf(target) + 1;
  return inText.every((id, index) => chain.blocks[at + index] === id);
}
