import type { CharacterModel } from "./character-model.ts";
import { logLikelihood } from "./sentence-join.ts";

/** Characters on either side that the model looks across. */
const REACH = 3;

/**
 * How much likelier a text's first characters are after another's last ones than by themselves, in nats: above 0 where the
 * two read on, below it where they stand together by chance.
 */
export function association(before: string, after: string, model: CharacterModel): number {
  const head = model.symbolsOf(after).slice(0, REACH);
  return logLikelihood(model.symbolsOf(before).slice(-REACH), head, model) - logLikelihood([], head, model);
}
