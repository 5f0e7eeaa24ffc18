import type { Block, BlockRole } from "../model/block.ts";
import type { CharacterModel } from "../text/character-model.ts";
import type { Beginning, Ending } from "../text/cut.ts";
import { isOpenEnded } from "../text/sentence.ts";

/** How well a block reads on from others and into others: log odds as in `text/sentence-join.ts`. */
export interface Seams {
  /** Best join of its end with another block's beginning, and whether that block has no better end to follow. */
  readonly onward: number;
  readonly onwardMutual: boolean;
  /** Best join of its beginning with another block's broken end, and the same the other way round. */
  readonly backward: number;
  readonly backwardMutual: boolean;
  /** Its joins with the blocks right above and below it in the file. */
  readonly withPrevious: number;
  readonly withNext: number;
  /** Odds of its first characters after a paragraph's beginning against anywhere. */
  readonly begins: number;
}

export const NO_SEAMS: Seams = {
  onward: 0,
  onwardMutual: false,
  backward: 0,
  backwardMutual: false,
  withPrevious: 0,
  withNext: 0,
  begins: 0,
};

/** Characters on either side of a cut: what the model of order four can look across. */
const REACH = 3;
/** A first character as improbable as this after the other's last ends the reading: no join. */
const HOPELESS = -3;
/** A headline's beginning that a tool has marked is no sentence's rest. */
const WORST = -9;

interface Ends {
  readonly ending: Ending;
  readonly beginning: Beginning;
  readonly openEnded: boolean;
  readonly mayGoOn: boolean;
}

/**
 * Looks for the other half of every torn sentence: a fragment that stands alone reads on from one block of the page
 * and into another; a heading does neither.
 */
export function findSeams(
  blocks: readonly Block[],
  certain: readonly (BlockRole | undefined)[],
  model: CharacterModel,
): Seams[] {
  const ends = blocks.map((block, index) => readEnds(block, certain[index], model));
  const n = blocks.length;
  const onward = new Float32Array(n).fill(WORST);
  const backward = new Float32Array(n).fill(WORST);
  const bestNext = new Int32Array(n).fill(-1);
  const bestPrevious = new Int32Array(n).fill(-1);
  const withNext = new Float32Array(n);
  const goingOn = Int32Array.from(ends.keys()).filter((v) => ends[v]!.mayGoOn);
  const joins = model.joinsWith(
    Array.from(goingOn, (v) => ends[v]!.beginning),
    HOPELESS,
  );
  for (let u = 0; u < n; u++) {
    const { ending, openEnded } = ends[u]!;
    if (!openEnded) continue;
    const scores = joins(ending);
    for (let i = 0; i < scores.length; i++) {
      const score = scores[i]!;
      const v = goingOn[i]!;
      if (v === u) continue;
      if (v === u + 1) withNext[u] = score;
      if (score > onward[u]!) {
        onward[u] = score;
        bestNext[u] = v;
      }
      if (score > backward[v]!) {
        backward[v] = score;
        bestPrevious[v] = u;
      }
    }
  }
  return ends.map((end, i) => ({
    onward: onward[i]!,
    onwardMutual: bestNext[i]! >= 0 && bestPrevious[bestNext[i]!] === i,
    backward: backward[i]!,
    backwardMutual: bestPrevious[i]! >= 0 && bestNext[bestPrevious[i]!] === i,
    withPrevious: withNext[i - 1] ?? 0,
    withNext: withNext[i]!,
    begins: end.beginning.startSteps.reduce((sum, step) => sum + step, 0),
  }));
}

function readEnds(block: Block, certain: BlockRole | undefined, model: CharacterModel): Ends {
  const text = block.text.replace(/\s+/g, "");
  const mayBeText = certain === undefined && block.kind === "paragraph" && text !== "";
  return {
    ending: model.readEnding(model.symbolsOf(text.slice(-REACH))),
    beginning: model.readBeginning(model.symbolsOf(text.slice(0, REACH))),
    openEnded: mayBeText && isOpenEnded(text),
    mayGoOn: mayBeText,
  };
}
