/** Set operations on ascending lists of numbers. */
export type Numbers = readonly number[];

export function intersect(a: Numbers, b: Numbers): Numbers {
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

export function unite(a: Numbers, b: Numbers): Numbers {
  const either: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const next = Math.min(a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY);
    either.push(next);
    if (a[i] === next) i++;
    if (b[j] === next) j++;
  }
  return either;
}

export function subtract(a: Numbers, b: Numbers): Numbers {
  const unwanted = new Set(b);
  return a.filter((number) => !unwanted.has(number));
}

/** 0 up to `count`, exclusive. */
export const upTo = (count: number): Numbers => Array.from({ length: count }, (_, i) => i);
