/** FNV-1a, by code units: the hash of a sequence with one more at its end. */
export const mix = (hash: number, code: number): number => Math.imul(hash ^ code ^ 0x811c9dc5, 0x01000193);

/** Lets every bit of a hash move the low ones, by which rows are numbered. */
export function spread(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 12);
}
