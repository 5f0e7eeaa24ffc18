/** Set operations on ascending lists of numbers. */

export type Documents = readonly number[];

export function intersect(a: Documents, b: Documents): Documents {
  const both: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]! < b[j]!) i++;
    else if (a[i]! > b[j]!) j++;
    else {
      both.push(a[i]!);
      i++;
      j++;
    }
  }
  return both;
}

export function unite(a: Documents, b: Documents): Documents {
  const either: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const next = Math.min(a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY);
    either.push(next);
    if (a[i] === next) i++;
    if (b[j] === next) j++;
  }
  return either;
}

export function subtract(a: Documents, b: Documents): Documents {
  const unwanted = new Set(b);
  return a.filter((document) => !unwanted.has(document));
}

/** All the documents of a volume. */
export const everyDocument = (count: number): Documents => Array.from({ length: count }, (_, i) => i);
