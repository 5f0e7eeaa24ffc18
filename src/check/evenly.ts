/** At most `most` of the values, in even steps from the first on: the same ones every time. */
export function evenly<Value>(values: readonly Value[], most: number): Value[] {
  const step = Math.max(1, values.length / most);
  return Array.from(
    { length: Math.min(values.length, most) },
    (_, index) => values[Math.floor(index * step)]!,
  );
}
