/** Probabilities that are no longer of sum 1, brought to it. */
export function normalized(scores: Float32Array): Float32Array {
  const sum = scores.reduce((all, score) => all + score, 0);
  return scores.map((score) => score / sum);
}

/** All of one role's probability given to another. */
export function moved(scores: Float32Array, from: number, to: number): Float32Array {
  const changed = scores.slice();
  changed[to]! += changed[from]!;
  changed[from] = 0;
  return changed;
}
