import type { CharacterModel } from "./character-model.ts";

/** Characters on either side that the model looks across. */
const REACH = 3;

/**
 * How much likelier a text's first characters are after another's last ones than by themselves, in nats: above 0 where the
 * two read on, below it where they stand together by chance.
 */
export function association(before: string, after: string, model: CharacterModel): number {
  const tail = model.symbolsOf(before).slice(-REACH);
  const head = model.symbolsOf(after).slice(0, REACH);
  const across = [...tail, ...head];
  return head.reduce(
    (sum, _, at) => sum + model.logProbabilityAt(across, tail.length + at) - model.logProbabilityAt(head, at),
    0,
  );
}
