/** First and last line in the source file, both counted from 1 and inclusive. */
export type LineRange = readonly [first: number, last: number];

/** Sorts ranges and joins those that touch or overlap. */
export function mergeLines(ranges: readonly LineRange[]): LineRange[] {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: [number, number][] = [];
  for (const [first, last] of sorted) {
    const previous = merged.at(-1);
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else merged.push([first, last]);
  }
  return merged;
}
