import { type CharacterModel, PARAGRAPH_END, PARAGRAPH_START } from "./character-model.ts";

/** Characters on each side of a cut that are looked at: the model knows no longer sequences. */
const TAIL = 3;
const HEAD = 4;

/**
 * Log odds that a text goes on in the middle of another's last sentence, against the one ending there and the other
 * beginning a paragraph. Above 0 where it reads on.
 */
export function sentenceJoin(before: string, after: string, model: CharacterModel): number {
  const tail = model.symbolsOf(before).slice(-TAIL);
  const head = model.symbolsOf(after).slice(0, HEAD);
  const goesOn = logLikelihood(tail, head, model);
  const begins = logLikelihood([PARAGRAPH_START], head, model);
  return goesOn - begins - model.logProbability(tail, PARAGRAPH_END);
}

/** ln P of the symbols one after another, after a history. */
export function logLikelihood(
  history: readonly number[],
  symbols: readonly number[],
  model: CharacterModel,
): number {
  const read = [...history];
  let sum = 0;
  for (const symbol of symbols) {
    sum += model.logProbability(read, symbol);
    read.push(symbol);
  }
  return sum;
}
