const words = new Intl.Segmenter("zh", { granularity: "word" });
const OPENING = /[“‘（《〈「『【〔]$/u;
/** Particles lean on the word before them; a line of a headline never begins with one. */
const PARTICLE = /^[的地得了着过们等]$/u;

/**
 * Cuts a headline into pieces between which a line may break: before words, never inside one, never
 * before a mark or behind an opening bracket.
 */
export function breakablePieces(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    const previous = pieces.at(-1);
    const mayBreak = isWordLike === true && !PARTICLE.test(segment) && !OPENING.test(previous ?? "");
    if (previous === undefined || mayBreak) pieces.push(segment);
    else pieces[pieces.length - 1] = previous + segment;
  }
  return pieces;
}
