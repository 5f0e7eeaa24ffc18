import type { Move, State } from "./band-state.ts";

/** Rolling hash of small integers; 53 bits are kept, so that two keys hardly ever meet. */
const PRIME = 68718952447;
const roll = (hash: number, value: number): number =>
  ((hash % PRIME) * 131071 + (value + 7)) % 9007199254740881;

/** How the articles of a band share its columns once the block is placed. */
export function shapeOf({ parent, place, column, heading }: Move): number {
  const { columns, headings } = parent;
  let shape = parent.bandStart;
  const covered =
    place === "beside" && !columns[column]!.atTop
      ? column + 1
      : place === "start" && heading >= 0 && !headings[heading]!.atTop
        ? column
        : -1;
  for (let c = 0; c < columns.length; c++) {
    shape = roll(shape, c === covered ? -5 : columns[c]!.head);
    if (place === "beside" && column === c) shape = roll(shape, 2000 + columns[c]!.head);
  }
  if (place === "start") shape = roll(roll(shape, 4000 + heading), column);
  for (const { last } of headings) shape = roll(shape, 6000 + last);
  if (place === "heading" || place === "headingBelow") shape = roll(shape, 8000 + heading);
  return shape;
}

/** States that are alike in what can still come of them. */
export function signature({ columns, headings, bandStart }: State): number {
  let key = bandStart;
  let before = -1;
  for (const { last, top, head, nextTop, low, high, article, atTop, lastKind, beginHigh } of columns) {
    key = roll(roll(roll(roll(key, last), top), head), nextTop);
    key = roll(roll(roll(key, Math.round(low)), Math.round(high)), Math.round(beginHigh));
    key = roll(
      key,
      (article === before ? 1 : 0) +
        (atTop ? 2 : 0) +
        (lastKind === "text" ? 4 : lastKind === "credit" ? 8 : 0),
    );
    before = article;
  }
  for (const { last, high } of headings) key = roll(roll(key, 3000 + last), Math.round(high));
  return key;
}
